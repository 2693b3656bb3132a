import { describe, expect, it } from 'vitest';
import type { LoggedEvent, Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { TicketWants } from '#lib/desk/language/ticket-wants.ts';
import {
	entry,
	idOf,
	jane,
	john,
	karen,
	ken,
	logged,
	MINUTE,
	NINE,
	sceneWith,
	ticket
} from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

const HOUR = 60 * MINUTE;

/** A ticket that was worked on: every property is another than at first. */
const worked = ticket(1, {
	subject: 'Printer <x> is stuck',
	source: 'Phone',
	status: idOf('statuses', 'Resolved'),
	state: 'closed',
	department: idOf('departments', 'Sales'),
	topic: idOf('topics', 'Access'),
	sla: idOf('slas', 'Gold'),
	priority: idOf('priorities', 'High'),
	agent: john.id,
	team: idOf('teams', 'Online Banking'),
	answered: true,
	overdue: true,
	dueDate: NINE + HOUR,
	reopened: NINE + HOUR,
	closed: NINE + HOUR,
	openTasks: 2,
	collaborators: [{ user: ken.id, active: true, cc: true }],
	fields: { asset: 'PC-114' }
});
const fresh = ticket(1);
const entries = [
	entry(1, { type: 'N', body: 'An agent noted this' }),
	entry(2, { body: '<p>No paper in the tray</p>' }),
	entry(3, { body: '<p>And the light is red</p>' })
];

const sceneOf = (one: Ticket, log: readonly LoggedEvent[] = []) =>
	sceneWith({ tickets: [one], entries, log }, { tickets: { outage: one.id } });

type Case = readonly [Omit<TicketWants, 'is'>, held: boolean, expected: string, found: string];

const ofWorked: readonly Case[] = [
	[{ from: 'Karen' }, true, 'From: Karen', 'From: Karen (karen@bank.example)'],
	[{ from: ['Ken', 'Karen'] }, true, 'From: Ken or Karen', 'From: Karen (karen@bank.example)'],
	[{ from: 'Ken' }, false, 'From: Ken', 'From: Karen (karen@bank.example)'],
	[{ from: 'Gone' }, false, 'From: Gone', 'From: Karen (karen@bank.example)'],
	// An agent with the number of a user is another person.
	[{ from: 'john' }, false, 'From: John Doe', 'From: Karen (karen@bank.example)'],
	[
		{ subject: { mentions: ['x is'] } },
		true,
		'Summary: mentions “x is”',
		'Summary: “Printer <x> is stuck” mentions all of it'
	],
	[
		{ subject: { mentions: ['paper'] } },
		false,
		'Summary: mentions “paper”',
		'Summary: “Printer <x> is stuck” does not mention “paper” yet'
	],
	[
		{ text: { mentions: ['printer', 'paper'] } },
		true,
		'Summary and details: mentions “printer”, and “paper”',
		'Summary and details: mentions all of it'
	],
	// What is written later, or by agents, is not in the first message.
	[
		{ text: { mentions: ['red', 'noted'] } },
		false,
		'Summary and details: mentions “red”, and “noted”',
		'Summary and details: does not mention “red”, nor “noted” yet'
	],
	[
		{ says: { mentions: ['paper'] } },
		true,
		'Details: mentions “paper”',
		'Details: mentions all of it'
	],
	[
		{ says: { mentions: ['printer'], avoids: ['tray'] } },
		false,
		'Details: mentions “printer”; does not mention “tray”',
		'Details: does not mention “printer” yet; mentions “tray”'
	],
	[{ status: 'resolved' }, true, 'Status: Resolved', 'Status: Resolved'],
	[{ status: ['Open', 'Closed'] }, false, 'Status: Open or Closed', 'Status: Resolved'],
	[{ state: 'closed' }, true, 'State: closed', 'State: closed'],
	[{ state: 'open' }, false, 'State: open', 'State: closed'],
	[{ agent: 'john' }, true, 'Agent: John Doe', 'Agent: John Doe'],
	[{ agent: ['jane', 'nobody'] }, false, 'Agent: Jane Roe or nobody', 'Agent: John Doe'],
	[{ team: 'online banking' }, true, 'Team: Online Banking', 'Team: Online Banking'],
	[{ team: 'nobody' }, false, 'Team: nobody', 'Team: Online Banking'],
	[{ assigned: true }, true, 'Assigned: yes', 'Assigned: yes'],
	[{ assigned: false }, false, 'Assigned: no', 'Assigned: yes'],
	[{ department: 'sales' }, true, 'Department: Sales', 'Department: Sales'],
	[
		{ department: ['Vault', 'Nowhere'] },
		false,
		'Department: Vault or Nowhere',
		'Department: Sales'
	],
	[{ sla: 'gold' }, true, 'SLA Plan: Gold', 'SLA Plan: Gold'],
	[{ sla: ['Default SLA', 'none'] }, false, 'SLA Plan: Default SLA or none', 'SLA Plan: Gold'],
	[{ priority: 'high' }, true, 'Priority: High', 'Priority: High'],
	[{ priority: 'Low' }, false, 'Priority: Low', 'Priority: High'],
	[
		{ 'help topic': 'access' },
		true,
		'Help Topic: Problem / Access',
		'Help Topic: Problem / Access'
	],
	[{ 'help topic': 'none' }, false, 'Help Topic: none', 'Help Topic: Problem / Access'],
	[{ source: ['Email', 'Phone'] }, true, 'Source: Email or Phone', 'Source: Phone'],
	[{ source: 'Email' }, false, 'Source: Email', 'Source: Phone'],
	[{ overdue: true }, true, 'Overdue: yes', 'Overdue: yes'],
	[{ overdue: false }, false, 'Overdue: no', 'Overdue: yes'],
	[{ answered: true }, true, 'Answered: yes', 'Answered: yes'],
	[{ answered: false }, false, 'Answered: no', 'Answered: yes'],
	[{ reopened: true }, true, 'Reopened: yes', 'Reopened: yes'],
	[{ reopened: false }, false, 'Reopened: no', 'Reopened: yes'],
	[{ 'open tasks': 2 }, true, 'Open tasks: 2', 'Open tasks: 2'],
	[{ 'open tasks': 0 }, false, 'Open tasks: 0', 'Open tasks: 2'],
	[{ 'not from': 'Ken' }, true, 'From: not Ken', 'From: Karen (karen@bank.example)'],
	[
		{ 'not from': ['Ken', 'Karen'] },
		false,
		'From: not Ken or Karen',
		'From: Karen (karen@bank.example)'
	],
	// Who is not there is not the owner.
	[{ 'not from': 'Gone' }, true, 'From: not Gone', 'From: Karen (karen@bank.example)'],
	[{ fields: { asset: 'pc-114' } }, true, 'Asset Tag: pc-114', 'Asset Tag: “PC-114”'],
	[
		{ fields: { asset: ['PC-1', 'empty'] } },
		false,
		'Asset Tag: PC-1 or empty',
		'Asset Tag: “PC-114”'
	],
	[
		{ fields: { asset: { mentions: ['PC'] } } },
		true,
		'Asset Tag: mentions “PC”',
		'Asset Tag: “PC-114” mentions all of it'
	],
	[
		{ fields: { asset: { mentions: ['laptop'] } } },
		false,
		'Asset Tag: mentions “laptop”',
		'Asset Tag: “PC-114” does not mention “laptop” yet'
	],
	[{ forms: ['ticket details'] }, true, 'Forms: ticket details', 'Forms: Ticket Details'],
	[
		{ forms: ['Ticket Details', 'Onboarding'] },
		false,
		'Forms: Ticket Details, Onboarding',
		'Forms: Ticket Details'
	],
	[{ collaborators: ['Ken'] }, true, 'Collaborators: Ken', 'Collaborators: Ken'],
	[
		{ collaborators: ['Ken', 'Karen', 'Gone', 'john'] },
		false,
		'Collaborators: Ken; Collaborators: Karen; Collaborators: Gone; Collaborators: John Doe',
		'Collaborators: without Karen; Collaborators: without Gone; Collaborators: without John Doe'
	],
	[
		{ state: 'open', source: 'Phone', overdue: false },
		false,
		'State: open; Source: Phone; Overdue: no',
		'State: closed; Overdue: yes'
	]
];

const ofFresh: readonly Case[] = [
	[{ agent: 'nobody' }, true, 'Agent: nobody', 'Agent: nobody'],
	[{ agent: 'john' }, false, 'Agent: John Doe', 'Agent: nobody'],
	// Whom nothing is called by is not "nobody".
	[{ agent: 'mary' }, false, 'Agent: mary', 'Agent: nobody'],
	[{ team: 'nobody' }, true, 'Team: nobody', 'Team: nobody'],
	[{ assigned: false }, true, 'Assigned: no', 'Assigned: no'],
	[{ assigned: true }, false, 'Assigned: yes', 'Assigned: no'],
	[{ sla: 'none' }, true, 'SLA Plan: none', 'SLA Plan: none'],
	[{ 'help topic': 'none' }, true, 'Help Topic: none', 'Help Topic: none'],
	[{ 'help topic': 'Old' }, false, 'Help Topic: Old', 'Help Topic: none'],
	[{ overdue: true }, false, 'Overdue: yes', 'Overdue: no'],
	[{ answered: true }, false, 'Answered: yes', 'Answered: no'],
	[{ reopened: true }, false, 'Reopened: yes', 'Reopened: no'],
	[{ collaborators: ['Ken'] }, false, 'Collaborators: Ken', 'Collaborators: without Ken']
];

/** Due at 10:00 by hand; `fresh` has no due date; by an SLA plan it is due at 11:00. */
const bySla = ticket(1, { slaDue: NINE + 2 * HOUR });
const due: readonly (readonly [Ticket, TicketWants['due'], boolean, string, string])[] = [
	[
		worked,
		{ before: '2026-03-02 10:01' },
		true,
		'before 2026-03-02 10:01',
		'3/2/26 10:00 AM, set by hand'
	],
	[
		worked,
		{ before: '2026-03-02 10:00' },
		false,
		'before 2026-03-02 10:00',
		'3/2/26 10:00 AM, set by hand'
	],
	[
		worked,
		{ after: '2026-03-02 09:59' },
		true,
		'after 2026-03-02 09:59',
		'3/2/26 10:00 AM, set by hand'
	],
	[
		worked,
		{ after: '2026-03-02 10:00' },
		false,
		'after 2026-03-02 10:00',
		'3/2/26 10:00 AM, set by hand'
	],
	[
		worked,
		{ before: '2026-03-02 12:00', after: '2026-03-02 11:00', 'by hand': true },
		false,
		'before 2026-03-02 12:00, after 2026-03-02 11:00, set by hand',
		'3/2/26 10:00 AM, set by hand'
	],
	[worked, { 'by hand': true }, true, 'set by hand', '3/2/26 10:00 AM, set by hand'],
	[worked, { 'by hand': false }, false, 'by the SLA plan', '3/2/26 10:00 AM, set by hand'],
	[bySla, { 'by hand': false }, true, 'by the SLA plan', '3/2/26 11:00 AM'],
	[bySla, { 'by hand': true }, false, 'set by hand', '3/2/26 11:00 AM'],
	[fresh, { before: '2026-03-03 10:00' }, false, 'before 2026-03-03 10:00', 'none'],
	[fresh, { after: '2026-03-01 10:00' }, false, 'after 2026-03-01 10:00', 'none']
];

describe('a ticket', () => {
	it.each(ofWorked)('that was worked on: %j', (wants, held, expected, found) => {
		const evidence = evaluate(sceneOf(worked), { ticket: { is: 'outage', ...wants } });
		expect(evidence).toEqual({ held, expected, found, decidedBy: null, row: 1 });
	});

	it.each(ofFresh)('that is new: %j', (wants, held, expected, found) => {
		const evidence = evaluate(sceneOf(fresh), { ticket: { is: 'outage', ...wants } });
		expect(evidence).toEqual({ held, expected, found, decidedBy: null, row: 1 });
	});

	it.each(due)('is due: %#', (one, wants, held, expected, found) => {
		expect(evaluate(sceneOf(one), { ticket: { is: 'outage', due: wants } })).toMatchObject({
			held,
			expected: `Due Date: ${expected}`,
			found: `Due Date: ${found}`
		});
	});

	it('with an agent or a team is assigned', () => {
		const assigned = (more: Partial<Ticket>) =>
			evaluate(sceneOf(ticket(1, more)), { ticket: { is: 'outage', assigned: true } }).held;
		expect(assigned({ agent: john.id })).toBe(true);
		expect(assigned({ team: idOf('teams', 'Level I') })).toBe(true);
	});

	it('whose owner has the number of a named agent is not theirs', () => {
		const owned = sceneOf(ticket(1, { owner: john.id as number as Ticket['owner'] }));
		expect(evaluate(owned, { ticket: { is: 'outage', from: 'john' } }).held).toBe(false);
		const taking = ticket(1, {
			collaborators: [{ user: john.id as number as Ticket['owner'], active: true, cc: false }]
		});
		expect(
			evaluate(sceneOf(taking), { ticket: { is: 'outage', collaborators: ['john'] } }).held
		).toBe(false);
	});
});

/** One event of each kind, a minute after the other; edits of one property each. */
const story: readonly LoggedEvent[] = [
	logged(1, 'created', { by: karen, byName: 'Karen' }),
	...(
		[
			['assigned', { claim: true }],
			['released', { staff: john.id }],
			['transferred', { dept: 1 }],
			['edited', { sla: [1, 2] }],
			['edited', { topic: [1, 2] }],
			['edited', { fields: { priority: 1 } }],
			['edited', { fields: { subject: 1 } }],
			['edited', { forms: 1 }],
			['edited', { source: 1 }],
			['overdue', null],
			['collab', null],
			['reopened', null],
			['closed', null],
			['referred', null]
		] as const
	).map(([name, data], n) => logged(n + 2, name, { at: NINE + (n + 1) * MINUTE, data }))
];

describe('what decided a property of a ticket', () => {
	const minuteOf = (wants: Omit<TicketWants, 'is'>, log = story) => {
		const { decidedBy } = evaluate(sceneOf(worked, log), { ticket: { is: 'outage', ...wants } });
		return decidedBy && (decidedBy.at - NINE) / MINUTE;
	};

	it.each<[Omit<TicketWants, 'is'>, number]>([
		[{ from: 'Karen' }, 0],
		[{ subject: { mentions: ['x'] } }, 7],
		[{ text: { mentions: ['x'] } }, 0],
		[{ says: { mentions: ['x'] } }, 0],
		[{ status: 'Open' }, 13],
		[{ state: 'open' }, 13],
		[{ agent: 'john' }, 13],
		[{ team: 'Level I' }, 2],
		[{ assigned: true }, 2],
		[{ department: 'Sales' }, 3],
		[{ sla: 'Gold' }, 4],
		[{ 'help topic': 'Access' }, 5],
		[{ priority: 'High' }, 6],
		[{ source: 'Web' }, 9],
		[{ forms: ['Ticket Details'] }, 8],
		[{ overdue: true }, 13],
		[{ answered: true }, 12],
		[{ reopened: true }, 12],
		[{ due: { 'by hand': true } }, 12],
		[{ 'open tasks': 2 }, 0],
		[{ collaborators: ['Ken'] }, 11],
		// Of several properties the latest event that decided one of those that fail.
		[{ sla: 'Gold', 'help topic': 'Access' }, 5],
		[{ sla: 'none', 'help topic': 'Access' }, 4]
	])('%j', (wants, minute) => {
		expect(minuteOf(wants)).toBe(minute);
	});

	it('is the earlier kind of event when the later one is missing', () => {
		const without = (...names: string[]) => story.filter(({ name }) => !names.includes(name));
		expect(minuteOf({ status: 'Open' }, without('closed'))).toBe(12);
		expect(minuteOf({ state: 'open' }, without('closed'))).toBe(12);
		expect(minuteOf({ agent: 'john' }, without('closed'))).toBe(2);
		expect(minuteOf({ agent: 'john' }, without('closed', 'released'))).toBe(1);
		expect(minuteOf({ team: 'Level I' }, without('released'))).toBe(1);
		expect(minuteOf({ assigned: true }, without('released'))).toBe(1);
		expect(minuteOf({ overdue: true }, without('closed'))).toBe(10);
		expect(minuteOf({ overdue: true }, without('closed', 'overdue'))).toBe(9);
		expect(minuteOf({ due: { 'by hand': true } }, without('reopened'))).toBe(9);
		expect(minuteOf({ due: { 'by hand': true } }, without('reopened', 'edited'))).toBe(0);
		expect(minuteOf({ sla: 'Gold' }, without('edited'))).toBe(0);
	});

	it('is worded as in the thread', () => {
		const { decidedBy } = evaluate(sceneOf(worked, story), {
			ticket: { is: 'outage', from: 'Ken' }
		});
		expect(decidedBy).toEqual({ at: NINE, words: 'Created by Karen', by: 'Karen' });
	});
});

it('the forms of a ticket are listed and compared in order', () => {
	const forms = [0, idOf('forms', 'Onboarding')] as never;
	const wants = (...titles: string[]) =>
		evaluate(sceneOf(ticket(1, { forms })), { ticket: { is: 'outage', forms: titles } });
	expect(wants('ticket details', 'onboarding')).toMatchObject({
		held: true,
		found: 'Forms: Ticket Details, Onboarding'
	});
	expect(wants('Onboarding', 'Ticket Details').held).toBe(false);
	expect(wants('Ticket DetailsOnboarding').held).toBe(false);
});

describe('which ticket is meant', () => {
	const three = [ticket(1), ticket(2, { subject: 'Screen' }), ticket(3, { source: 'Email' })];
	const scene = (more: object = {}) => sceneWith({ tickets: three }, more);

	it('is the newest of those that fit', () => {
		expect(evaluate(scene(), { ticket: { from: 'Karen' } })).toMatchObject({
			held: true,
			row: 3,
			found: '#100003: From: Karen (karen@bank.example)'
		});
		expect(evaluate(scene(), { ticket: { subject: { mentions: ['screen'] } } })).toMatchObject({
			held: true,
			row: 2
		});
	});

	it('is the nearest one, the newest of several, where none fits', () => {
		const wants = { subject: { mentions: ['screen'] }, source: 'Phone', from: 'Ken' } as const;
		expect(evaluate(scene(), { ticket: wants })).toMatchObject({
			held: false,
			row: 2,
			expected: 'From: Ken; Summary: mentions “screen”; Source: Phone',
			found: '#100002: From: Karen (karen@bank.example); Source: Web'
		});
		expect(evaluate(scene(), { ticket: { from: 'Ken' } }).row).toBe(3);
	});

	it('is never one that was opened before the run', () => {
		expect(evaluate(scene({ marks: { tickets: 2 } }), { ticket: { source: 'Web' } })).toMatchObject(
			{
				held: false,
				row: 3
			}
		);
		expect(evaluate(scene({ marks: { tickets: 3 } }), { ticket: { source: 'Web' } })).toEqual({
			held: false,
			expected: 'Source: Web',
			found: 'no new ticket yet',
			decidedBy: null,
			row: null
		});
	});

	it('is never one that already has a name, nor a deleted one', () => {
		expect(evaluate(scene({ tickets: { other: 3 } }), { ticket: { from: 'Karen' } }).row).toBe(2);
		const gap = sceneWith(
			{ tickets: [three[0], three[2]] as Ticket[] },
			{ tickets: { other: 3 as TicketId } }
		);
		expect(evaluate(gap, { ticket: { from: 'Karen' } }).row).toBe(1);
	});

	it('is searched among the newest hundred', () => {
		const many = (newer: number) =>
			sceneWith({
				tickets: [
					ticket(1, { owner: ken.id }),
					...Array.from({ length: newer }, (_, n) => ticket(n + 2))
				]
			});
		expect(evaluate(many(99), { ticket: { from: 'Ken' } })).toMatchObject({ held: true, row: 1 });
		expect(evaluate(many(100), { ticket: { from: 'Ken' } }).held).toBe(false);
	});

	it('is the named one, described by its number if another was opened', () => {
		const named = scene({ tickets: { outage: 1 } });
		expect(evaluate(named, { ticket: { is: 'outage', source: 'Email' } })).toMatchObject({
			held: false,
			row: 1,
			found: '#100001: Source: Web'
		});
		const alone = scene({ tickets: { outage: 1, two: 2, three: 3 } });
		expect(evaluate(alone, { ticket: { is: 'outage', source: 'Email' } }).found).toBe(
			'Source: Web'
		);
	});

	it('is the one that was found before, by the name that it then got', () => {
		const named = scene({ tickets: { outage: 1 } });
		expect(evaluate(named, { ticket: { source: 'Email' } }, 'outage')).toMatchObject({
			held: false,
			row: 1
		});
		// While there is none of that name, it is looked for.
		expect(evaluate(scene(), { ticket: { source: 'Email' } }, 'outage')).toMatchObject({
			held: true,
			row: 3
		});
		expect(
			evaluate(scene({ tickets: { outage: 9 } }), { ticket: { source: 'Email' } }, 'outage')
		).toMatchObject({ held: true, row: 3 });
	});

	it('is none while it does not exist: then only the expected values are reported', () => {
		const wants = { is: 'outage', from: 'Ken', due: { before: '2026-03-02 10:00' } } as const;
		const expected = 'From: Ken; Due Date: before 2026-03-02 10:00';
		expect(evaluate(scene(), { ticket: wants })).toEqual({
			held: false,
			expected,
			found: 'the ticket of this step is not there yet',
			decidedBy: null,
			row: null
		});
		expect(evaluate(scene({ tickets: { outage: 9 } }), { ticket: wants }).found).toBe(
			'the ticket of this step is gone: open another one'
		);
	});
});

it('a ticket is of an agent or nobody, whoever is asked for', () => {
	const scene = sceneOf(ticket(1, { agent: jane.id }));
	expect(evaluate(scene, { ticket: { is: 'outage', agent: ['nobody', 'JANE'] } })).toMatchObject({
		held: true,
		expected: 'Agent: nobody or Jane Roe'
	});
});

describe('who closed a ticket', () => {
	const system = { kind: 'system' } as const;
	const wants = (by: string | string[]): TicketWants => ({ is: 'outage', 'closed by': by });
	const closedTwice = [
		logged(1, 'closed', { by: jane, annulled: true }),
		logged(2, 'reopened', { at: NINE + MINUTE }),
		logged(3, 'closed', { at: NINE + 2 * MINUTE, by: john })
	];

	it.each([
		['john', true, 'Closed By: John Doe'],
		[['jane', 'john'], true, 'Closed By: Jane Roe or John Doe'],
		// It was opened again since.
		['jane', false, 'Closed By: Jane Roe'],
		['system', false, 'Closed By: the desk itself']
	] as const)('%j', (by, held, expected) => {
		const evidence = evaluate(sceneOf(worked, closedTwice), { ticket: wants(by as string) });
		expect(evidence).toMatchObject({ held, expected, found: 'Closed By: John Doe' });
		expect(evidence.decidedBy).toMatchObject({ at: NINE + 2 * MINUTE, by: 'John Doe' });
	});

	it('is nobody while it is open', () => {
		const open = evaluate(sceneOf(fresh, closedTwice), { ticket: wants('john') });
		expect(open).toMatchObject({ held: false, found: 'Closed By: not closed' });
	});

	it('can be the desk itself', () => {
		const log = [logged(1, 'closed', { by: system, byName: '' })];
		expect(evaluate(sceneOf(worked, log), { ticket: wants('system') }).held).toBe(true);
		expect(evaluate(sceneOf(worked, log), { ticket: wants('john') }).found).toBe(
			'Closed By: the desk itself'
		);
	});
});

it('a custom field is decided by the event that changed it', () => {
	const log = [
		logged(1, 'edited', { data: { fields: { 'Asset Tag': ['', 'PC-114'] } } }),
		logged(2, 'edited', { at: NINE + MINUTE, data: { fields: { Other: ['', 'x'] } } })
	];
	const { decidedBy } = evaluate(sceneOf(worked, log), {
		ticket: { is: 'outage', fields: { asset: 'PC-114' } }
	});
	expect(decidedBy?.at).toBe(NINE);
});

it('a ticket grows older', () => {
	const at = (now: number) =>
		evaluate(sceneWith({ tickets: [fresh] }, { tickets: { outage: fresh.id } }, now), {
			ticket: { is: 'outage', 'older than': '1 hour' }
		});
	expect(at(NINE + HOUR)).toMatchObject({
		held: false,
		expected: expect.stringContaining('Age: more than 1 hour') as string,
		found: expect.stringContaining('Age: 1 h') as string
	});
	expect(at(NINE + HOUR + 1).held).toBe(true);
});
