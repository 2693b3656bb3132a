import { describe, expect, it } from 'vitest';
import { usualPreferences } from '#lib/desk/model/index.ts';
import { MissingRow, Unusable, type Shape } from '#lib/kernel/shapes/shape.ts';
import { rowShapes as columnsOf } from './index.ts';

/*
 * What becomes of each column of each table when a backup holds something unusable there:
 * `name!` the row is left out; `name?` it becomes null; `name~` it is missing from then on; `name=` a value takes its place.
 * `name!table` and `name?table` name a row, `!#` and `?#` any number of a row, `!@` and `?@` a time.
 */
const columns: Readonly<Record<keyof typeof columnsOf, string>> = {
	agents: `id!# username! password="" firstName="" lastName="" email! phone="" ext="" mobile="" admin=false active=true
		onVacation=false assignedOnly=false department!departments role!roles access=[] usePrimaryRole=true permissions=[]
		signature="" preferences=${JSON.stringify(usualPreferences)} passwordReset?`,
	banned: 'id!# email!',
	canned:
		'id!# title! response="" department?departments enabled=true attachments=[] notes="" updated=0@',
	categories: 'id!# parent?categories type="private" name! description="" notes="" updated=0@',
	departments: `id!# name! parent?departments public=true state! sla?slas schedule?schedules manager?agents assignment!
		disableAutoClaim=false disableReopenAutoAssign=false alertRecipients! autoResponseNewTicket=true
		autoResponseNewMessage=true mailbox?mailboxes signature=""`,
	faqs: 'id!# category!categories type="internal" question! answer="" topics=[] attachments=[] notes="" updated=0@',
	fields: `id!# name! label="" kind! choices=[] form?forms topics=[] visibleToUsers=false requiredForUsers=false
		requiredForAgents=false requiredToClose=false`,
	filters: `id!# name! order! active=false match! stop=false target! mailbox?mailboxes rules=[] actions=[]`,
	forms: 'id!# title! instructions="" topics=[] notes=""',
	mailboxes: `id!# email! name="" department?departments priority?priorities topic?topics noAutoResponse=false`,
	organizations: `id!# name! manager? domains=[] autoAssignment=true autoCollaborators! ticketSharing="nobody" contacts=[]
		created=0@ updated?@ forms=[] fields~`,
	priorities: 'id!# name! urgency! public=true',
	queues: 'id!# name! parent?queues owner?agents criteria! sort? columns=[]',
	roles: 'id!# name! enabled=true permissions=[] notes=""',
	schedules: 'id!# name! kind! timezone? holidays=[] entries=[]',
	settings: `id! title="" timezone="UTC" adminEmail="" defaultDepartment!departments defaultSla?slas
		defaultSchedule?schedules defaultStatus!statuses defaultPriority!priorities defaultMailbox!mailboxes
		alertMailbox!mailboxes maxFileSize=16384 emailAttachments=true maxOpenTickets=0 topLevelTicketCounts=false
		autolockMinutes=3 ticketLock="on_view" staffMaxLogins=4 staffLoginTimeout=2 clientMaxLogins=4 clientLoginTimeout=2
		autoClaimTickets=false autoReferClosed=false requireTopicToClose=false collaboratorTicketVisibility=false
		acceptUnregisteredEmail=false clientsOnly=false addEmailCollaborators=false disableAgentCollaborators=false
		useEmailPriority=false stripQuotedReply=false hideStaffName=false enableKnowledgeBase=false
		requireKnowledgeBaseLogin=false enableCannedResponses=true ticketAutoresponder=false messageAutoresponder=false
		messageAutoresponderCollabs=false ticketNoticeActive=false overlimitNoticeActive=false ticketAlertActive=false
		ticketAlertAdmin=false ticketAlertDeptManager=false ticketAlertDeptMembers=false ticketAlertAcctManager=false
		messageAlertActive=false messageAlertLaststaff=false messageAlertAssigned=false messageAlertDeptManager=false
		messageAlertAcctManager=false noteAlertActive=false noteAlertLaststaff=false noteAlertAssigned=false
		noteAlertDeptManager=false assignedAlertActive=false assignedAlertStaff=false assignedAlertTeamLead=false
		assignedAlertTeamMembers=false transferAlertActive=false transferAlertAssigned=false transferAlertDeptManager=false
		transferAlertDeptMembers=false overdueAlertActive=false overdueAlertAssigned=false overdueAlertDeptManager=false
		overdueAlertDeptMembers=false`,
	slas: 'id!# name! graceHours! schedule?schedules active=true transient=false overdueAlertsDisabled=false',
	statuses: 'id!# name! state! enabled=true internal=false allowReopen=false reopenStatus?statuses',
	teams: 'id!# name! lead?agents enabled=true alertsDisabled=false members=[]',
	topics: `id!# name! parent?topics public=true active=true department?departments priority?priorities sla?slas
		agent?agents team?teams status?statuses noAutoResponse=false`,
	entries: `id!# thread! type! poster="" by={"kind":"system"} source="" title? body! format="html" at!@ messageId?
		recipients=[] attachments=[] earlier=[]`,
	locks: 'id!tickets agent!agents until!@',
	log: `id!# thread! name! data? by={"kind":"system"} byName="" at!@ annulled=false agent?# team?# department?# topic?#`,
	mails: `id!# at!@ direction! from="" fromName? to=[] cc=[] subject="" body="" attachments=[] template? messageId=""
		references=[] thread? entry?# recipient?`,
	notes: 'id!# about! body! agent?agents byName="" created!@ updated!@',
	responses: 'id!# thread! at!@ waited! agent!# department!# topic?#',
	sessions: `id! agent?agents user?users link?tickets linkUser?users failures=0 lockedUntil?@ clientFailures=0
		clientLockedUntil?@`,
	tasks: `id!# number! ticket?tickets title="" open=true department!departments agent?agents team?teams dueDate?@
		created!@ closed?@ overdue=false`,
	tickets: `id!# number! owner!users subject="" source! status!statuses state! department!departments topic?topics sla?slas
		priority!priorities agent?agents team?teams answered=false overdue=false dueDate?@ slaDue?@ created!@ closed?@
		reopened?@ lastUpdate!@ lastMessage?@ lastResponse?@ lastRespondent?agents referrals=[] collaborators=[]
		parent?tickets merge? isParent=false threadKind="T" entries=0 openTasks=0 forms=[] fields={}`,
	users: `id!# name! email! written? phone="" notes="" organization?organizations registered=false locked=false username?
		password="" passwordChange="free" timezone="" created!@ updated!@ forms=[] fields~`
};

