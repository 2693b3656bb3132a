import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/systems/files.ts';
import { proveScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';

/** A scenario in which an administrator sets the desk up; `change` replaces a piece of it. */
const SETTING_UP = `deskdrill: 1
id: setting-up
title: Setting up
summary: An administrator prepares the desk.
level: beginner
minutes: 5
objectives: [Use the admin panel]
world: lab
clock: 2026-03-02 09:00
people: { ostadmin: The administrator }
makes:
  departments: [Night Desk]
  roles: [Watch]
  teams: [Owls]
  agents: [nora]
  sla plans: [Sev-N]
  help topics: [Lights out]
steps:
  - id: prepare
    as: ostadmin
    log in: true
    title: Prepare it
    text: Prepare the night.
    checks:
      - id: role
        wants: A role that only replies
        role: { is: Watch, grants: [ticket.reply], refuses: [ticket.delete] }
      - id: department
        wants: A department with a manager
        department: { is: Night Desk, sla: Sev-N, manager: nora }
      - id: agent
        wants: Nora in the department
        agent: { is: nora, department: Night Desk, role: Watch, teams: [Owls] }
      - id: topic
        wants: A topic that leads there
        help topic: { is: Lights out, department: Night Desk, team: Owls }
      - id: renamed
        wants: Online Banking has a lead
        team: { is: Online Banking, lead: jane, members: [jane] }
    hints: [a, b, c]
    solution:
      - save role: { name: Watch, permissions: [ticket.reply] }
      - save SLA plan: { name: Sev-N, grace period: 2, schedule: 24/7 }
      - save department: { name: Night Desk, sla: Sev-N, disable auto-claim: true }
      - save agent:
          username: nora
          first name: Nora
          last name: Nacht
          email: nora@helpdesk.example
          department: Night Desk
          role: Watch
      - save department: { name: Night Desk, manager: nora }
      - save team: { name: Owls, members: [nora] }
      - save team: { name: Online Banking, lead: jane }
      - save help topic: { name: Lights out, department: Night Desk, team: Owls }
      - change settings: { auto claim tickets: false, default sla: Sev-N }
debrief: { remember: [It works] }
`;

function read(from = '', to = '') {
	if (!SETTING_UP.includes(from)) throw new Error(`The scenario does not hold ${from}.`);
	return readScenario(
		SETTING_UP.replace(from, () => to),
		worlds
	);
}

function told(from: string, to: string): string[] {
	const found = read(from, to);
	return found.ok ? [] : found.problems.map(({ message, hint }) => `${message} ${hint ?? ''}`);
}

/** Findings of the proof. */
function faults(from = '', to = ''): string[] {
	const found = read(from, to);
	if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '));
	return proveScenario(found.scenario, found.world)
		.findings.filter((finding) => !finding.ok)
		.map((finding) => JSON.stringify(finding));
}

describe('the forms of the admin panel in a scenario', () => {
	it('are filled in by names, and the proof plays them', () => {
		expect(faults()).toEqual([]);
	});

	it('change what there is and add what there is not', () => {
		expect(
			faults(', lead: jane }\n      - save help', ', members: [] }\n      - save help')
		).not.toEqual([]);
	});

	it('name only what the world has or the story makes', () => {
		expect(
			told('manager: nora }\n      - save team', 'manager: nobody }\n      - save team')
		).toEqual([expect.stringContaining('There is no agent "nobody"')]);
		expect(told('disable auto-claim: true', 'disable autoclaim: true')).toEqual([
			expect.stringContaining('disable auto-claim')
		]);
	});

	it('are for administrators', () => {
		const [problem] = told('as: ostadmin', 'as: john');
		expect(problem).toContain('administrator');
	});
});
