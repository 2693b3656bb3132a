import type { Definition } from '#lib/kernel/language/definition.ts';
import { flag, id, list, name, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Condition, ConditionLanguage } from './condition.ts';
import { gradedFields, type Graded } from './grading.ts';

/** A named condition that a step asks for. */
export interface Check extends Condition, Graded {
	id: string;
	wants: string;
	/** The row that it finds goes by this name from here on. */
	as?: string;
	optional?: boolean;
	'may hold before'?: boolean;
	partly?: Partly;
	says?: { full?: string; not?: string };
}

/** When a check counts half. */
interface Partly {
	when: Condition;
	says: string;
	try: readonly Action[];
}

export function checkOf(
	condition: ConditionLanguage,
	action: Definition<Action>
): Definition<Check> {
	return record(
		'check',
		'A named condition that the learner sees, with what was expected, what was found and the event that decided.',
		{
			id: id('Its name within the step.'),
			wants: text('What the learner should achieve, in the learner’s words. Markdown.', {
				max: 500
			}),
			...condition.fields,
			as: optional(name('new name', 'From this check on, the ticket that it found has this name.')),
			optional: optional(
				flag(
					'true: it is shown and counts in the debrief, but the step can be completed without it.'
				)
			),
			...gradedFields,
			partly: optional(
				record(
					'partial result',
					'When the check is met in part: it then counts half. A required check must still be met in full to continue.',
					{
						when: {
							...condition.condition,
							about: 'The check is met in part if this holds and the check itself does not.'
						},
						says: text('What the learner reads then. Markdown.', { max: 500 }),
						try: list('How a learner meets it in part: the proof plays it.', action, { min: 1 })
					}
				)
			),
			says: optional(
				record(
					'voices',
					'What is said about the result.',
					{
						full: optional(text('Shown when it is met. Markdown.', { max: 500 })),
						not: optional(text('Shown in the debrief when it was not met. Markdown.', { max: 500 }))
					},
					1
				)
			),
			'may hold before': optional(
				flag(
					'true: it may already hold when the step begins (for something that must stay so). The proof then does not complain.'
				)
			)
		},
		1
	) as unknown as Definition<Check>;
}
