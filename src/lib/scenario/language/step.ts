import type { Definition } from '#lib/kernel/language/definition.ts';
import { flag, id, list, name, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Decision, Question } from './ask.ts';
import { decision } from './ask.ts';
import type { Check } from './check.ts';
import type { Happening } from './happening.ts';
import { markdown } from './markdown.ts';
import type { Mistake } from './mistake.ts';

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
