import { beforeAll, describe, expect, it } from 'vitest';
import { foundDesk } from '#lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { sceneOf, type Scene } from '#lib/scenario/conditions/scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import type { Action } from '#lib/scenario/language/actions.ts';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { playLines } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { sceneAt } from './at-step.ts';
import { lab } from './shipped.ts';

let scene: Scene;

/** A desk with one ticket that was worked on: assigned, answered, moved, closed. */
beforeAll(() => {
	const { scenario, world } = lab('banking-outage.yaml');
	const { attempt } = beginScenario(scenario, world);
	const tables = new DeskMemory(foundDesk(world, attempt.now));
	const stage = new Stage(tables, attempt, scenario);
	act(stage, { do: 'begin' });
	const lines: Action[] = [
		{
			as: 'Karen',
			'open ticket': { 'help topic': 'Feedback', subject: 'Online banking', message: 'It is down.' }
		},
		{ look: { ticket: 'outage' }, as: 'john' },
		{ assign: { ticket: 'outage', team: 'Online Banking' } },
		{ 'set sla': { ticket: 'outage', sla: 'Sev-A' } },
		{ wait: '10 minutes' },
		{ reply: { ticket: 'outage', body: 'We rolled the update back.' } },
		{ note: { ticket: 'outage', body: 'Ask Jane.' } },
		{ transfer: { ticket: 'outage', 'to department': 'SysAdmins' } },
		{ as: 'jane', 'set status': { ticket: 'outage', status: 'Resolved' } },
		{
			as: 'ostadmin',
			'grant access': { agent: 'john', department: 'SysAdmins', role: 'View only' }
		}
	];
	for (const { outcome, fault, action } of playLines(stage, lines, 'john'))
		if (fault || outcome?.refusal)
			throw new Error(JSON.stringify([action, fault, outcome?.refusal]));
	scene = sceneAt(stage);
});

const t = { ticket: 'outage' };

