import { describe, expect, it } from 'vitest';
import { usualPreferences } from '#lib/desk/model/index.ts';
import { outcomeOf, shapeOf, tablesAsked, type Outcome, type Table } from './columns.testkit.ts';

const sources = 'Web Email Phone API Other';
const states = 'open closed archived deleted';
const who = 'nobody primary all';

/** Every value that a column may have, where these are few. */
const choices: readonly (readonly [Table, string, string])[] = [
	['categories', 'type', 'featured public private'],
	['departments', 'state', 'active disabled archived'],
	['departments', 'assignment', 'all members primary'],
	['departments', 'alertRecipients', 'nobody admin dept dept_and_extended'],
	['faqs', 'type', 'featured public internal'],
	['fields', 'kind', 'text memo choice checkbox'],
	['filters', 'match', 'any all'],
	['filters', 'target', 'Any Web Email API'],
	['organizations', 'autoCollaborators', who],
	['organizations', 'ticketSharing', who],
	[
		'queues',
		'sort',
		'Priority_+_Most_Recently_Updated Priority_+_Most_Recently_Created Priority_+_Due_Date Due_Date Closed_Date Create_Date Update_Date'
	],
	['schedules', 'kind', 'business_hours holidays'],
	['settings', 'ticketLock', 'off on_view on_activity'],
	['statuses', 'state', states],
	['entries', 'type', 'M R N'],
	['entries', 'format', 'html text'],
	[
		'log',
		'name',
		'created assigned released transferred referred edited closed reopened overdue collab merged linked unlinked deleted login logout message note resent error'
	],
	['mails', 'direction', 'out in'],
	[
		'mails',
		'template',
		'ticket.autoresp ticket.autoreply message.autoresp ticket.notice ticket.overlimit ticket.reply ticket.activity.notice ticket.alert message.alert note.alert assigned.alert transfer.alert ticket.overdue task.alert task.activity.notice task.activity.alert task.assignment.alert task.transfer.alert task.overdue.alert'
	],
	['tickets', 'source', sources],
	['tickets', 'state', states],
	['tickets', 'merge', 'combine separate visual'],
	['tickets', 'threadKind', 'T C'],
	['users', 'passwordChange', 'free required forbidden']
];

