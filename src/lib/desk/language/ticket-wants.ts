import { builtInForms } from '#lib/desk/rules/forms/forms.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import {
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
import { ticketSources } from './words.ts';

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
		from: optional(oneOrMany(name('user', 'Its owner (the end user).'))),
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
		collaborators: optional(list('Its collaborators.', name('user', 'A collaborator.'), { min: 1 }))
	},
	1
);
export type TicketWants = TypeOf<typeof ticketWants>;
