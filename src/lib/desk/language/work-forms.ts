import { entryRow } from '#lib/desk/founding/schedule-rows.ts';
import { closedPeriods, type WorldQueue, type WorldScheduleEntry } from '#lib/desk/world.ts';
import { actionsOf, managerOf } from './form-values.ts';
import { formOf, names, type AdminForm } from './form-of.ts';
import { search } from './search-form.ts';
import { filter } from './world-filter.ts';
import { canned, faq, faqCategory } from './world-knowledge.ts';
import * as parts from './world-parts.ts';
import { queue } from './world-queue.ts';
import * as rows from './world-rows.ts';
import { schedule } from './world-schedule.ts';

const topics = { column: 'topics', of: 'topic', many: 'ids' } as const;

/** Forms of what tickets are worked with, and of one's own profile and searches. */
export const workForms = {
	save_schedule: formOf('schedule', 'name', schedule, {
		kind: 'kind',
		'time zone': 'timezone',
		holidays: { column: 'holidays', of: 'schedule', many: 'ids' },
		entries: {
			column: 'entries',
			read: (_desk, entries) => (entries as WorldScheduleEntry[]).map(entryRow)
		}
	}),
	save_status: formOf('status', 'name', rows.status, {
		state: 'state',
		enabled: 'enabled',
		'allow reopen': 'allowReopen',
		'reopen status': names('reopenStatus', 'status')
	}),
	save_priority: formOf('priority', 'name', rows.priority, {
		urgency: 'urgency',
		public: 'public'
	}),
	save_mailbox: formOf('mailbox', 'email', rows.mailbox, {
		name: 'name',
		department: names('department', 'department'),
		priority: names('priority', 'priority'),
		'help topic': names('topic', 'topic'),
		'no auto-response': 'noAutoResponse'
	}),
	save_queue: formOf('queue', 'name', queue, {
		parent: names('parent', 'queue'),
		criteria: {
			column: 'criteria',
			read(_desk, value) {
				const { closed, ...criteria } = value as NonNullable<WorldQueue['criteria']>;
				return closed ? { ...criteria, closed: closedPeriods[closed] } : criteria;
			}
		},
		sort: 'sort',
		columns: 'columns'
	}),
	save_form: formOf('form', 'title', rows.form, {
		instructions: 'instructions',
		'help topics': topics
	}),
	save_field: formOf('field', 'name', rows.field, {
		label: 'label',
		kind: 'kind',
		choices: 'choices',
		form: { column: 'form', of: 'form', must: true },
		'help topics': topics,
		'visible to users': 'visibleToUsers',
		'required for users': 'requiredForUsers',
		'required for agents': 'requiredForAgents',
		'required to close': 'requiredToClose'
	}),
	save_filter: formOf('filter', 'name', filter, {
		order: 'order',
		active: 'active',
		match: 'match',
		stop: 'stop',
		target: 'target',
		'mail address': names('mailbox', 'mailbox'),
		rules: 'rules',
		actions: { column: 'actions', read: actionsOf }
	}),
	save_canned: formOf('canned', 'title', canned, {
		response: 'response',
		department: names('department', 'department'),
		enabled: 'enabled'
	}),
	save_category: formOf('category', 'name', faqCategory, {
		parent: names('parent', 'category'),
		type: 'type',
		description: 'description'
	}),
	save_faq: formOf('faq', 'question', faq, {
		answer: 'answer',
		category: { column: 'category', of: 'category', must: true },
		type: 'type',
		'help topics': topics
	}),
	save_organization: formOf('organization', 'name', parts.organization, {
		manager: { column: 'manager', read: managerOf },
		'auto-assignment': 'autoAssignment',
		domains: 'domains',
		'auto collaborators': 'autoCollaborators',
		'ticket sharing': 'ticketSharing'
	}),
	save_profile: formOf(null, '', parts.agent, {
		'first name': 'firstName',
		'last name': 'lastName',
		email: 'email',
		phone: 'phone',
		'on vacation': 'onVacation',
		signature: 'signature'
	}),
	save_search: {
		...formOf('queue', 'name', search, {
			keywords: 'keywords',
			parent: names('parent', 'queue'),
			sort: 'sort',
			columns: 'columns'
		}),
		own: true
	}
} satisfies Readonly<Record<string, AdminForm>>;