/** Values with parts: as they are, and what becomes of those that are not. */
const system = { kind: 'system' };
const parts: readonly (readonly [Table, string, unknown, unknown])[] = [
	['entries', 'thread', 't12', 't12'],
	['entries', 'thread', 'k3', 'k3'],
	['entries', 'by', { kind: 'agent', id: 2, more: 1 }, { kind: 'agent', id: 2 }],
	['entries', 'by', { kind: 'user', id: 2 }, { kind: 'user', id: 2 }],
	['entries', 'by', { kind: 'guest', id: 2 }, { kind: 'guest' }],
	['entries', 'by', system, system],
	['entries', 'by', { kind: 'agent', id: 0 }, system],
	['entries', 'by', { kind: 'user' }, system],
	['entries', 'by', { kind: 'ghost' }, system],
	[
		'entries',
		'earlier',
		[
			{ title: null, body: 'a', changedBy: { kind: 'guest' }, changedAt: 1 },
			{ title: 7, body: 'b', changedBy: 7, changedAt: 2 },
			{ title: 'c', changedBy: system, changedAt: 3 },
			{ title: 'd', body: 'd', changedBy: system }
		],
		[
			{ title: null, body: 'a', changedBy: { kind: 'guest' }, changedAt: 1 },
			{ title: null, body: 'b', changedBy: system, changedAt: 2 }
		]
	],
	[
		'entries',
		'attachments',
		[{ name: 'a.txt', type: 7, size: 'x', key: null, text: 8 }, { type: 'text/plain' }],
		[{ name: 'a.txt', type: 'application/octet-stream', size: 0, key: '', text: null }]
	],
	['mails', 'recipient', { kind: 'agent', id: 2 }, { kind: 'agent', id: 2 }],
	['mails', 'recipient', { kind: 'user', id: 2 }, { kind: 'user', id: 2 }],
	['mails', 'recipient', { kind: 'guest' }, null],
	['notes', 'about', 'u12', 'u12'],
	['notes', 'about', 'o3', 'o3'],
	[
		'tickets',
		'referrals',
		[
			{ kind: 'agent', id: 1 },
			{ kind: 'team', id: 2 },
			{ kind: 'dept', id: 3 },
			{ kind: 'user', id: 4 }
		],
		[
			{ kind: 'agent', id: 1 },
			{ kind: 'team', id: 2 },
			{ kind: 'dept', id: 3 }
		]
	],
	[
		'tickets',
		'collaborators',
		[{ user: 1, active: true, cc: true }, { user: 2 }, { active: true, cc: true }],
		[
			{ user: 1, active: true, cc: true },
			{ user: 2, active: false, cc: false }
		]
	],
	['tickets', 'fields', { term: 'A year', other: 7 }, { term: 'A year' }],
	['tickets', 'forms', [0, 3, -1], [0, 3]],
	['tickets', 'forms', undefined, undefined],
	['users', 'written', undefined, undefined],
	['users', 'written', 'K@x.example', 'K@x.example'],
	['users', 'notes', undefined, undefined],
	['users', 'fields', undefined, undefined],
	['log', 'data', { sla: [1, 2] }, { sla: [1, 2] }],
	[
		'agents',
		'access',
		[{ department: 1, role: 2, alerts: true }, { department: 1, role: 2 }, { department: 1 }],
		[
			{ department: 1, role: 2, alerts: true },
			{ department: 1, role: 2, alerts: false }
		]
	],
	['agents', 'permissions', ['user.create', 'fly'], ['user.create']],
	['agents', 'passwordReset', { token: 'a', until: 1 }, { token: 'a', until: 1 }],
	['agents', 'passwordReset', { token: 'a' }, null],
	['agents', 'preferences', usualPreferences, usualPreferences],
	['fields', 'form', undefined, undefined],
	[
		'filters',
		'rules',
		[
			{ what: 'subject', how: 'contains', value: 'a' },
			{ what: 'subject', how: 'equal', value: 7 },
			{ what: 'subject', how: 'sounds like' }
		],
		[
			{ what: 'subject', how: 'contains', value: 'a' },
			{ what: 'subject', how: 'equal', value: '' }
		]
	],
	[
		'filters',
		'actions',
		[
			{ type: 'dept', value: 1 },
			{ type: 'email', value: 'a' },
			{ type: 'reject', value: {} },
			{ value: 1 }
		],
		[
			{ type: 'dept', value: 1 },
			{ type: 'email', value: 'a' },
			{ type: 'reject', value: null }
		]
	],
	['organizations', 'manager', 3, 3],
	['organizations', 'manager', { team: 2 }, { team: 2 }],
	['organizations', 'contacts', [1, 0], [1]],
	['queues', 'criteria', {}, {}],
	[
		'queues',
		'criteria',
		{
			state: 'open',
			answered: true,
			overdue: 'x',
			assignee: 'me',
			closed: 'td',
			keywords: 'a',
			more: 1
		},
		{ state: 'open', answered: true, overdue: false, assignee: 'me', closed: 'td', keywords: 'a' }
	],
	['queues', 'columns', ['Ticket', 'Weather', 'Status'], ['Ticket', 'Status']],
	[
		'roles',
		'permissions',
		['ticket.reply', 'task.create', 'canned.manage', 'fly'],
		['ticket.reply', 'task.create', 'canned.manage']
	],
	[
		'teams',
		'members',
		[{ agent: 1, alerts: false }, { agent: 2 }, {}],
		[
			{ agent: 1, alerts: false },
			{ agent: 2, alerts: true }
		]
	],
	['slas', 'graceHours', 1.5, 1.5],
	['schedules', 'timezone', 'Europe/Berlin', 'Europe/Berlin'],
	['schedules', 'timezone', 'Mars', null]
];

/** What keeps a row from coming back. */
const refused: readonly (readonly [Table, string, unknown, Outcome])[] = [
	['entries', 'thread', 'x1', 'left out'],
	['entries', 'thread', 't0', 'left out'],
	['entries', 'thread', 't1x', 'left out'],
	['entries', 'thread', ' t1', 'left out'],
	['notes', 'about', 'x1', 'left out'],
	['notes', 'about', 'u0', 'left out'],
	['notes', 'about', 'u1x', 'left out'],
	['notes', 'about', ' u1', 'left out'],
	['notes', 'about', `u${'1'.repeat(16)}`, 'left out'],
	['entries', 'thread', `t${'1'.repeat(16)}`, 'left out'],
	['queues', 'criteria', { state: 'new' }, 'left out'],
	['queues', 'criteria', { assignee: 'you' }, 'left out'],
	['queues', 'criteria', { closed: 'xx' }, 'left out'],
	['queues', 'criteria', { keywords: 7 }, 'left out'],
	['queues', 'criteria', { rules: 7 }, 'left out'],
	['sessions', 'id', 2, 'left out'],
	['settings', 'id', 2, 'left out']
];
const absent: readonly (readonly [Table, string, unknown, Outcome])[] = [
	['entries', 'thread', 't1', 'missing tickets'],
	['entries', 'thread', 'k1', 'missing tasks'],
	['notes', 'about', 'u1', 'missing users'],
	['notes', 'about', 'o1', 'missing organizations'],
	['tickets', 'referrals', [{ kind: 'team', id: 1 }], { value: [] }],
	['organizations', 'manager', { team: 2 }, { value: null }],
	['organizations', 'contacts', [1], { value: [] }],
	['faqs', 'topics', [1], { value: [] }],
	['schedules', 'holidays', [1], { value: [] }],
	['teams', 'members', [{ agent: 1, alerts: true }], { value: [] }]
];

