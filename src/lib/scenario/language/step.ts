import { action } from './actions.ts';
import { abilityWants, condition, conditionFields } from './condition.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import {
	choice,
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
import { ticketProperties } from './words.ts';

const markdown = 'Markdown (bold, lists, links, code); HTML is shown as it is written.';

const check = record(
	'check',
	'A named condition that the learner sees, with what was expected, what was found and the event that decided.',
	{
		id: id('Its name within the step.'),
		wants: text('What the learner should achieve, in the learner’s words. Markdown.', {
			max: 500
		}),
		...conditionFields,
		as: optional(name('new ticket', 'From this check on, the ticket that it found has this name.')),
		optional: optional(
			flag('true: it is shown and counts in the debrief, but the step can be completed without it.')
		),
		'may hold before': optional(
			flag(
				'true: it may already hold when the step begins (for something that must stay so). The proof then does not complain.'
			)
		)
	},
	1
);
export type Check = TypeOf<typeof check>;

const variants = list(
	'Answers that are right; capitals, accents, endings and words such as “it is” or “the … plan” do not matter. Any other word more makes one wrong (“not Jane”, “Jane or John”).',
	text('An answer.'),
	{
		min: 1
	}
);

const question = record(
	'question',
	'A question to look up and answer. The right answer is read from the desk, not from this file. After a wrong answer the learner can try again; the debrief shows all answers, and counts the wrong ones as mistakes.',
	{
		id: id('Its name within the step.'),
		question: text('The question. Markdown.', { max: 500 }),
		answer: record(
			'answer',
			'The source of the right answer: exactly one of these.',
			{
				property: optional(
					record('property', 'A property of a ticket, as the desk has it at that moment.', {
						ticket: name('ticket', 'The ticket, by its name in this scenario.'),
						is: choice('The property asked for.', ticketProperties)
					})
				),
				can: optional({ ...abilityWants, about: 'Yes or no: can the person do this now?' }),
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
);
export type Question = TypeOf<typeof question>;

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

const mistake = record(
	'mistake',
	'A mistake that learners really make, and the feedback that they get.',
	{
		id: id('Its name within the step.'),
		when: { ...condition, about: 'The feedback is shown when this becomes true during the step.' },
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
	}
);
export type Mistake = TypeOf<typeof mistake>;

export const happening = record(
	'happening',
	'An automatic event: at a moment, after a time, or when a condition comes true. Exactly one of `at`, `after` and `when`.',
	{
		id: optional(id('Its name in this scenario.')),
		at: optional(moment('At this moment of the simulated clock.')),
		after: optional(duration('This long after the step (or, at the top level, the run) began.')),
		when: optional({ ...condition, about: 'As soon as this holds.' }),
		unless: optional({ ...condition, about: 'It does not happen if this holds at that moment.' }),
		who: optional(name('person', 'Who does it.')),
		replies: optional(
			record('reply to the desk', 'The person answers on a ticket by mail.', {
				ticket: name('ticket', 'The ticket.'),
				message: text('What is written.')
			})
		),
		mails: optional(
			record('mail to the desk', 'The person writes a new mail to the help desk.', {
				subject: text('Its subject.', { max: 250 }),
				message: text('What is written.')
			})
		),
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
);
export type Happening = TypeOf<typeof happening>;

export const step = record('step', 'One step: one person, one task.', {
	id: id('Its name within the scenario.'),
	as: name('person', 'The person that the learner plays in this step.'),
	'log in': optional(
		flag(
			'true: the learner has to log in as this person, as in the real product. It becomes the step’s first check.'
		)
	),
	title: text('A short title that names the task.', { max: 120 }),
	text: text(`What the learner reads. ${markdown}`),
	checks: optional(list('What must hold for the step to be complete.', check, { min: 1, max: 30 })),
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
	happenings: optional(list('Automatic events during this step.', happening, { min: 1, max: 50 })),
	solution: optional(
		list(
			'The actions of a good learner, line by line. The proof plays them, and so does the coach when a learner has the step done; it then lists these lines in words.',
			action
		)
	),
	done: optional(text('Shown when the step is complete: why it matters. Markdown.', { max: 1500 })),
	next: optional(name('step', 'The next step, if it is not the next one in the file.'))
});
export type Step = TypeOf<typeof step>;