describe('a condition', () => {
	const cases: [Condition, boolean, string][] = [
		[{ ticket: { is: 'outage', status: 'Resolved' } }, true, 'Status: Resolved'],
		[{ ticket: { is: 'outage', state: 'open' } }, false, 'State: closed'],
		[
			{ ticket: { is: 'outage', team: ['Level I Support', 'Online Banking'] } },
			true,
			'Team: Online Banking'
		],
		[{ ticket: { is: 'outage', team: 'nobody' } }, false, 'Team: Online Banking'],
		[
			{ ticket: { is: 'outage', department: 'sysadmins', sla: 'sev-a' } },
			true,
			'Department: SysAdmins; SLA Plan: Sev-A'
		],
		[{ ticket: { is: 'outage', 'help topic': 'Other' } }, false, 'Help Topic: Feedback'],
		[
			{ ticket: { is: 'outage', source: 'Web', priority: 'Low', answered: true } },
			true,
			'Priority: Low; Source: Web; Answered: yes'
		],
		[{ ticket: { is: 'outage', overdue: true } }, false, 'Overdue: no'],
		[
			{ ticket: { is: 'outage', due: { before: '2026-03-02 10:30', 'by hand': false } } },
			true,
			'Due Date: 3/2/26 10:00 AM'
		],
		[{ ticket: { from: 'Karen' } }, false, 'no new ticket yet'],
		[
			{ reply: { ...t, by: 'john', mentions: ['update'], before: 'closed', within: '11 minutes' } },
			true,
			'1 reply; mentions all of it'
		],
		[{ reply: { ...t, by: 'jane' } }, false, 'no such reply yet: one is from John Doe'],
		[
			{ reply: { ...t, by: 'john', mailed: false, after: 'message' } },
			false,
			'no such reply yet: one was mailed to the customer'
		],
		[{ reply: { ...t, after: 'first' } }, false, 'no reply yet after the first one'],
		[
			{ note: { ...t, attached: 'log', before: 'closed' } },
			false,
			'no such internal note yet: one has no file “log”'
		],
		[{ reply: { ...t, 'at least': 2 } }, false, '1 reply'],
		[{ reply: { ...t, avoids: ['rolled back'] } }, true, '1 reply; mentions all of it'],
		[
			{ reply: { ...t, within: '5 minutes' } },
			false,
			'no such reply yet: one was written later than 5 minutes after the ticket’s creation'
		],
		[{ note: { ...t, by: 'john', never: true } }, false, '1 internal note'],
		[
			{ message: { ...t, by: 'Karen', source: 'Email' } },
			false,
			'no such message yet: one did not come by Email'
		],
		[
			{ event: { ...t, name: 'edited', changed: 'sla', by: 'john', before: 'transferred' } },
			true,
			'1 such event'
		],
		[
			{ event: { ...t, name: 'assigned', after: 'transferred' } },
			false,
			'no such event yet: one has no “transferred” event before it'
		],
		[
			{ event: { ...t, name: 'closed', by: 'john', within: '9 minutes' } },
			false,
			'no such event yet'
		],
		[
			{ event: { ...t, name: 'closed', by: 'john', since: 'run' } },
			false,
			'no such event yet: one is by Jane Doe'
		],
		[{ event: { ...t, name: 'overdue', never: true } }, true, 'no such event yet'],
		[
			{ mail: { ...t, to: 'Karen', template: 'ticket.reply', says: { mentions: ['update'] } } },
			true,
			'1 such mail'
		],
		[{ mail: { to: 'jane' } }, false, 'no such mail yet'],
		[
			{ mail: { ...t, to: 'Karen', template: 'ticket.reply', says: { mentions: ['tomorrow'] } } },
			false,
			'no such mail yet: one does not mention “tomorrow” yet'
		],
		[
			{ can: { person: 'john', do: 'view', ...t } },
			true,
			'Yes: John Doe sees this ticket: in department SysAdmins (extended access), referred to them'
		],
		[
			{ cannot: { person: 'john', do: 'reply', ...t } },
			true,
			'No: the role View only does not grant Post Reply'
		],
		[
			{ can: { person: 'ostadmin', do: 'view', ...t } },
			false,
			'No: Super Admin cannot see this ticket: not in department SysAdmins, not assigned to them, not in team Online Banking, not referred to them'
		],
		[
			{ can: { person: 'Karen', do: 'view', ...t } },
			true,
			'Yes: Karen sees this ticket: its owner'
		],
		[
			{
				agent: {
					is: 'john',
					'access to': [{ department: 'SysAdmins', role: 'View only' }],
					admin: false
				}
			},
			true,
			'John Doe, Extended Access: SysAdmins as View only; John Doe, administrator: no'
		],
		[
			{ agent: { is: 'john', teams: ['Online Banking'] } },
			false,
			'John Doe, teams: not in Online Banking'
		],
		[
			{ team: { is: 'Online Banking', members: ['jane'], lead: 'nobody' } },
			true,
			'Online Banking, members: is a member; Online Banking, lead: nobody'
		],
		[
			{ role: { is: 'View only', refuses: ['ticket.reply'] } },
			true,
			'View only, does not grant: ticket.reply'
		],
		[{ 'sla plan': { is: 'Sev-A', 'grace period': 2 } }, false, 'Sev-A, Grace Period: 1 hours'],
		[
			{ 'help topic': { is: 'Password Reset', parent: 'Report a Problem' } },
			true,
			'Password Reset, parent: Report a Problem'
		],
		[{ department: { is: 'Sales', exists: false } }, false, 'Sales, is there: yes'],
		[{ 'logged in': ['john', 'jane'] }, false, 'not logged in'],
		[{ clock: { from: '2026-03-02 09:10' } }, true, '3/2/26 9:10 AM'],
		[{ happened: 'karen-waits' }, false, 'that has not happened yet'],
		[{ not: { ticket: { is: 'outage', state: 'open' } } }, true, 'State: closed'],
		[
			{
				'any of': [
					{ ticket: { is: 'outage', sla: 'Sev-B' } },
					{ ticket: { is: 'outage', sla: 'Sev-A' } }
				]
			},
			true,
			'SLA Plan: Sev-A'
		],
		[
			{
				'all of': [
					{ ticket: { is: 'outage', sla: 'Sev-B' } },
					{ ticket: { is: 'outage', sla: 'Sev-A' } }
				]
			},
			false,
			'SLA Plan: Sev-A'
		],
		[
			{ ticket: { is: 'outage', sla: 'Sev-A' }, reply: { ...t, by: 'jane' } },
			false,
			'no such reply yet: one is from John Doe'
		],
		[{ ticket: { is: 'other' } }, false, 'the ticket of this lab is not there yet'],
		[
			{ 'any of': [{ ticket: { from: 'Karen' } }, { reply: { ticket: 'other' } }] },
			false,
			'no new ticket yet, and the ticket of this lab is not there yet'
		]
	];
	it.each(cases)('%j', (condition, held, found) => {
		const evidence = evaluate(scene, condition);
		expect(evidence).toMatchObject({ held, found });
		// Who says it ends the sentence.
		expect(evidence.expected + evidence.found).not.toMatch(/\.$|\.;/);
	});

	it('names the event that decided it', () => {
		const decided = (condition: Condition) => evaluate(scene, condition).decidedBy;
		expect(decided({ ticket: { is: 'outage', sla: 'Sev-B' } })).toMatchObject({
			by: 'John Doe',
			words:
				'Updated by John Doe — SLA changed from Default SLA (18 hours - Active) to Sev-A (1 hours - Active)'
		});
		expect(decided({ ticket: { is: 'outage', status: 'Resolved' } })).toMatchObject({
			by: 'Jane Doe',
			words: 'Closed by Jane Doe with status of Resolved'
		});
		expect(decided({ cannot: { person: 'ostadmin', do: 'view', ...t } })?.words).toBe(
			'Closed by Jane Doe with status of Resolved'
		);
	});

	it('remembers looking in the step in which somebody looked', () => {
		const looks = scene.run.looks;
		expect(looks).toMatchObject([{ step: 'report', shown: true }]);
		expect(evaluate(scene, { looked: { by: 'john', ticket: 'outage', refused: false } }).held).toBe(
			true
		);
		expect(
			evaluate(scene, { looked: { by: 'john', ticket: 'outage', refused: true } })
		).toMatchObject({
			held: false,
			found: 'it was shown'
		});
		const next = sceneOf(scene.tables, scene.scenario, scene.run, scene.now, 1);
		expect(evaluate(next, { looked: { ticket: 'outage' } }).held).toBe(false);
	});

	it('describes a happening in words, not by its id', () => {
		expect(evaluate(scene, { happened: 'karen-waits' }).expected).toBe('Karen answers by mail');
	});
});
