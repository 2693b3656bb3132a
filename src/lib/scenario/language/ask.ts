import type { Definition, Fields, TypeOf } from '#lib/kernel/language/definition.ts';
import {
	choice,
	either,
	flag,
	id,
	list,
	optional,
	record,
	text
} from '#lib/kernel/language/define.ts';
import type { Condition } from './condition.ts';
import { gradedFields, type Graded } from './grading.ts';

const variants = list(
	'Answers that are right; capitals, accents, endings and words such as “it is” or “the … plan” do not matter. Any other word more makes one wrong (“not Jane”, “Jane or John”).',
	text('An answer.'),
	{ min: 1, pool: 'spread' }
);

export interface Question extends Graded {
	id: string;
	question: string;
	/** Exactly one of them: an answer of a system is under the key that it has for it. */
	answer: { holds?: Condition; text?: readonly string[]; [answer: string]: unknown };
	look?: string;
	because?: string;
}

export function questionOf(
	condition: Definition<Condition>,
	answers: Fields
): Definition<Question> {
	return record(
		'question',
		'A question to look up and answer. The right answer is read from the desk, not from this file. After a wrong answer the learner can try again; the debrief shows all answers, and counts the wrong ones as mistakes.',
		{
			id: id('Its name within the step.'),
			question: text('The question. Markdown.', { max: 500 }),
			answer: record(
				'answer',
				'The source of the right answer: exactly one of these.',
				{
					...answers,
					holds: optional({ ...condition, about: 'Yes or no: does this hold now?' }),
					text: optional(variants)
				},
				1
			),
			look: optional(text('Shown after a wrong answer: where to look. Markdown.', { max: 500 })),
			because: optional(
				text('Shown after the right answer: why it matters. Markdown.', { max: 1000 })
			),
			...gradedFields
		}
	) as unknown as Definition<Question>;
}

export const decision = record(
	'decision',
	'A decision between choices, each with a reason. After a wrong choice the learner can choose again; the debrief shows all of them, and counts the wrong ones as mistakes.',
	{
		id: id('Its name within the step.'),
		question: text('The question. Markdown.', { max: 500 }),
		choices: list(
			'What can be chosen, in this order.',
			record('choice', 'One choice.', {
				id: id('Its name within the decision.'),
				text: text('What the learner reads. Markdown.', { max: 500 }),
				right: optional(
					either(
						'`true`: a good choice. `partly`: one that can be defended; the learner may continue with it or choose again, and it counts half. There may be several of both.',
						flag('A good choice.'),
						choice('A choice that can be defended.', ['partly'])
					)
				),
				because: text('Why it is good, or what it would lead to. Markdown.', { max: 1000 })
			}),
			{ min: 2, max: 10 }
		),
		reason: optional(
			record(
				'reason',
				'The learner also writes why. The text is kept and shown in the debrief beside the model reason; no program grades it.',
				{
					asks: text('What the learner is asked. Markdown.', { max: 500 }),
					model: text('A good reason, shown in the debrief. Markdown.', { max: 1000 })
				}
			)
		),
		...gradedFields
	}
);
export type Decision = TypeOf<typeof decision>;
