import { describe, expect, it } from 'vitest';
import type { Condition } from '#lib/scenario/language/condition.ts';
import type { EventWants } from '#lib/desk/language/thread-wants.ts';
import {
	entry,
	idOf,
	jane,
	john,
	karen,
	logged,
	MINUTE,
	NINE,
	sceneWith,
	ticket
} from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

const one = ticket(1);
const system = { kind: 'system' } as const;
const log = [
	logged(1, 'created', { by: karen, byName: 'Karen' }),
	logged(2, 'edited', {
		at: NINE + 5 * MINUTE,
		data: { sla: [idOf('slas', 'Default SLA'), idOf('slas', 'Gold')] }
	}),
	logged(3, 'assigned', { at: NINE + 6 * MINUTE, data: { claim: true } }),
	logged(4, 'overdue', { at: NINE + 10 * MINUTE, by: system, byName: 'SYSTEM' }),
	logged(5, 'assigned', { at: NINE + 20 * MINUTE, by: jane, data: { staff: jane.id } }),
	logged(6, 'edited', { at: NINE + 21 * MINUTE, by: jane, data: { fields: { subject: 1 } } }),
	logged(7, 'assigned', { thread: 't2' })
];
const scene = sceneWith({ tickets: [one], log }, { tickets: { outage: one.id } });
const event = (name: EventWants['name'], wants: Partial<EventWants> = {}): Condition => ({
	event: { ticket: 'outage', name, ...wants }
});

type Case = readonly [Condition, held: boolean, expected: string, found: string];
const cases: readonly Case[] = [
	[event('assigned'), true, 'an “assigned” event', '2 such events'],
	[event('closed'), false, 'a “closed” event', 'no such event yet'],
	[event(['closed', 'created']), true, 'a “closed or created” event', '1 such event'],
	[event('assigned', { 'at least': 2 }), true, 'at least 2 “assigned” events', '2 such events'],
	[event('assigned', { 'at least': 3 }), false, 'at least 3 “assigned” events', '2 such events'],
	[event('assigned', { 'at most': 1 }), false, 'at most 1 “assigned” events', '2 such events'],
	[event('assigned', { never: true }), false, 'no “assigned” event', '2 such events'],
	[event('closed', { never: true }), true, 'no “closed” event', 'no such event yet'],
	[event('edited', { changed: 'sla' }), true, 'an “edited” event of the sla', '1 such event'],
	[
		event('edited', { changed: 'subject' }),
		true,
		'an “edited” event of the subject',
		'1 such event'
	],
	[
		event('edited', { changed: 'priority' }),
		false,
		'an “edited” event of the priority',
		'no such event yet: one did not change the priority'
	],
	[event('assigned', { by: 'john' }), true, 'an “assigned” event by John Doe', '1 such event'],
	[
		event('assigned', { by: ['john', 'jane'] }),
		true,
		'an “assigned” event by John Doe or Jane Roe',
		'2 such events'
	],
	[
		event('created', { by: 'john' }),
		false,
		'a “created” event by John Doe',
		'no such event yet: one is by Karen'
	],
	[
		event('created', { by: 'Nobody' }),
		false,
		'a “created” event by Nobody',
		'no such event yet: one is by Karen'
	],
	[
		event('overdue', { by: 'system' }),
		true,
		'an “overdue” event by the desk itself',
		'1 such event'
	],
	[
		event('created', { by: 'system' }),
		false,
		'a “created” event by the desk itself',
		'no such event yet: one is by Karen'
	],
	// Before the last such event, after the first one.
	[
		event('assigned', { before: 'edited' }),
		true,
		'an “assigned” event before it is edited',
		'2 such events'
	],
	[
		event('edited', { before: 'assigned' }),
		true,
		'an “edited” event before it is assigned',
		'1 such event'
	],
	[
		event('edited', { by: 'jane', before: 'assigned' }),
		false,
		'an “edited” event by Jane Roe before it is assigned',
		'no such event yet: one has no “assigned” event after it'
	],
	[
		event('assigned', { before: 'closed' }),
		false,
		'an “assigned” event before it is closed',
		'no such event yet: one has no “closed” event after it'
	],
	[
		event('assigned', { before: 'assigned' }),
		true,
		'an “assigned” event before it is assigned',
		'1 such event'
	],
	[
		event('assigned', { after: 'edited' }),
		true,
		'an “assigned” event after it is edited',
		'2 such events'
	],
	[
		event('assigned', { after: 'assigned' }),
		true,
		'an “assigned” event after it is assigned',
		'1 such event'
	],
	[
		event('created', { after: 'edited' }),
		false,
		'a “created” event after it is edited',
		'no such event yet: one has no “edited” event before it'
	],
	[
		event('edited', { after: 'closed' }),
		false,
		'an “edited” event after it is closed',
		'no such event yet: one has no “closed” event before it'
	],
	[
		event('overdue', { within: '10 minutes' }),
		true,
		'an “overdue” event within 10 minutes of its creation',
		'1 such event'
	],
	[
		event('overdue', { within: '9 minutes' }),
		false,
		'an “overdue” event within 9 minutes of its creation',
		'no such event yet: one came later than 9 minutes after the ticket’s creation'
	]
];