describe('a column', () => {
	it.each(choices)('%s.%s may be %s', (table, name, words) => {
		for (const word of words.split(' ')) {
			const value = table === 'departments' ? word : word.replaceAll('_', ' ');
			expect(outcomeOf(shapeOf(table, name), value)).toEqual({ value });
		}
		expect(outcomeOf(shapeOf(table, name), '')).not.toEqual({ value: '' });
	});

	it('of a queue shows what the product shows', () => {
		const columns =
			'Ticket,Last Updated,Last Update,Date Closed,Due Date,Subject,From,Priority,Assigned To,Closed By,Department,Team,Create Date,Last Message,Last Response,Status'.split(
				','
			);
		expect(outcomeOf(shapeOf('queues', 'columns'), columns)).toEqual({ value: columns });
		const closed = ['td', 'yd', 'tw', 'tm', 'tq', 'ty'].map((period) => ({ closed: period }));
		const of = ['me', 'me or my teams', 'not me'].map((assignee) => ({ assignee }));
		for (const value of [...closed, ...of])
			expect(outcomeOf(shapeOf('queues', 'criteria'), value)).toEqual({ value });
	});

	it('of a schedule says when it repeats', () => {
		const entry = {
			name: 'Work',
			startsOn: '2026-01-01',
			startsAt: '08:00:00',
			endsOn: '2026-01-01',
			endsAt: '17:00:00',
			stopsOn: null,
			day: 1,
			week: null,
			month: 2
		};
		const value = ['never', 'daily', 'weekdays', 'weekends', 'weekly', 'monthly', 'yearly'].map(
			(repeats) => ({ ...entry, repeats })
		);
		const shape = shapeOf('schedules', 'entries');
		expect(outcomeOf(shape, value)).toEqual({ value });
		const odd = {
			...entry,
			name: 7,
			stopsOn: 7,
			day: 'x',
			week: 'x',
			month: 'x',
			repeats: 'daily'
		};
		expect(outcomeOf(shape, [odd, { ...entry, repeats: 'hourly' }])).toEqual({
			value: [{ ...odd, name: '', stopsOn: null, day: null, week: null, month: null }]
		});
		for (const needed of ['startsOn', 'startsAt', 'endsOn', 'endsAt'])
			expect(outcomeOf(shape, [{ ...entry, repeats: 'daily', [needed]: 7 }])).toEqual({
				value: []
			});
	});

	it.each(parts)('%s.%s is read with its parts: %j', (table, name, value, read) => {
		expect(outcomeOf(shapeOf(table, name), value)).toEqual({ value: read });
	});

	it.each(refused)('%s.%s is not %j', (table, name, value, outcome) => {
		expect(outcomeOf(shapeOf(table, name), value)).toEqual(outcome);
	});

	it.each(absent)('%s.%s names what is missing: %j', (table, name, value, outcome) => {
		expect(outcomeOf(shapeOf(table, name), value, false)).toEqual(outcome);
	});

	it.each<[Table, string, unknown, string]>([
		['agents', 'access', [{ department: 1, role: 1 }], 'departments roles'],
		['agents', 'preferences', { ...usualPreferences, queue: 1 }, 'queues'],
		['faqs', 'topics', [1, 2], 'topics topics'],
		['fields', 'topics', [1], 'topics'],
		['forms', 'topics', [1], 'topics'],
		['organizations', 'manager', 1, 'agents'],
		['organizations', 'manager', { team: 1 }, 'teams'],
		['organizations', 'contacts', [1], 'users'],
		['schedules', 'holidays', [1], 'schedules'],
		['teams', 'members', [{ agent: 1 }], 'agents'],
		['entries', 'thread', 't1', 'tickets'],
		['entries', 'thread', 'k1', 'tasks'],
		['notes', 'about', 'u1', 'users'],
		['notes', 'about', 'o1', 'organizations'],
		['tickets', 'referrals', [{ kind: 'agent', id: 1 }], 'agents'],
		['tickets', 'referrals', [{ kind: 'team', id: 1 }], 'teams'],
		['tickets', 'referrals', [{ kind: 'dept', id: 1 }], 'departments'],
		['tickets', 'collaborators', [{ user: 1 }], 'users']
	])('%s.%s of %j is looked up in %s', (table, name, value, tables) => {
		expect(tablesAsked(shapeOf(table, name), value)).toEqual(tables.split(' '));
	});
});
