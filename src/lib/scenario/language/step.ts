import type { Definition } from '#lib/kernel/language/definition.ts';
import { flag, id, list, name, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Question } from './ask.ts';
import type { Check } from './check.ts';
import type { Happening } from './happening.ts';
import { markdown } from './markdown.ts';
import type { Mistake } from './mistake.ts';
import { END, type Branch, type Way } from './route.ts';
import type { SharedMistake } from './shared-mistake.ts';
import { partFields, taskOf, type Part, type Task } from './task.ts';
import { timeLimit, type TimeLimit } from './time-limit.ts';

export interface Step extends Part {
	as: string;
	'log in'?: boolean;
	'time limit'?: TimeLimit;
	text: string;
	tasks?: readonly Task[];
	happenings?: readonly Happening[];
	ways?: readonly Way[];
	done?: string;
	then?: readonly Branch[];
	next?: string;
}

export function stepOf(parts: {
	check: Definition<Check>;
	question: Definition<Question>;
	mistake: Definition<Mistake>;
	happening: Definition<Happening>;
	action: Definition<Action>;
	shared: Definition<SharedMistake>;
	way: Definition<Way>;
	branch: Definition<Branch>;
}): Definition<Step> {
	const { happening, way, branch } = parts;
	return record('step', 'One step: one person, one task.', {
		id: id('Its name within the scenario.'),
		as: name('person', 'The person that the learner plays in this step.'),
		'log in': optional(
			flag(
				'true: the learner has to log in as this person, as in the real product. It becomes the step’s first check.'
			)
		),
		optional: optional(
			flag(
				'true: the learner may continue without it; it then counts neither as done nor as skipped. The proof also plays the lab without it.'
			)
		),
		'time limit': optional(timeLimit),
		title: text('A short title that names the task.', { max: 120 }),
		text: text(`What the learner reads. ${markdown}`),
		...partFields(parts),
		tasks: optional(
			list(
				'Things to do in any order, each with its own checks, hints and solution. The solution of the step itself comes before them.',
				taskOf(parts),
				{ min: 1, max: 20 }
			)
		),
		happenings: optional(
			list('Automatic events during this step.', happening, { min: 1, max: 50 })
		),
		ways: optional(
			list('Other right ways to complete the step, beside `solution`.', way, { min: 1, max: 5 })
		),
		done: optional(
			text('Shown when the step is complete: why it matters. Markdown.', { max: 1500 })
		),
		then: optional(
			list(
				'Branches: the first whose `when` holds as the learner continues says which step comes. When none holds, `next` does, or else the file’s order.',
				branch,
				{ min: 1, max: 10 }
			)
		),
		next: optional(
			name('step', 'The next step, if it is not the next one in the file; `end` is the debrief.', [
				END
			])
		)
	}) as unknown as Definition<Step>;
}
