import {
	agentPermissions,
	filterHows,
	filterTargets,
	knowledgebasePermissions,
	taskPermissions,
	ticketPermissions,
	usualPreferences,
	type Agent,
	type AgentPermission,
	type DepartmentAccess,
	type Faq,
	type FaqCategory,
	type Filter,
	type FilterAction,
	type Organization,
	type QueueCriteria,
	type QueueSort,
	type RolePermission,
	type SearchRule,
	type Team,
	type TeamRef
} from '#lib/desk/model/index.ts';
import type { DeskConfigRows } from '../tables.ts';
import type { ScheduleEntry } from '#lib/desk/time/schedule.ts';
import { readRules } from '#lib/desk/rules/search/read-rules.ts';
import { attachment } from './attachment-shape.ts';
import { formList } from './form-list.ts';
import { preferences } from './preferences-shape.ts';
import { settingsShape } from './settings-shape.ts';
import {
	amount,
	choice,
	flag,
	id,
	instant,
	list,
	maybe,
	oneOf,
	or,
	orNull,
	record,
	ref,
	row,
	someText,
	text,
	texts,
	Unusable,
	whole,
	zone,
	type RowShape,
	type Shape
} from '#lib/kernel/shapes/shape.ts';

const rolePermission = choice(
	...(Object.keys({
		...ticketPermissions,
		...taskPermissions,
		...knowledgebasePermissions
	}) as RolePermission[])
);
const agentPermission = choice(...(Object.keys(agentPermissions) as AgentPermission[]));
const states = choice('open', 'closed', 'archived', 'deleted');

const scheduleEntry = row<ScheduleEntry>({
	name: someText(),
	repeats: choice('never', 'daily', 'weekdays', 'weekends', 'weekly', 'monthly', 'yearly'),
	startsOn: text(),
	startsAt: text(),
	endsOn: text(),
	endsAt: text(),
	stopsOn: orNull(text()),
	day: orNull(whole()),
	week: orNull(whole()),
	month: orNull(whole())
});

/** A search with unreadable rules is dropped. */
const searchRules: Shape<readonly SearchRule[]> = (value, name) => {
	const rules = readRules(value);
	if (!rules) throw new Unusable(`${name} are not the rules of a search`);
	return rules;
};

const criteria: Shape<QueueCriteria> = (value, name, reading) => {
	const given = record(value, name);
	const parts: { [C in keyof QueueCriteria]-?: Shape<NonNullable<QueueCriteria[C]>> } = {
		state: states,
		answered: flag(),
		overdue: flag(),
		assignee: choice('me', 'me or my teams', 'not me'),
		closed: choice('td', 'yd', 'tw', 'tm', 'tq', 'ty'),
		rules: searchRules,
		keywords: text()
	};
	return Object.fromEntries(
		Object.entries(parts)
			.filter(([part]) => given[part] !== undefined)
			.map(([part, shape]) => [part, shape(given[part], `${name}.${part}`, reading)])
	);
};

const sort = choice<QueueSort>(
	'Priority + Most Recently Updated',
	'Priority + Most Recently Created',
	'Priority + Due Date',
	'Due Date',
	'Closed Date',
	'Create Date',
	'Update Date'
);

