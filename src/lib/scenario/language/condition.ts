import {
	agentWants,
	departmentWants,
	roleWants,
	slaWants,
	teamWants,
	topicWants,
	type AgentWants,
	type DepartmentWants,
	type RoleWants,
	type SlaWants,
	type TeamWants,
	type TopicWants
} from './config-wants.ts';
import type { Definition, Optional, TypeOf } from '#lib/kernel/language/definition.ts';
import {
	choice,
	flag,
	later,
	list,
	moment,
	name,
	oneOrMany,
	optional,
	record
} from '#lib/kernel/language/define.ts';
import {
	entryWants,
	eventWants,
	mailWants,
	taskWants,
	type EntryWants,
	type EventWants,
	type MailWants,
	type TaskWants
} from './thread-wants.ts';
import { ticketWants, type TicketWants } from './ticket-wants.ts';
import { ticketActions } from './words.ts';

export const abilityWants = record('ability', 'What a person can see or do with a ticket.', {
	person: name('person', 'The person.'),
	do: choice('What the person can or cannot do to it.', [...ticketActions.keys()]),
	ticket: name('ticket', 'The ticket, by its name in this scenario.')
});
export type AbilityWants = TypeOf<typeof abilityWants>;

const lookWants = record(
	'look condition',
	'A person opened a page in the simulated browser since the step began.',
	{
		by: optional(name('person', 'Who looked.')),
		ticket: optional(name('ticket', 'The ticket whose page was opened.')),
		'mailbox of': optional(name('person', 'Whose mailbox was opened.')),
		refused: optional(
			flag('true: the desk refused to show it; false: it showed it. Both count unless said.')
		)
	},
	1
);
export type LookWants = TypeOf<typeof lookWants>;

const clockWants = record(
	'clock condition',
	'The simulated time.',
	{
		from: optional(moment('Holds from this moment on.')),
		until: optional(moment('Holds until this moment.'))
	},
	1
);
type ClockWants = TypeOf<typeof clockWants>;

export interface Condition {
	ticket?: TicketWants;
	reply?: EntryWants;
	note?: EntryWants;
	message?: EntryWants;
	event?: EventWants;
	mail?: MailWants;
	task?: TaskWants;
	can?: AbilityWants;
	cannot?: AbilityWants;
	agent?: AgentWants;
	department?: DepartmentWants;
	team?: TeamWants;
	role?: RoleWants;
	'sla plan'?: SlaWants;
	'help topic'?: TopicWants;
	'logged in'?: string | readonly string[];
	looked?: LookWants;
	clock?: ClockWants;
	happened?: string;
	'any of'?: readonly Condition[];
	'all of'?: readonly Condition[];
	not?: Condition;
}

/** Itself, by name: conditions may hold conditions. */
export const condition: Definition<Condition> = later(
	'A condition. If it has several parts, all of them must hold.',
	(): Definition<Condition> => conditionRecord
);

export type ConditionFields = {
	readonly [K in keyof Condition]-?: Optional<Exclude<Condition[K], undefined>>;
};

const entries = (what: string) => ({ ...entryWants, about: `${what} ${entryWants.about}` });

export const conditionFields: ConditionFields = {
	ticket: optional(ticketWants),
	reply: optional(entries('Replies of agents, which the customer sees.')),
	note: optional(entries('Internal notes, which the customer never sees.')),
	message: optional(entries('Messages of end users.')),
	event: optional(eventWants),
	mail: optional(mailWants),
	task: optional(taskWants),
	can: optional({ ...abilityWants, about: 'The person can do this now.' }),
	cannot: optional({ ...abilityWants, about: 'The person cannot do this now.' }),
	agent: optional(agentWants),
	department: optional(departmentWants),
	team: optional(teamWants),
	role: optional(roleWants),
	'sla plan': optional(slaWants),
	'help topic': optional(topicWants),
	'logged in': optional(oneOrMany(name('person', 'The person is logged in now.'))),
	looked: optional(lookWants),
	clock: optional(clockWants),
	happened: optional(name('happening', 'The happening with this id has happened.')),
	'any of': optional(list('At least one of these holds.', condition, { min: 1 })),
	'all of': optional(list('All of these hold.', condition, { min: 1 })),
	not: optional({ ...condition, about: 'This does not hold.' })
};

const conditionRecord: Definition<Condition> = record(
	'condition',
	condition.about,
	conditionFields,
	1
);
