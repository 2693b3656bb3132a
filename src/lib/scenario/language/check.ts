import type { Definition } from '#lib/kernel/language/definition.ts';
import { flag, id, name, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Condition, ConditionLanguage } from './condition.ts';

/** A named condition that a step asks for. */
export interface Check extends Condition {
	id: string;
	wants: string;
	/** The row that it finds goes by this name from here on. */
	as?: string;
	optional?: boolean;
	'may hold before'?: boolean;
}

export function checkOf(condition: ConditionLanguage): Definition<Check> {
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
			'may hold before': optional(
				flag(
					'true: it may already hold when the step begins (for something that must stay so). The proof then does not complain.'
				)
			)
		},
		1
	) as unknown as Definition<Check>;
}
