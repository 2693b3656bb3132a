import type { Definition } from '#lib/kernel/language/definition.ts';
import { flag, id, list, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Condition } from './condition.ts';
import { markdown } from './markdown.ts';

export interface Mistake {
	id: string;
	when: Condition;
	say: string;
	tip?: boolean;
	try: readonly Action[];
}

export function mistakeOf(
	condition: Definition<Condition>,
	action: Definition<Action>
): Definition<Mistake> {
	return record('mistake', 'A mistake that learners really make, and the feedback that they get.', {
		id: id('Its name within the step.'),
		when: {
			...condition,
			about: 'The feedback is shown when this becomes true during the step.'
		},
		say: text(`The feedback. ${markdown}`, { max: 1000 }),
		tip: optional(
			flag(
				'true: it is a tip, not a mistake: shown while it holds, and not counted. For work that would be good at another moment.'
			)
		),
		try: list(
			'How a learner makes this mistake: the proof plays it and checks that the feedback is shown.',
			action,
			{
				min: 1
			}
		)
	}) as unknown as Definition<Mistake>;
}
