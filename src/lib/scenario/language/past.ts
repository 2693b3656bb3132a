import { millisecondsOf } from '#lib/kernel/time/words.ts';
import { duration, list, name, optional, record } from '#lib/kernel/language/define.ts';
import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import type { Action } from './actions.ts';

/** Something that somebody did before the story begins. */
export interface PastAction extends Action {
	ago: string;
	as: string;
	/** The ticket that it opened goes by this name. */
	name?: string;
}

declare module '#lib/kernel/world.ts' {
	interface World {
		/** Older tickets of this world, which a scenario may ask for. */
		past?: readonly PastAction[];
	}
}

export const PAST_ACTION = 'past action';

/** What a learner cannot have done, and what leaves no trace. */
const notInThePast: readonly string[] = ['as', 'refused', 'wait', 'look', 'leave draft'];

/** So many lines may stand in a past. */
export const MOST_PAST = 200;

export function pastOf(action: Definition<Action>): Definition<readonly PastAction[]> {
	const about =
		'What happened before the story begins, the oldest first: tickets that wait already.';
	return list(about, pastActionOf(action), { min: 1, max: MOST_PAST });
}

/** One line of the whole past of a scenario. */
export interface PastLine {
	readonly action: PastAction;
	/** Its place in the scenario’s own list; null: it is one of the world’s. */
	readonly own: number | null;
}

/** The world's older tickets and the scenario's own past together, the oldest first; of the same moment, the world's first. */
export function wholePast(
	older: readonly PastAction[] = [],
	own: readonly PastAction[] = []
): PastLine[] {
	const lines: PastLine[] = [];
	const rest = older.map((action) => ({ action, own: null }));
	for (const [at, action] of own.entries()) {
		const ago = millisecondsOf(action.ago);
		while (rest[0] && millisecondsOf(rest[0].action.ago) >= ago) lines.push(...rest.splice(0, 1));
		lines.push({ action, own: at });
	}
	return [...lines, ...rest];
}

function pastActionOf(action: Definition<Action>): Definition<PastAction> {
	const fields: Fields = action.kind === 'record' ? action.fields : {};
	const verbs = Object.entries(fields).filter(([key]) => !notInThePast.includes(key));
	return record(
		PAST_ACTION,
		'What somebody did before the story begins: exactly one verb.',
		{
			ago: duration('How long before the beginning, such as `2 days`. The oldest comes first.'),
			as: name('person', 'Who did it.'),
			name: optional(name('new name', 'The ticket that was opened by it has this name.')),
			...Object.fromEntries(verbs)
		},
		1
	) as unknown as Definition<PastAction>;
}