type Outcome = { readonly value: unknown } | 'left out' | `missing ${string}`;

function outcomeOf(shape: Shape<unknown>, value: unknown, there = true): Outcome {
	try {
		return { value: shape(value, 'x', { exists: () => there, mended: () => undefined }) };
	} catch (error) {
		if (error instanceof MissingRow) return `missing ${/of (\w+),/.exec(error.message)?.[1] ?? ''}`;
		if (error instanceof Unusable) return 'left out';
		throw error;
	}
}

/** Nothing that JSON can hold is like it. */
const unusable = () => undefined;

const all = Object.entries(columns).flatMap(([table, words]) =>
	words.split(/\s+/).map((word) => {
		const [, column = '', kind = '', rest = ''] = /^(\w+)([!?~=])(.*)$/.exec(word) ?? [];
		return { table: table as keyof typeof columnsOf, column, kind, rest };
	})
);
const shapeOf = ({ table, column }: (typeof all)[number]) =>
	(columnsOf[table] as unknown as Record<string, Shape<unknown>>)[column] as Shape<unknown>;

describe('the columns of every table', () => {
	it.each(Object.keys(columnsOf))('%s are all known here', (table) => {
		const known = all.filter((one) => one.table === table).map(({ column }) => column);
		expect(known).toEqual(Object.keys(columnsOf[table as keyof typeof columnsOf]));
	});

	it.each(all.map((one) => [`${one.table}.${Object.values(one).slice(1).join('')}`, one] as const))(
		'%s',
		(_, one) => {
			const shape = shapeOf(one);
			const { kind, rest } = one;
			const mended: Readonly<Record<string, Outcome>> = {
				'!': 'left out',
				'?': { value: null },
				'~': { value: undefined }
			};
			const usual = () => ({
				value: JSON.parse(rest.replace('@', '').replace('_', ' ')) as unknown
			});
			const outcome = kind === '=' ? usual() : (mended[kind] ?? 'left out');
			expect(outcomeOf(shape, unusable)).toEqual(outcome);
			if (kind !== '=' && /^[a-z]+$/.test(rest)) {
				expect(outcomeOf(shape, 3)).toEqual({ value: 3 });
				expect(outcomeOf(shape, 3, false)).toEqual(
					kind === '?' ? { value: null } : `missing ${rest}`
				);
			}
			if (rest === '#') {
				expect(outcomeOf(shape, 0)).toEqual(outcome);
				expect(outcomeOf(shape, 3, false)).toEqual({ value: 3 });
			}
			if (rest.endsWith('@')) {
				expect(outcomeOf(shape, 9e15)).toEqual(outcome);
				expect(outcomeOf(shape, 9)).toEqual({ value: 9 });
			}
		}
	);
});

