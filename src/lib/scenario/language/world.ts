import type { TypeOf } from './definition.ts';
import { choice, flag, list, optional, record, text, whole } from './define.ts';
import { LANGUAGE_VERSION } from './scenario.ts';
import { filter } from './world-filter.ts';
import { canned, faq, faqCategory } from './world-knowledge.ts';
import * as parts from './world-parts.ts';
import { queue } from './world-queue.ts';
import { schedule } from './world-schedule.ts';
import { settings } from './world-settings.ts';

const { nameOrNone, nameText } = parts;

const status = record('status', 'A status of tickets.', {
	name: nameText('Its name.'),
	state: optional(parts.states),
	enabled: optional(flag('Whether it can be chosen.')),
	'allow reopen': optional(flag('A message of the end user may reopen a ticket in it.')),
	'reopen status': optional(
		nameOrNone('Status of the ticket after that; the default status unless said.')
	)
});

const priority = record('priority', 'A priority level.', {
	name: nameText('Its name.'),
	urgency: optional(whole('1 is the most urgent.', 1, 100)),
	public: optional(flag('Whether end users can see it.'))
});

const mailbox = record('mail address', 'An address at which the desk receives mail.', {
	email: parts.address('The address.'),
	name: optional(nameText('Name of the sender.')),
	department: optional(nameOrNone('Department of the tickets that come by it.')),
	priority: optional(nameOrNone('Priority of the tickets that come by it.')),
	'help topic': optional(nameOrNone('Help topic of the tickets that come by it.')),
	'no auto-response': optional(flag('Mail to it is not answered automatically.'))
});

const form = record('form', 'A custom form; its fields name it.', {
	title: nameText('Its title.'),
	instructions: optional(text('For who fills it in.')),
	'help topics': optional(
		list('Help topics whose new tickets have it; none unless said.', nameText('A help topic.'))
	)
});

const field = record(
	'form field',
	'A field of the ticket form beyond summary, details and priority, or of a custom form.',
	{
		name: nameText('Short name, by which tickets keep the value.'),
		label: optional(nameText('Label on forms.')),
		kind: optional(choice('Kind of field.', ['text', 'memo', 'choice', 'checkbox'])),
		choices: optional(list('What can be chosen.', nameText('A choice.'))),
		form: optional(
			nameText('Title of the custom form that it stands on; the ticket form unless said.')
		),
		'help topics': optional(
			list(
				'On the ticket form: help topics whose tickets have it; every topic’s unless said.',
				nameText('A help topic.')
			)
		),
		'visible to users': optional(flag('Shown to end users.')),
		'required for users': optional(flag('End users must fill it in.')),
		'required for agents': optional(flag('Agents must fill it in.')),
		'required to close': optional(flag('"Require entry to close a thread".'))
	}
);

export const worldFile = record(
	'world',
	'A world: what an administrator configures before work begins, and the people.',
	{
		deskdrill: choice('The version of this language. Always the first line.', [LANGUAGE_VERSION]),
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
		'ban list': optional(
			list('Mail addresses whose mail is refused.', parts.address('An address.'))
		)
	}
);
export type WorldFile = TypeOf<typeof worldFile>;
