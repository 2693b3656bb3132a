import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/systems/files.ts';
import { ownVerbs } from '#lib/scenario/language/actions.ts';
import { language } from '#lib/systems/language.ts';
import { proveScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';

const { action } = language;
const { sayings } = language.systems;

/** Every row of the configuration that has a page is added, changed and removed again. */
const LINES = `
      - save schedule: { name: Nights, entries: [{ repeats: daily, starts at: "22:00" }] }
      - save schedule: { name: Nights, time zone: Europe/Paris, holidays: [] }
      - save ticket status: { name: Waiting, state: open }
      - save ticket status: { name: Waiting, enabled: false }
      - save priority: { name: Someday, urgency: 5 }
      - save email: { email: night@helpdesk.example, name: Night, priority: Someday }
      - save email: { email: night@helpdesk.example, department: Support, help topic: none }
      - save queue: { name: Late, criteria: { overdue: true }, columns: [Ticket, Subject] }
      - save queue: { name: Late, parent: Open, sort: Due Date }
      - save custom form: { title: Badge, instructions: Fill it in. }
      - save form field: { name: colour, label: Colour, form: Badge, kind: choice, choices: [red] }
      - save form field: { name: colour, required for agents: true }
      - save ticket filter:
          name: Loud
          mail address: night@helpdesk.example
          rules: [{ what: subject, how: contains, value: fire }]
          actions: [{ type: priority, value: Someday }, { type: dept, value: Support }]
      - save ticket filter: { name: Loud, order: 5, rules: [{ what: subject, how: contains, value: x }], actions: [{ type: reject }] }
      - save canned response: { title: Wait, response: Please wait., department: Support }
      - save canned response: { title: Wait, response: Please wait a little., enabled: false }
      - save category: { name: Printers, description: All about them., type: public }
      - save FAQ: { question: How to print?, answer: Press print., category: Printers }
      - save FAQ: { question: How to print?, answer: Press Print., category: Printers, type: internal }
      - save organization: { name: Print Works, manager: jane, domains: [print.example] }
      - save organization: { name: Print Works, manager: Night Owls, ticket sharing: all }
      - save user: { name: Nina Novak, email: nina@print.example }
      - save user: { user: Ken, name: Ken, email: ken@harborbank.example, phone: "5551234" }
      - save quick note: { user: Ken, body: Calls at night. }
      - remove quick note: { user: Ken, body: Calls at night. }
      - save profile: { signature: Good night., on vacation: false }
      - save search: { name: Fires, keywords: fire }
      - save search: { name: Fires, keywords: smoke, parent: none }
      - remove search: { name: Fires }
      - save team: { name: Night Owls, members: [jane] }
      - save role: { name: Watch, permissions: [ticket.reply] }
      - save SLA plan: { name: Slow, grace period: 90 }
      - save help topic: { name: Lights out, sla: Slow }
      - save department: { name: Night Desk, sla: Slow }
      - save agent:
          username: nora
          first name: Nora
          last name: Nacht
          email: nora@helpdesk.example
          department: Support
          role: Watch
      - as: ostadmin
        refused: true
        remove role: { name: Watch }
      - remove agent: { username: nora }
      - remove role: { name: Watch }
      - remove department: { name: Night Desk }
      - remove help topic: { name: Lights out }
      - remove SLA plan: { name: Slow }
      - remove team: { name: Night Owls }
      - remove user: { user: Ken, tickets: true }
      - remove organization: { name: Print Works }
      - remove FAQ: { question: How to print? }
      - remove category: { name: Printers }
      - remove canned response: { title: Wait }
      - remove ticket filter: { name: Loud }
      - remove form field: { name: colour }
      - remove custom form: { title: Badge }
      - remove queue: { name: Late }
      - remove email: { email: night@helpdesk.example }
      - remove ticket status: { name: Waiting }
      - remove schedule: { name: Nights }`;

const SCENARIO = `deskdrill: 1
id: every-word
title: Every word
summary: An administrator adds everything and takes it away again.
level: beginner
minutes: 5
objectives: [Use the admin panel]
world: lab
clock: 2026-03-02 09:00
people: { ostadmin: The administrator }
makes:
  agents: [nora]
  canned responses: [Wait]
  departments: [Night Desk]
  faq categories: [Printers]
  faqs: [How to print?]
  fields: [colour]
  filters: [Loud]
  forms: [Badge]
  help topics: [Lights out]
  mail addresses: [night@helpdesk.example]
  organizations: [Print Works]
  priorities: [Someday]
  queues: [Late]
  roles: [Watch]
  schedules: [Nights]
  sla plans: [Slow]
  statuses: [Waiting]
  teams: [Night Owls]
  users: [Nina Novak]
steps:
  - id: all
    as: ostadmin
    log in: true
    title: Everything
    text: Do it all.
    checks:
      - id: tidy
        wants: Online Banking has a lead
        team: { is: Online Banking, lead: jane }
    hints: [a, b, c]
    solution:
      - save team: { name: Night Owls, members: [jane] }${LINES}
      - save team: { name: Online Banking, lead: jane }
debrief: { remember: [It works] }
`;

const problemsOf = (text: string) => {
	const found = readScenario(text, worlds);
	return found.ok ? [] : found.problems.map(({ message }) => message);
};

describe('the word of every verb', () => {
	it('is in the language', () => {
		const records = [...language.systems.verbs.values()].map(({ verb }) => verb);
		const fields = action.kind === 'record' ? Object.keys(action.fields) : [];
		const missing = records.filter(({ say, unscripted }) => fields.includes(say) === !!unscripted);
		expect(missing.map(({ name }) => name)).toEqual([]);
		expect(sayings.size).toBe(records.length);
		expect(ownVerbs.filter((word) => sayings.has(word))).toEqual([]);
	});

	it('has a field for every required argument of the verb', () => {
		const fields = action.kind === 'record' ? action.fields : {};
		const poor = [...sayings].filter(([say, { verb }]) => {
			const { args, unscripted } = verb;
			if (unscripted) return false;
			const needed = Object.values(args).filter(({ optional }) => !optional).length;
			const definition = fields[say];
			const said = definition?.kind === 'record' ? Object.keys(definition.fields).length : 0;
			return needed > said;
		});
		expect(poor.map(([say]) => say)).toEqual([]);
	});

	it('adds, changes and removes all that has a page', () => {
		expect(problemsOf(SCENARIO)).toEqual([]);
		const found = readScenario(SCENARIO, worlds);
		if (!found.ok) throw new Error('It cannot be read.');
		const wrong = proveScenario(found.scenario, found.world).findings.filter(({ ok }) => !ok);
		expect(wrong.map((finding) => JSON.stringify(finding))).toEqual([]);
	});

	it('reports an unknown name', () => {
		const wrong = SCENARIO.replace(
			'remove ticket filter: { name: Loud }',
			'remove ticket filter: { name: Lou }'
		);
		expect(problemsOf(wrong)).toEqual(['There is no ticket filter "Lou" in the world "lab".']);
	});
});
