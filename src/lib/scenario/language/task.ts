import type { Definition } from '#lib/kernel/language/definition.ts';
import { flag, id, list, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Decision, Question } from './ask.ts';
import { decision } from './ask.ts';
import type { Check } from './check.ts';
import { markdown } from './markdown.ts';
import type { Mistake } from './mistake.ts';
import type { SharedMistake } from './shared-mistake.ts';

/** What a step asks for, or a task of it. */
export interface Part {
	id: string;
	title: string;
	optional?: boolean;
	checks?: readonly Check[];
	ask?: readonly Question[];
	decide?: readonly Decision[];
	hints?: readonly string[];
	mistakes?: readonly Mistake[];
	'shared mistakes'?: readonly SharedMistake[];
	solution?: readonly Action[];
}

/** A part of a step that can be done before or after the others. */
export interface Task extends Part {
	text?: string;
}

interface PartDefinitions {
	check: Definition<Check>;
	question: Definition<Question>;
	mistake: Definition<Mistake>;
	action: Definition<Action>;
	shared: Definition<SharedMistake>;
}

/** The fields that steps and tasks share. */
export function partFields({ check, question, mistake, action, shared }: PartDefinitions) {
	return {
		checks: optional(list('What must hold for it to be complete.', check, { min: 1, max: 30 })),
		ask: optional(
			list('Questions to answer from what the screens show.', question, { min: 1, max: 20 })
		),
		decide: optional(list('Choices to make, each with a reason.', decision, { min: 1, max: 10 })),
		hints: optional(
			list(
				'Three hints, shown one by one on request: a nudge, the place, the exact clicks.',
				text('A hint. Markdown.', { max: 1500 }),
				{ max: 3 }
			)
		),
		mistakes: optional(
			list('Possible mistakes, with the feedback for each.', mistake, { min: 1, max: 30 })
		),
		'shared mistakes': optional(
			list('Mistakes of the library, each with its parameters.', shared, { min: 1, max: 30 })
		),
		solution: optional(
			list(
				'The actions of a good learner, line by line. The proof plays them, and so does the coach when a learner has the step done; it then lists these lines in words.',
				action
			)
		)
	};
}

export function taskOf(definitions: PartDefinitions): Definition<Task> {
	return record(
		'task',
		'One of several things to do in a step, in any order. The proof plays the tasks in the order of the file and in the reverse one.',
		{
			id: id('Its name within the step.'),
			title: text('A short title that names it.', { max: 120 }),
			optional: optional(
				flag(
					'true: the step can be completed without it. The proof also plays the step without it.'
				)
			),
			text: optional(text(`What the learner reads about it. ${markdown}`)),
			...partFields(definitions)
		}
	) as unknown as Definition<Task>;
}

/** A part of a step with its place within the step. */
export interface PlacedPart {
	part: Part;
	/** null: the step itself. */
	task: Task | null;
	path: readonly (string | number)[];
}

/** The step itself, then its tasks. */
export function partsOf(step: Part & { tasks?: readonly Task[] }): readonly PlacedPart[] {
	const tasks = (step.tasks ?? []).map((task, n) => ({ part: task, task, path: ['tasks', n] }));
	return [{ part: step, task: null, path: [] }, ...tasks];
}