/** The columns of the rows that the administrator configures. */
export const configShapes: { readonly [T in keyof DeskConfigRows]: RowShape<DeskConfigRows[T]> } = {
	agents: {
		id: id(),
		username: text(),
		password: someText(),
		firstName: someText(),
		lastName: someText(),
		email: text(),
		phone: someText(),
		ext: someText(),
		mobile: someText(),
		admin: flag(),
		active: flag(true),
		onVacation: flag(),
		assignedOnly: flag(),
		department: ref('departments'),
		role: ref('roles'),
		access: list(
			row<DepartmentAccess>({ department: ref('departments'), role: ref('roles'), alerts: flag() })
		) satisfies Shape<Agent['access']>,
		usePrimaryRole: flag(true),
		permissions: list(agentPermission),
		signature: someText(),
		preferences: or(usualPreferences, preferences),
		passwordReset: orNull(
			row<NonNullable<Agent['passwordReset']>>({ token: text(), until: instant() })
		)
	},
	banned: { id: id(), email: text() },
	canned: {
		id: id(),
		title: text(),
		response: someText(),
		department: orNull(ref('departments')),
		enabled: flag(true),
		attachments: list(attachment),
		notes: someText(),
		updated: or(0, instant())
	},
	categories: {
		id: id(),
		parent: orNull(ref('categories')),
		type: or<FaqCategory['type']>('private', choice('featured', 'public', 'private')),
		name: text(),
		description: someText(),
		notes: someText(),
		updated: or(0, instant())
	},
	departments: {
		id: id(),
		name: text(),
		parent: orNull(ref('departments')),
		public: flag(true),
		state: choice('active', 'disabled', 'archived'),
		sla: orNull(ref('slas')),
		schedule: orNull(ref('schedules')),
		manager: orNull(ref('agents')),
		assignment: choice('all', 'members', 'primary'),
		disableAutoClaim: flag(),
		disableReopenAutoAssign: flag(),
		alertRecipients: choice('nobody', 'admin', 'dept', 'dept_and_extended'),
		autoResponseNewTicket: flag(true),
		autoResponseNewMessage: flag(true),
		mailbox: orNull(ref('mailboxes')),
		signature: someText()
	},
	faqs: {
		id: id(),
		category: ref('categories'),
		type: or<Faq['type']>('internal', choice('featured', 'public', 'internal')),
		question: text(),
		answer: someText(),
		topics: list(ref('topics')),
		attachments: list(attachment),
		notes: someText(),
		updated: or(0, instant())
	},
	fields: {
		id: id(),
		name: text(),
		label: someText(),
		kind: choice('text', 'memo', 'choice', 'checkbox'),
		choices: list(text()),
		form: maybe(orNull(ref('forms'))),
		topics: list(ref('topics')),
		visibleToUsers: flag(),
		requiredForUsers: flag(),
		requiredForAgents: flag(),
		requiredToClose: flag()
	},
	filters: {
		id: id(),
		name: text(),
		order: whole(),
		active: flag(),
		match: choice('any', 'all'),
		stop: flag(),
		target: choice(...filterTargets),
		mailbox: orNull(ref('mailboxes')),
		rules: list(
			row<Filter['rules'][number]>({
				what: text(),
				how: choice(...filterHows),
				value: someText()
			})
		),
		actions: list(
			row<FilterAction>({ type: text(), value: orNull(oneOf<number, string>(amount(), text())) })
		)
	},
	forms: {
		id: id(),
		title: text(),
		instructions: someText(),
		topics: list(ref('topics')),
		notes: someText()
	},
	mailboxes: {
		id: id(),
		email: text(),
		name: someText(),
		department: orNull(ref('departments')),
		priority: orNull(ref('priorities')),
		topic: orNull(ref('topics')),
		noAutoResponse: flag()
	},
	organizations: {
		id: id(),
		name: text(),
		manager: orNull(
			oneOf<NonNullable<Organization['manager']>, TeamRef>(
				ref('agents'),
				row<TeamRef>({ team: ref('teams') })
			)
		),
		domains: list(text()),
		autoAssignment: flag(true),
		autoCollaborators: choice('nobody', 'primary', 'all'),
		ticketSharing: or<Organization['ticketSharing']>('nobody', choice('nobody', 'primary', 'all')),
		contacts: list(ref('users')),
		created: or(0, instant()),
		updated: orNull(instant()),
		forms: formList,
		fields: maybe(texts())
	},
	priorities: { id: id(), name: text(), urgency: whole(), public: flag(true) },
	queues: {
		id: id(),
		name: text(),
		parent: orNull(ref('queues')),
		owner: orNull(ref('agents')),
		criteria,
		sort: orNull(sort),
		columns: list(
			choice(
				'Ticket',
				'Last Updated',
				'Last Update',
				'Date Closed',
				'Due Date',
				'Subject',
				'From',
				'Priority',
				'Assigned To',
				'Closed By',
				'Department',
				'Team',
				'Create Date',
				'Last Message',
				'Last Response',
				'Status'
			)
		)
	},
	roles: {
		id: id(),
		name: text(),
		enabled: flag(true),
		permissions: list(rolePermission),
		notes: someText()
	},
	schedules: {
		id: id(),
		name: text(),
		kind: choice('business hours', 'holidays'),
		timezone: orNull(zone()),
		holidays: list(ref('schedules')),
		entries: list(scheduleEntry)
	},
	settings: settingsShape,
	slas: {
		id: id(),
		name: text(),
		graceHours: amount(),
		schedule: orNull(ref('schedules')),
		active: flag(true),
		transient: flag(),
		overdueAlertsDisabled: flag()
	},
	statuses: {
		id: id(),
		name: text(),
		state: states,
		enabled: flag(true),
		internal: flag(),
		allowReopen: flag(),
		reopenStatus: orNull(ref('statuses'))
	},
	teams: {
		id: id(),
		name: text(),
		lead: orNull(ref('agents')),
		enabled: flag(true),
		alertsDisabled: flag(),
		members: list(row<Team['members'][number]>({ agent: ref('agents'), alerts: flag(true) }))
	},
	topics: {
		id: id(),
		name: text(),
		parent: orNull(ref('topics')),
		public: flag(true),
		active: flag(true),
		department: orNull(ref('departments')),
		priority: orNull(ref('priorities')),
		sla: orNull(ref('slas')),
		agent: orNull(ref('agents')),
		team: orNull(ref('teams')),
		status: orNull(ref('statuses')),
		noAutoResponse: flag()
	}
};
