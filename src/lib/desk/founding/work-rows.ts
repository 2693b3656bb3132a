import type * as m from '../model/index.ts';
import { builtInForms } from '../rules/forms/forms.ts';
import { internalStatuses } from '../stock.ts';
import {
	closedPeriods,
	type WorldCanned,
	type WorldFaq,
	type WorldFaqCategory,
	type WorldFilter,
	type WorldFilterAction,
	type WorldMailbox,
	type WorldPriority,
	type WorldQueue,
	type WorldSla,
	type WorldStatus,
	type WorldTopic,
	type WorldField,
	type WorldForm
} from '../world.ts';
import type { Directory, WorldPath } from './directory.ts';
import type { ListName } from './whole-world.ts';

export function slaRow(names: Directory, sla: WorldSla, at: number): Omit<m.SlaPlan, 'id'> {
	return {
		name: sla.name,
		graceHours: sla['grace period'],
		schedule: names.id('schedules', sla.schedule, ['sla plans', at, 'schedule']),
		active: sla.active ?? true,
		transient: sla.transient ?? false,
		overdueAlertsDisabled: sla['disable overdue alerts'] ?? false
	};
}

export function topicRow(names: Directory, topic: WorldTopic, at: number): Omit<m.HelpTopic, 'id'> {
	const path = (key: string) => ['help topics', at, key];
	return {
		name: topic.name,
		parent: names.id('help topics', topic.parent, path('parent')),
		public: topic.public ?? true,
		active: topic.active ?? true,
		department: names.id('departments', topic.department, path('department')),
		priority: names.id('priorities', topic.priority, path('priority')),
		sla: names.id('sla plans', topic.sla, path('sla')),
		agent: names.id('agents', topic.agent, path('agent')),
		team: names.id('teams', topic.team, path('team')),
		status: names.id('statuses', topic.status, path('status')),
		noAutoResponse: topic['no auto-response'] ?? false
	};
}

export function statusRow(names: Directory, status: WorldStatus, at: number): Omit<m.Status, 'id'> {
	return {
		name: status.name,
		state: status.state ?? 'open',
		enabled: status.enabled ?? true,
		internal: internalStatuses.includes(status.name),
		allowReopen: status['allow reopen'] ?? false,
		reopenStatus: names.id('statuses', status['reopen status'], ['statuses', at, 'reopen status'])
	};
}

export function priorityRow(_names: Directory, priority: WorldPriority): Omit<m.Priority, 'id'> {
	return {
		name: priority.name,
		urgency: priority.urgency ?? 3,
		public: priority.public ?? true
	};
}

export function mailboxRow(names: Directory, box: WorldMailbox, at: number): Omit<m.Mailbox, 'id'> {
	const path = (key: string) => ['mail addresses', at, key];
	return {
		email: box.email.toLowerCase(),
		name: box.name ?? '',
		department: names.id('departments', box.department, path('department')),
		priority: names.id('priorities', box.priority, path('priority')),
		topic: names.id('help topics', box['help topic'], path('help topic')),
		noAutoResponse: box['no auto-response'] ?? false
	};
}

export function queueRow(names: Directory, queue: WorldQueue, at: number): Omit<m.Queue, 'id'> {
	const { closed, ...criteria } = queue.criteria ?? {};
	return {
		name: queue.name,
		parent: names.id('queues', queue.parent, ['queues', at, 'parent']),
		owner: null,
		criteria: closed ? { ...criteria, closed: closedPeriods[closed] } : criteria,
		sort: queue.sort ?? null,
		columns: queue.columns ?? [
			'Ticket',
			'Last Updated',
			'Subject',
			'From',
			'Priority',
			'Assigned To'
		]
	};
}