describe('events of a ticket', () => {
	it.each(cases)('%j', (condition, held, expected, found) => {
		const evidence = evaluate(scene, condition);
		expect(evidence).toMatchObject({ held, expected, found, row: null });
	});

	it('names the last one that counts', () => {
		expect(evaluate(scene, event('assigned')).decidedBy).toEqual({
			at: NINE + 20 * MINUTE,
			words: 'Jane Roe assigned this to Jane Roe',
			by: 'Jane Roe'
		});
		expect(evaluate(scene, event('assigned', { by: 'john' })).decidedBy).toEqual({
			at: NINE + 6 * MINUTE,
			words: 'John Doe claimed this',
			by: 'John Doe'
		});
		expect(evaluate(scene, event('closed')).decidedBy).toBeNull();
	});

	it('names the desk itself when no person did it', () => {
		const unnamed = sceneWith(
			{ tickets: [one], log: [logged(1, 'overdue', { by: system, byName: '' })] },
			{ tickets: { outage: one.id } }
		);
		expect(evaluate(unnamed, event('overdue', { by: 'john' })).found).toBe(
			'no such event yet: one is by the desk itself'
		);
	});

	it('count from the moment on that is asked for', () => {
		const since = sceneWith(
			{ tickets: [one], log },
			{
				tickets: { outage: one.id },
				marks: { log: 3 },
				steps: { one: { marks: { log: 5 } } } as never
			}
		);
		expect(evaluate(since, event('assigned')).found).toBe('1 such event');
		expect(evaluate(since, event('assigned', { since: 'step' })).found).toBe('no such event yet');
	});

	it('of a missing ticket do not exist', () => {
		const nowhere = sceneWith();
		expect(evaluate(nowhere, event('closed'))).toEqual({
			held: false,
			expected: 'a “closed” event',
			found: 'the ticket of this step is not there yet',
			decidedBy: null,
			row: null
		});
		expect(evaluate(nowhere, event('closed', { never: true })).held).toBe(true);
	});
});

