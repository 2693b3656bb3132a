import { choice, flag, list, optional, record, text, whole } from '#lib/kernel/language/define.ts';
import { address, nameOrNone, nameText, states } from './world-parts.ts';

export const status = record('status', 'A status of tickets.', {
	name: nameText('Its name.'),
	state: optional(states),
	enabled: optional(flag('Whether it can be chosen.')),
	'allow reopen': optional(flag('A message of the end user may reopen a ticket in it.')),
	'reopen status': optional(
		nameOrNone('Status of the ticket after that; the default status unless said.')
	)
});

export const priority = record('priority', 'A priority level.', {
	name: nameText('Its name.'),
	urgency: optional(whole('1 is the most urgent.', 1, 100)),
	public: optional(flag('Whether end users can see it.'))
});

export const mailbox = record('mail address', 'An address at which the desk receives mail.', {
	email: address('The address.'),
	name: optional(nameText('Name of the sender.')),
	department: optional(nameOrNone('Department of the tickets that come by it.')),
	priority: optional(nameOrNone('Priority of the tickets that come by it.')),
	'help topic': optional(nameOrNone('Help topic of the tickets that come by it.')),
	'no auto-response': optional(flag('Mail to it is not answered automatically.'))
});

export const form = record('form', 'A custom form; its fields name it.', {
	title: nameText('Its title.'),
	instructions: optional(text('Shown to the person who fills in the form.')),
	'help topics': optional(
		list('Help topics whose new tickets have it; none unless said.', nameText('A help topic.'))
	)
});

export const field = record(
	'form field',
	'A field of the ticket form beyond summary, details and priority, or of a custom form.',
	{
		name: nameText('Short name, by which tickets keep the value.'),
		label: optional(nameText('Label on forms.')),
		kind: optional(choice('Kind of field.', ['text', 'memo', 'choice', 'checkbox'])),
		choices: optional(list('What can be chosen.', nameText('A choice.'))),
		form: optional(nameText('Title of its custom form; the ticket form unless said.')),
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
