import { builtInForms } from '#lib/desk/rules/forms/forms.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import {
	duration,
	choice,
	flag,
	list,
	moment,
	name,
	oneOrMany,
	optional,
	record,
	whole
} from '#lib/kernel/language/define.ts';
import { textWants } from '#lib/kernel/facts/text-wants.ts';
import { fieldWants } from './field-wants.ts';
import { ticketSources } from './words.ts';

const properties = {
	from: optional(oneOrMany(name('user', 'Its owner (the end user).'))),
	'not from': optional(oneOrMany(name('user', 'Its owner is none of these end users.'))),
	subject: optional(textWants),
	text: optional({
		...textWants,
		about: 'What its summary and its first message, taken together, must mention.'
	}),
	says: optional({ ...textWants, about: 'What its first message must mention.' }),
	status: optional(oneOrMany(name('status', 'Its status, such as Resolved.'))),
	state: optional(
		choice('Whether it is open or closed (Resolved is a closed status).', ['open', 'closed'])
	),
	'closed by': optional(
		oneOrMany(
			name('person', 'Who closed it, while it is closed; `system` for the desk itself.', ['system'])
		)
	),
	agent: optional(
		oneOrMany(name('agent', 'The agent whom it is assigned to; `nobody` for none.', ['nobody']))
	),
	team: optional(
		oneOrMany(name('team', 'The team that it is assigned to; `nobody` for none.', ['nobody']))
	),
	assigned: optional(flag('Whether it is assigned to any agent or team.')),
	department: optional(oneOrMany(name('department', 'Its department.'))),
	sla: optional(oneOrMany(name('sla', 'Its SLA plan; `none` for no plan.', ['none']))),
	priority: optional(oneOrMany(name('priority', 'Its priority level.'))),
	'help topic': optional(
		oneOrMany(name('topic', 'Its help topic; `none` for no topic.', ['none']))
	),
	source: optional(oneOrMany(choice('How it came in.', ticketSources))),
	overdue: optional(flag('Whether the desk has marked it overdue.')),
	'older than': optional(duration('It was created longer ago than this.')),
	answered: optional(flag('Whether it counts as answered.')),
	reopened: optional(flag('Whether it was reopened at some time.')),
	due: optional(
		record(
			'due condition',
			'When it is due.',
			{
				before: optional(moment('Due before this moment.')),
				after: optional(moment('Due after this moment.')),
				'by hand': optional(flag('Whether the due date was set by hand, over the SLA plan.'))
			},
			1
		)
	),
	'open tasks': optional(whole('How many open tasks it has.', 0, 1000)),
	forms: optional(
		list(
			'All its forms, in order, such as [Ticket Details, Onboarding].',
			name('form', 'Title of a form.', [builtInForms.ticket]),
			{ min: 1 }
		)
	),
	collaborators: optional(list('Its collaborators.', name('user', 'A collaborator.'), { min: 1 })),
	fields: optional(fieldWants('ticket'))
};

export const ticketWants = record(
	'ticket condition',
	'A ticket with these properties: all that are given must hold.',
	{
		is: optional(
			name(
				'ticket',
				'The ticket, by its name in this scenario (given by `as` in an earlier check). Without it: any ticket opened since the run began.'
			)
		),
		...properties
	},
	1
);
export type TicketWants = TypeOf<typeof ticketWants>;

/** Properties of tickets, without saying which one. */
export type TicketProperties = Omit<TicketWants, 'is'>;

/** Of more tickets, only the newest are counted: a large desk is never read as a whole. */
export const MOST_COUNTED = 500;

export const ticketsWants = record(
	'tickets condition',
	`How many tickets there are with these properties; at least one unless said. Of a desk with more than ${MOST_COUNTED} tickets the newest ${MOST_COUNTED} are counted.`,
	{
		...properties,
		count: optional(whole('How many there must be, neither more nor fewer.', 0, MOST_COUNTED)),
		'at least': optional(whole('How many there must be.', 1, MOST_COUNTED)),
		'at most': optional(whole('How many there may be.', 0, MOST_COUNTED)),
		since: optional(
			choice(
				'Which are counted: those opened since the run began, or since this step began; all unless said, also those that were waiting when the run began.',
				['run', 'step']
			)
		)
	},
	1
);
export type TicketsWants = TypeOf<typeof ticketsWants>;