describe('what an event was about, and why', () => {
	const at = (minutes: number) => ({ at: NINE + minutes * MINUTE });
	const banking = idOf('teams', 'Online Banking');
	const told = [
		logged(1, 'assigned', { ...at(1), data: { team: banking } }),
		logged(2, 'assigned', { ...at(2), data: { claim: true } }),
		logged(3, 'assigned', { ...at(3), data: { staff: jane.id } }),
		logged(4, 'transferred', { ...at(4), data: { dept: idOf('departments', 'Sales') } }),
		logged(5, 'referred', { ...at(5), data: { dept: idOf('departments', 'Vault') } }),
		logged(6, 'edited', {
			...at(6),
			data: { sla: [idOf('slas', 'Default SLA'), idOf('slas', 'Gold')] }
		}),
		logged(7, 'edited', {
			...at(7),
			data: { fields: { priority: [idOf('priorities', 'Normal'), idOf('priorities', 'High')] } }
		}),
		logged(8, 'edited', { ...at(8), data: { topic: [null, idOf('topics', 'Problem')] } }),
		logged(9, 'closed', { ...at(9), data: { status: idOf('statuses', 'Resolved') } }),
		logged(10, 'released', { ...at(10), data: { staff: john.id } })
	];
	const notes = [
		entry(1, { type: 'N', by: john, ...at(6), body: 'The whole branch is closed' }),
		// Written at the same moment by somebody else, by the customer, and at another moment.
		entry(2, { type: 'N', by: jane, ...at(6), body: 'rank' }),
		entry(3, { type: 'M', by: john, ...at(6), body: 'rank' }),
		entry(4, { type: 'N', by: john, ...at(1), body: 'rank' }),
		entry(5, { type: 'R', by: john, ...at(9), body: 'It prints again' })
	];
	const worked = sceneWith(
		{ tickets: [one], log: told, entries: notes },
		{ tickets: { outage: one.id } }
	);
	const no = 'no such event yet: one';
	const cases: readonly Case[] = [
		[
			event('assigned', { team: 'online banking' }),
			true,
			'an “assigned” event with the team online banking',
			'1 such event'
		],
		[
			event('assigned', { team: 'Level I' }),
			false,
			'an “assigned” event with the team Level I',
			`${no} has the team none`
		],
		[
			event('assigned', { agent: 'john' }),
			true,
			'an “assigned” event with the agent john',
			'1 such event'
		],
		[
			event('assigned', { agent: ['john', 'jane'], 'at least': 2 }),
			true,
			'at least 2 “assigned” events with the agent john or jane',
			'2 such events'
		],
		// A team with the number of an agent is another one; so is what has no name.
		[
			event('assigned', { agent: 'mary' }),
			false,
			'an “assigned” event with the agent mary',
			`${no} has the agent Jane Roe`
		],
		[
			event('released', { agent: 'john' }),
			true,
			'a “released” event with the agent john',
			'1 such event'
		],
		[
			event('transferred', { department: 'Sales' }),
			true,
			'a “transferred” event with the department Sales',
			'1 such event'
		],
		[
			event('transferred', { department: 'Vault' }),
			false,
			'a “transferred” event with the department Vault',
			`${no} has the department Sales`
		],
		[
			event('referred', { department: 'Vault' }),
			true,
			'a “referred” event with the department Vault',
			'1 such event'
		],
		[
			event('edited', { sla: 'Gold' }),
			true,
			'an “edited” event with the SLA plan Gold',
			'1 such event'
		],
		[
			event('edited', { changed: 'sla', sla: 'Default SLA' }),
			false,
			'an “edited” event of the sla with the SLA plan Default SLA',
			`${no} has the SLA plan Gold`
		],
		[
			event('edited', { priority: 'High' }),
			true,
			'an “edited” event with the priority High',
			'1 such event'
		],
		[
			event('edited', { priority: 'Normal' }),
			false,
			'an “edited” event with the priority Normal',
			`${no} has the priority none`
		],
		[
			event('edited', { 'help topic': 'Problem' }),
			true,
			'an “edited” event with the help topic Problem',
			'1 such event'
		],
		[
			event('closed', { status: 'Resolved' }),
			true,
			'a “closed” event with the status Resolved',
			'1 such event'
		],
		[
			event('closed', { status: 'Closed' }),
			false,
			'a “closed” event with the status Closed',
			`${no} has the status Resolved`
		],
		[
			event('edited', { sla: 'Gold', because: { mentions: ['branch'] } }),
			true,
			'an “edited” event with the SLA plan Gold with a reason that mentions “branch”',
			'1 such event'
		],
		[
			event('edited', { changed: 'sla', because: { mentions: ['rank'] } }),
			false,
			'an “edited” event of the sla with a reason that mentions “rank”',
			`${no} gives a reason that does not mention “rank” yet`
		],
		[
			event('assigned', { team: 'Online Banking', because: { avoids: ['rank'] } }),
			false,
			'an “assigned” event with the team Online Banking with a reason that does not mention “rank”',
			`${no} has the team none`
		],
		[
			event('transferred', { because: { mentions: ['rank'] } }),
			false,
			'a “transferred” event with a reason that mentions “rank”',
			`${no} gives no reason`
		],
		[
			event('closed', { because: { mentions: ['prints'] } }),
			true,
			'a “closed” event with a reason that mentions “prints”',
			'1 such event'
		]
	];
	it.each(cases)('%j', (condition, held, expected, found) => {
		expect(evaluate(worked, condition)).toMatchObject({ held, expected, found });
	});
});

describe('a deleted ticket', () => {
	const gone = sceneWith(
		{ log: [...log, logged(8, 'deleted', { at: NINE + 30 * MINUTE })] },
		{ tickets: { outage: one.id } }
	);

	it('was deleted, by somebody', () => {
		expect(evaluate(gone, event('deleted'))).toMatchObject({
			held: true,
			found: '1 such event',
			decidedBy: { words: 'Deleted by John Doe', by: 'John Doe' }
		});
		expect(evaluate(gone, event('deleted', { by: 'jane' })).held).toBe(false);
		expect(evaluate(gone, event('deleted', { never: true })).held).toBe(false);
	});

	it('cannot be asked for anything else', () => {
		expect(evaluate(gone, event('assigned'))).toMatchObject({
			held: false,
			found: 'the ticket of this step is gone: open another one'
		});
		expect(evaluate(gone, event(['assigned', 'deleted'], { 'at least': 2 })).held).toBe(false);
	});

	it('was not deleted while it is there', () => {
		expect(evaluate(scene, event('deleted')).held).toBe(false);
		expect(evaluate(scene, event('deleted', { never: true })).held).toBe(true);
	});
});
