import type { Made } from '#lib/kernel/language/system-language.ts';

/** What a scenario may let the learner make, and the kind of thing each is. */
export const makes = {
	agents: { kind: 'agent', what: 'agents, by user name', isPerson: true },
	'canned responses': { kind: 'canned', what: 'canned responses, by title' },
	departments: { kind: 'department', what: 'departments' },
	'faq categories': { kind: 'category', what: 'FAQ categories' },
	faqs: { kind: 'faq', what: 'FAQs, by question' },
	fields: { kind: 'field', what: 'form fields, by the name under which tickets keep the value' },
	filters: { kind: 'filter', what: 'ticket filters' },
	forms: { kind: 'form', what: 'custom forms, by title' },
	'help topics': { kind: 'topic', what: 'help topics' },
	'mail addresses': { kind: 'mailbox', what: 'mail addresses of the desk' },
	organizations: { kind: 'organization', what: 'organizations' },
	priorities: { kind: 'priority', what: 'priorities' },
	queues: { kind: 'queue', what: 'queues' },
	roles: { kind: 'role', what: 'roles' },
	schedules: { kind: 'schedule', what: 'schedules' },
	'sla plans': { kind: 'sla', what: 'SLA plans' },
	statuses: { kind: 'status', what: 'statuses' },
	teams: { kind: 'team', what: 'teams' },
	users: { kind: 'user', what: 'users', isPerson: true }
} as const satisfies Readonly<Record<string, Made>>;
