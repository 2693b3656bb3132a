import type { TypeOf } from '#lib/kernel/language/definition.ts';
import {
	choice,
	duration,
	flag,
	name,
	oneOrMany,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import { textWantFields, textWants } from '#lib/kernel/facts/text-wants.ts';
import { eventTargets, type EventTarget } from './event-targets.ts';
import { editedColumns, loggedNames, ticketSources, type Edited } from './words.ts';

/** Conditions on what happened: entries of the thread, logged events, mails. */

const since = optional(
	choice('Start of the period: since the run began (unless said), or since this step began.', [
		'run',
		'step'
	])
);
const counts = {
	'at least': optional(whole('How many there must be; 1 unless said.', 1, 1000)),
	'at most': optional(whole('How many there may be.', 0, 1000)),
	never: optional(flag('true: there must be none.'))
};

export const entryWants = record(
	'thread condition',
	'Entries of a ticket’s thread. The texts of several entries count together: nobody has to write everything in one.',
	{
		ticket: name('ticket', 'The ticket, by its name in this scenario.'),
		by: optional(oneOrMany(name('person', 'Who wrote it.'))),
		mailed: optional(
			flag(
				'A reply that was mailed to the customer (true), or posted with "Do Not Email Reply" (false).'
			)
		),
		attached: optional(
			text('It has an attached file whose name contains this (upper or lower case).', { max: 120 })
		),
		source: optional(oneOrMany(choice('How it came in, such as Email.', ticketSources))),
		...textWantFields,
		...counts,
		before: optional(
			choice('It was written before the ticket was closed, or with the reply that closed it.', [
				'closed'
			])
		),
		after: optional(
			choice(
				'It was written after the customer’s last message (`message`), or after the first such entry, which then does not count itself (`first`): for answers that must not come too early.',
				['message', 'first']
			)
		),
		within: optional(duration('It was written this soon after the ticket was created.')),
		since
	}
);
export type EntryWants = TypeOf<typeof entryWants>;

/** What an event must be about: one key for each of `eventTargets`. */
const eventTargetWants = {
	agent: optional(oneOrMany(name('agent', targetAbout('agent')))),
	team: optional(oneOrMany(name('team', targetAbout('team')))),
	department: optional(oneOrMany(name('department', targetAbout('department')))),
	status: optional(oneOrMany(name('status', targetAbout('status')))),
	sla: optional(oneOrMany(name('sla', targetAbout('sla')))),
	priority: optional(oneOrMany(name('priority', targetAbout('priority')))),
	'help topic': optional(oneOrMany(name('topic', targetAbout('help topic'))))
} satisfies { readonly [K in EventTarget]: unknown };

function targetAbout(target: EventTarget): string {
	const { about, events } = eventTargets[target];
	return `${about} Of ${events.map((event) => `\`${event}\``).join(', ')} events.`;
}

const eventName = choice(
	'An event of the ticket’s thread, by the product’s own name.',
	loggedNames
);

export const eventWants = record(
	'event condition',
	'An event in the ticket’s thread that the desk logged.',
	{
		ticket: name('ticket', 'The ticket, by its name in this scenario.'),
		name: oneOrMany(eventName),
		changed: optional(
			choice(
				'Of an `edited` event: the property that it changed.',
				Object.keys(editedColumns) as Edited[]
			)
		),
		by: optional(
			oneOrMany(name('person', 'Who did it; `system` for the desk itself.', ['system']))
		),
		...eventTargetWants,
		because: optional({
			...textWants,
			about:
				'What its reason must mention: the comments of the dialog, or the answer that closed the ticket.'
		}),
		...counts,
		before: optional({ ...eventName, about: 'It happened before the last such event.' }),
		after: optional({ ...eventName, about: 'It happened after the first such event.' }),
		within: optional(duration('It happened this soon after the ticket was created.')),
		since
	}
);
export type EventWants = TypeOf<typeof eventWants>;

export const mailWants = record(
	'mail condition',
	'A mail that the desk sent or received.',
	{
		ticket: optional(
			name('ticket', 'The ticket that it is about. Without it: any mail since the run began.')
		),
		to: optional(oneOrMany(name('person', 'A person who received it, also as a copy.'))),
		cc: optional(oneOrMany(name('person', 'A person who received a copy of it (Cc).'))),
		from: optional(oneOrMany(name('person', 'Who sent it to the desk.'))),
		subject: optional(textWants),
		says: optional({ ...textWants, about: 'What its text must mention.' }),
		template: optional(
			text('Its template, such as `ticket.reply` or `assigned.alert`.', { max: 60 })
		),
		...counts,
		since
	},
	1
);
export type MailWants = TypeOf<typeof mailWants>;

export const taskWants = record('task condition', 'A task of a ticket.', {
	ticket: name('ticket', 'The ticket that the task belongs to.'),
	title: optional(textWants),
	open: optional(flag('Whether it is still open.')),
	department: optional(oneOrMany(name('department', 'Its department.'))),
	agent: optional(oneOrMany(name('agent', 'The agent whom it is assigned to.'))),
	team: optional(oneOrMany(name('team', 'The team that it is assigned to.')))
});
export type TaskWants = TypeOf<typeof taskWants>;
