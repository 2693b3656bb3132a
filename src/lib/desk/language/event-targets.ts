import type { LoggedEvent, LoggedName } from '../model/index.ts';
import type { WorldName } from './names.ts';

/** What a logged event can be about. */
interface Target {
	/** What its name is one of. */
	readonly kind: Exclude<WorldName, 'user'>;
	readonly about: string;
	/** The events that tell it. */
	readonly events: readonly LoggedName[];
	/** Its id, as the event keeps it. */
	id(event: LoggedEvent): unknown;
}

/** The keys of event conditions that ask what an event was about: "assigned to Level II", "SLA plan changed to Sev-A". */
export const eventTargets = {
	agent: {
		kind: 'agent',
		about: 'The agent whom it was assigned to, released from or referred to.',
		events: ['assigned', 'released', 'referred'],
		// Who claims a ticket is not named again.
		id: ({ data, by }) => (data?.['claim'] && by.kind === 'agent' ? by.id : data?.['staff'])
	},
	team: {
		kind: 'team',
		about: 'The team that it was assigned to, released from or referred to.',
		events: ['assigned', 'released', 'referred'],
		id: ({ data }) => data?.['team']
	},
	department: {
		kind: 'department',
		about: 'The department that it was transferred or referred to.',
		events: ['transferred', 'referred'],
		id: ({ data }) => data?.['dept']
	},
	status: {
		kind: 'status',
		about: 'The status that it was closed with, or changed to.',
		events: ['closed', 'edited'],
		id: ({ data }) => newest(data?.['status'])
	},
	sla: {
		kind: 'sla',
		about: 'The SLA plan that it was changed to.',
		events: ['edited'],
		id: ({ data }) => newest(data?.['sla'])
	},
	priority: {
		kind: 'priority',
		about: 'The priority that it was changed to.',
		events: ['edited'],
		id: ({ data }) => newest((data?.['fields'] as { priority?: unknown } | undefined)?.priority)
	},
	'help topic': {
		kind: 'topic',
		about: 'The help topic that it was changed to.',
		events: ['edited'],
		id: ({ data }) => newest(data?.['topic'])
	}
} as const satisfies Readonly<Record<string, Target>>;
export type EventTarget = keyof typeof eventTargets;

export const eventTargetKeys = Object.keys(eventTargets) as EventTarget[];

/** A change is kept as what was and what is; otherwise only what is. */
function newest(kept: unknown): unknown {
	return Array.isArray(kept) ? kept[1] : kept;
}