const sources = 'Web Email Phone API Other';
const states = 'open closed archived deleted';
const who = 'nobody primary all';

/** Every value that a column may have, where these are few. */
const choices: readonly (readonly [keyof typeof columnsOf, string, string])[] = [
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
const parts: readonly (readonly [keyof typeof columnsOf, string, unknown, unknown])[] = [
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
const refused: readonly (readonly [keyof typeof columnsOf, string, unknown, Outcome])[] = [
	['entries', 'thread', 'x1', 'left out'],
	['entries', 'thread', 't0', 'left out'],
	['entries', 'thread', 't1x', 'left out'],
	['entries', 'thread', ' t1', 'left out'],
	['notes', 'about', 'x1', 'left out'],
	['notes', 'about', 'u0', 'left out'],
	['queues', 'criteria', { state: 'new' }, 'left out'],
	['queues', 'criteria', { assignee: 'you' }, 'left out'],
	['queues', 'criteria', { closed: 'xx' }, 'left out'],
	['queues', 'criteria', { keywords: 7 }, 'left out'],
	['queues', 'criteria', { rules: 7 }, 'left out'],
	['sessions', 'id', 2, 'left out'],
	['settings', 'id', 2, 'left out']
];
const absent: readonly (readonly [keyof typeof columnsOf, string, unknown, Outcome])[] = [
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
	const column = (table: keyof typeof columnsOf, name: string) =>
		shapeOf({ table, column: name, kind: '', rest: '' });

	it.each(choices)('%s.%s may be %s', (table, name, words) => {
		for (const word of words.split(' ')) {
			const value = table === 'departments' ? word : word.replaceAll('_', ' ');
			expect(outcomeOf(column(table, name), value)).toEqual({ value });
		}
		expect(outcomeOf(column(table, name), '')).not.toEqual({ value: '' });
	});

	it('of a queue shows what the product shows', () => {
		const columns =
			'Ticket,Last Updated,Last Update,Date Closed,Due Date,Subject,From,Priority,Assigned To,Closed By,Department,Team,Create Date,Last Message,Last Response,Status'.split(
				','
			);
		expect(outcomeOf(column('queues', 'columns'), columns)).toEqual({ value: columns });
		const closed = ['td', 'yd', 'tw', 'tm', 'tq', 'ty'].map((period) => ({ closed: period }));
		const of = ['me', 'me or my teams', 'not me'].map((assignee) => ({ assignee }));
		for (const value of [...closed, ...of])
			expect(outcomeOf(column('queues', 'criteria'), value)).toEqual({ value });
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
		const shape = column('schedules', 'entries');
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
		expect(outcomeOf(column(table, name), value)).toEqual({ value: read });
	});

	it.each(refused)('%s.%s is not %j', (table, name, value, outcome) => {
		expect(outcomeOf(column(table, name), value)).toEqual(outcome);
	});

	it.each(absent)('%s.%s names the missing row: %j', (table, name, value, outcome) => {
		expect(outcomeOf(column(table, name), value, false)).toEqual(outcome);
	});
});
