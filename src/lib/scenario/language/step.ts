import type { Definition, Fields, TypeOf } from '#lib/kernel/language/definition.ts';
import {
	duration,
	flag,
	id,
	list,
	moment,
	name,
	optional,
	record,
	text
} from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Condition, ConditionLanguage } from './condition.ts';

const markdown = 'Markdown (bold, lists, links, code); HTML is shown as it is written.';

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

const variants = list(
	'Answers that are right; capitals, accents, endings and words such as “it is” or “the … plan” do not matter. Any other word more makes one wrong (“not Jane”, “Jane or John”).',
	text('An answer.'),
	{
		min: 1
	}
);

export interface Question {
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
			)
		}
	) as unknown as Definition<Question>;
}

const decision = record(
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
				right: optional(flag('true: a good choice. There may be several.')),
				because: text('Why it is good, or what it would lead to. Markdown.', { max: 1000 })
			}),
			{ min: 2, max: 10 }
		)
	}
);
export type Decision = TypeOf<typeof decision>;

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

export interface Happening {
	id?: string;
	at?: string;
	after?: string;
	when?: Condition;
	unless?: Condition;
	who?: string;
	calls?: string;
	does?: readonly Action[];
	tells?: string;
	expect?: readonly Check[];
	/** What a system gives, under the key that it has for it. */
	[part: string]: unknown;
}

/** `parts`: what the systems let a person do in one. */
export function happeningOf(
	condition: Definition<Condition>,
	check: Definition<Check>,
	action: Definition<Action>,
	parts: Fields
): Definition<Happening> {
	return record(
		'happening',
		'An automatic event: at a moment, after a time, or when a condition comes true. Exactly one of `at`, `after` and `when`.',
		{
			id: optional(id('Its name in this scenario.')),
			at: optional(moment('At this moment of the simulated clock.')),
			after: optional(duration('This long after the step (or, at the top level, the run) began.')),
			when: optional({ ...condition, about: 'As soon as this holds.' }),
			unless: optional({ ...condition, about: 'It does not happen if this holds at that moment.' }),
			who: optional(name('person', 'Who does it.')),
			...parts,
			calls: optional(text('The person calls: what they say on the phone. Markdown.')),
			does: optional(list('Other actions of the person on the desk.', action, { min: 1 })),
			tells: optional(text('What the coach tells the learner. Markdown.', { max: 1000 })),
			expect: optional(
				list(
					'What the learner should do about it: added to the checks of the step when it happens.',
					check,
					{
						min: 1
					}
				)
			)
		}
	) as unknown as Definition<Happening>;
}

export interface Step {
	id: string;
	as: string;
	'log in'?: boolean;
	title: string;
	text: string;
	checks?: readonly Check[];
	ask?: readonly Question[];
	decide?: readonly Decision[];
	hints?: readonly string[];
	mistakes?: readonly Mistake[];
	happenings?: readonly Happening[];
	solution?: readonly Action[];
	done?: string;
	next?: string;
}

export function stepOf(parts: {
	check: Definition<Check>;
	question: Definition<Question>;
	mistake: Definition<Mistake>;
	happening: Definition<Happening>;
	action: Definition<Action>;
}): Definition<Step> {
	const { check, question, mistake, happening, action } = parts;
	return record('step', 'One step: one person, one task.', {
		id: id('Its name within the scenario.'),
		as: name('person', 'The person that the learner plays in this step.'),
		'log in': optional(
			flag(
				'true: the learner has to log in as this person, as in the real product. It becomes the step’s first check.'
			)
		),
		title: text('A short title that names the task.', { max: 120 }),
		text: text(`What the learner reads. ${markdown}`),
		checks: optional(
			list('What must hold for the step to be complete.', check, { min: 1, max: 30 })
		),
		ask: optional(
			list('Questions to answer from what the screens show.', question, { min: 1, max: 20 })
		),
		decide: optional(list('Choices to make, each with a reason.', decision, { min: 1, max: 10 })),
		hints: optional(
			list(
				'Three hints, shown one by one on request: a nudge, the place, the exact clicks.',
				text('A hint. Markdown.', { max: 1500 }),
				{
					max: 3
				}
			)
		),
		mistakes: optional(
			list('Possible mistakes, with the feedback for each.', mistake, { min: 1, max: 30 })
		),
		happenings: optional(
			list('Automatic events during this step.', happening, { min: 1, max: 50 })
		),
		solution: optional(
			list(
				'The actions of a good learner, line by line. The proof plays them, and so does the coach when a learner has the step done; it then lists these lines in words.',
				action
			)
		),
		done: optional(
			text('Shown when the step is complete: why it matters. Markdown.', { max: 1500 })
		),
		next: optional(name('step', 'The next step, if it is not the next one in the file.'))
	}) as unknown as Definition<Step>;
}
