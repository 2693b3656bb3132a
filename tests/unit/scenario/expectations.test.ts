import { beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '#lib/scenario/conditions/scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { at, play, sceneAt } from './at-step.ts';

let scene: Scene;

/** Karen's ticket, which John has taken, with two tasks. */
beforeAll(() => {
	const stage = at('banking-outage.yaml', 'report');
	play(stage, 'Karen', {
		'open ticket': { 'help topic': 'Feedback', subject: 'Online banking', message: 'It is down.' }
	});
	play(
		stage,
		'john',
		{
			'add task': {
				ticket: 'outage',
				title: 'Call the bank',
				description: 'Now',
				department: 'Support'
			}
		},
		{
			'add task': {
				ticket: 'outage',
				title: 'Write a report',
				description: 'Later',
				department: 'Support'
			}
		}
	);
	scene = sceneAt(stage);
});

const t = { ticket: 'outage' };

/** What a check list asks for, in words. */
const asked: readonly (readonly [Condition, string])[] = [
	[{ task: t }, 'a task'],
	[
		{
			task: {
				...t,
				open: true,
				agent: 'jane',
				title: { mentions: ['report'] },
				department: ['Support', 'SysAdmins'],
				team: 'Online Banking'
			}
		},
		'an open task whose title mentions “report” in Support or SysAdmins of Jane Doe of Online Banking'
	],
	[
		{ task: { ...t, open: false, agent: ['jane', 'john'] } },
		'a closed task of Jane Doe or John Doe'
	],
	[
		{ reply: { ...t, by: 'john', mentions: ['update'], before: 'closed', within: '11 minutes' } },
		'a reply from John Doe before the ticket is closed within 11 minutes of its creation; mentions “update”'
	],
	[
		{ reply: { ...t, mailed: false, after: 'message' } },
		'a reply not mailed after the customer’s last message'
	],
	[{ reply: { ...t, after: 'first' } }, 'a reply after the first one'],
	[{ reply: { ...t, 'at least': 2 } }, 'at least 2 replies'],
	[{ reply: { ...t, 'at least': 2, 'at most': 3 } }, 'at least 2 and at most 3 replies'],
	[{ reply: { ...t, avoids: ['rolled back'] } }, 'a reply; does not mention “rolled back”'],
	[
		{ note: { ...t, attached: 'log', before: 'closed' } },
		'an internal note with a file “log” before the ticket is closed'
	],
	[{ note: { ...t, by: 'john', never: true } }, 'no internal note from John Doe'],
	[{ message: { ...t, by: 'Karen', source: 'Email' } }, 'a message by Email from Karen'],
	[
		{ event: { ...t, name: 'edited', changed: 'sla', by: 'john', before: 'transferred' } },
		'an “edited” event of the sla by John Doe before it is transferred'
	],
	[{ event: { ...t, name: 'closed', 'at least': 2 } }, 'at least 2 “closed” events'],
	[{ event: { ...t, name: 'closed', after: 'created' } }, 'a “closed” event after it is created'],
	[{ event: { ...t, name: 'overdue', never: true } }, 'no “overdue” event'],
	[
		{ mail: { to: 'Karen', template: 'ticket.reply', says: { mentions: ['update'] } } },
		'a mail to Karen of the kind ticket.reply that mentions “update”'
	],
	[{ mail: { to: 'jane', never: true } }, 'no mail to Jane Doe'],
	[
		{ ticket: { is: 'outage', due: { before: '2026-03-02 10:30', 'by hand': false } } },
		'Due Date: before 2026-03-02 10:30, by the SLA plan'
	],
	[{ ticket: { is: 'outage', 'help topic': 'Other' } }, 'Help Topic: General Inquiry / Other'],
	[
		{ ticket: { is: 'outage', team: ['Level I Support', 'Online Banking'] } },
		'Team: Level I Support or Online Banking'
	],
	[{ department: { is: 'Nowhere', exists: false } }, 'no department Nowhere'],
	[{ department: { is: 'Nowhere' } }, 'department Nowhere'],
	[{ department: { is: 'Sales', exists: false } }, 'Sales, is there: no'],
	[
		{ role: { is: 'View only', refuses: ['ticket.reply'] } },
		'View only, does not grant: ticket.reply'
	],
	[
		{ agent: { is: 'john', 'access to': [{ department: 'SysAdmins', role: 'View only' }] } },
		'John Doe, Extended Access: SysAdmins as View only'
	],
	[{ 'logged in': ['john', 'jane'] }, 'John Doe or Jane Doe is logged in'],
	[
		{ clock: { from: '2026-03-02 09:10', until: '2026-03-02 09:20' } },
		'the clock shows a time from 2026-03-02 09:10 until 2026-03-02 09:20'
	],
	[{ looked: { by: 'john' } }, 'John Doe opened a ticket'],
	[{ not: { ticket: { is: 'outage', state: 'closed' } } }, 'not: State: closed'],
	[
		{
			'any of': [
				{ ticket: { is: 'outage', sla: 'Sev-B' } },
				{ ticket: { is: 'outage', sla: 'Sev-A' } }
			]
		},
		'SLA Plan: Sev-B, or SLA Plan: Sev-A'
	],
	[{ ticket: { is: 'outage', sla: 'Sev-A' }, reply: t }, 'SLA Plan: Sev-A; a reply']
];

describe('a condition words its expectation', () => {
	it.each(asked)('%j', (condition, words) =>
		expect(evaluate(scene, condition).expected).toBe(words)
	);
});

describe('a task is found', () => {
	it.each<[Condition, boolean, string]>([
		[{ task: t }, true, '2 such tasks'],
		[{ task: { ...t, title: { mentions: ['report'] } } }, true, '1 such task'],
		[{ task: { ...t, open: true, department: 'Support' } }, true, '2 such tasks'],
		[{ task: { ...t, open: false } }, false, 'no such task yet'],
		[{ task: { ...t, department: 'SysAdmins' } }, false, 'no such task yet'],
		[{ task: { ...t, agent: 'jane' } }, false, 'no such task yet'],
		[{ task: { ...t, team: 'Online Banking' } }, false, 'no such task yet'],
		[{ task: { ticket: 'other' } }, false, 'no such task yet']
	])('%j', (condition, held, found) =>
		expect(evaluate(scene, condition)).toMatchObject({ held, found })
	);

	it('and the last one decides', () => {
		const { decidedBy } = evaluate(scene, { task: t });
		expect(decidedBy?.words).toBe('task “Write a report”');
	});
});
