import { list, optional } from '#lib/kernel/language/define.ts';
import { filter } from './world-filter.ts';
import { canned, faq, faqCategory } from './world-knowledge.ts';
import * as parts from './world-parts.ts';
import { queue } from './world-queue.ts';
import { field, form, mailbox, priority, status } from './world-rows.ts';
import { schedule } from './world-schedule.ts';
import { settings } from './world-settings.ts';

const { nameText } = parts;

/** The lists of a world file. */
export const worldWords = {
	title: optional(nameText('Name of the help desk, shown at the top of its pages.')),
	'time zone': optional(nameText('IANA time zone of the help desk, such as America/New_York.')),
	settings: optional(settings),
	roles: optional(list('Roles, beyond the stock ones.', parts.role)),
	departments: optional(list('Departments, instead of the stock ones.', parts.department)),
	teams: optional(list('Teams, instead of the stock ones.', parts.team)),
	agents: optional(list('Agents.', parts.agent)),
	users: optional(list('End users.', parts.user, { max: 5_000 })),
	organizations: optional(list('Organizations of end users.', parts.organization)),
	'sla plans': optional(list('SLA plans, instead of the stock one.', parts.sla)),
	schedules: optional(list('Schedules, beyond the stock ones.', schedule)),
	'help topics': optional(list('Help topics, instead of the stock ones.', parts.topic)),
	statuses: optional(list('Statuses, beyond the stock ones.', status)),
	priorities: optional(list('Priorities, beyond the stock ones.', priority)),
	'mail addresses': optional(
		list(
			'Addresses at which the desk receives mail. The first one is the default, unless the settings say otherwise.',
			mailbox
		)
	),
	queues: optional(list('Queues, beyond the stock ones.', queue)),
	'canned responses': optional(list('Canned responses, beyond the stock ones.', canned)),
	'faq categories': optional(
		list(
			'Categories of the knowledge base, which clients see with the setting `enable knowledge base`.',
			faqCategory
		)
	),
	faqs: optional(list('Frequently asked questions.', faq)),
	filters: optional(list('Ticket filters.', filter)),
	forms: optional(list('Custom forms, for help topics, tickets, users and organizations.', form)),
	fields: optional(
		list(
			'Fields of the ticket form beyond summary, details and priority, and of custom forms.',
			field
		)
	),
	'ban list': optional(list('Mail addresses whose mail is refused.', parts.address('An address.')))
};