export function cannedRow(
	names: Directory,
	canned: WorldCanned,
	at: number,
	now: m.Instant
): Omit<m.CannedResponse, 'id'> {
	const path = ['canned responses', at, 'department'];
	return {
		title: canned.title,
		response: canned.response,
		department: names.id('departments', canned.department, path),
		enabled: canned.enabled ?? true,
		attachments: [],
		notes: '',
		updated: now
	};
}

export function categoryRow(
	names: Directory,
	category: WorldFaqCategory,
	at: number,
	now: m.Instant
): Omit<m.FaqCategory, 'id'> {
	return {
		parent: names.id('faq categories', category.parent, ['faq categories', at, 'parent']),
		type: category.type ?? 'public',
		name: category.name,
		description: category.description ?? '',
		notes: '',
		updated: now
	};
}

export function faqRow(
	names: Directory,
	faq: WorldFaq,
	at: number,
	now: m.Instant
): Omit<m.Faq, 'id'> {
	return {
		category: names.must('faq categories', faq.category, ['faqs', at, 'category']),
		type: faq.type ?? 'public',
		question: faq.question,
		answer: faq.answer,
		topics: (faq['help topics'] ?? []).map((name, n) =>
			names.must('help topics', name, ['faqs', at, 'help topics', n])
		),
		attachments: [],
		notes: '',
		updated: now
	};
}

export function filterRow(names: Directory, filter: WorldFilter, at: number): Omit<m.Filter, 'id'> {
	return {
		name: filter.name,
		order: filter.order ?? 99,
		active: filter.active ?? true,
		match: filter.match ?? 'any',
		stop: filter.stop ?? false,
		target: filter.target ?? 'Any',
		mailbox: names.id('mail addresses', filter['mail address'], ['filters', at, 'mail address']),
		rules: filter.rules,
		actions: filter.actions.map((action, n) => ({
			type: action.type,
			value: actionValue(names, action, ['filters', at, 'actions', n, 'value'])
		}))
	};
}

/** What an action's value names. */
const actionLists: { readonly [T in WorldFilterAction['type']]?: ListName } = {
	agent: 'agents',
	canned: 'canned responses',
	dept: 'departments',
	priority: 'priorities',
	sla: 'sla plans',
	status: 'statuses',
	team: 'teams',
	topic: 'help topics'
};

/** The id of a named row, or the parts of a mail as JSON. */
function actionValue(
	names: Directory,
	{ type, value = null }: WorldFilterAction,
	path: WorldPath
): number | string | null {
	const list = actionLists[type];
	if (value === null) return null;
	if (typeof value === 'object') return JSON.stringify(value);
	return list ? names.id(list, value, path) : value;
}

export function formRow(names: Directory, form: WorldForm, at: number): Omit<m.CustomForm, 'id'> {
	const { title } = form;
	const builtIn: readonly string[] = Object.values(builtInForms);
	if (builtIn.includes(title)) {
		const message = `A form cannot be called "${title}": the built-in one is.`;
		names.problems.push({ path: ['forms', at, 'title'], message, name: title, known: [] });
	}
	return {
		title,
		instructions: form.instructions ?? '',
		topics: (form['help topics'] ?? []).map((name, n) =>
			names.must('help topics', name, ['forms', at, 'help topics', n])
		),
		notes: ''
	};
}

export function fieldRow(names: Directory, field: WorldField, at: number): Omit<m.FormField, 'id'> {
	return {
		name: field.name,
		label: field.label ?? field.name,
		kind: field.kind ?? 'text',
		choices: field.choices ?? [],
		...(field.form === undefined
			? {}
			: { form: names.id<m.FormId>('forms', field.form, ['fields', at, 'form']) }),
		topics: (field['help topics'] ?? []).map((name, n) =>
			names.must('help topics', name, ['fields', at, 'help topics', n])
		),
		visibleToUsers: field['visible to users'] ?? true,
		requiredForUsers: field['required for users'] ?? false,
		requiredForAgents: field['required for agents'] ?? false,
		requiredToClose: field['required to close'] ?? false
	};
}
