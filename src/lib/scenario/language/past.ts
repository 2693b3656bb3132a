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

export const PAST_ACTION = 'past action';

/** What a learner cannot have done, and what leaves no trace. */
const notInThePast: readonly string[] = ['as', 'refused', 'wait', 'look', 'leave draft'];

export function pastOf(action: Definition<Action>): Definition<readonly PastAction[]> {
	const about =
		'What happened before the story begins, the oldest first: tickets that wait already.';
	return list(about, pastActionOf(action), { min: 1, max: 100 });
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
