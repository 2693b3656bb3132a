import type { Step } from '../../language/step.ts';
import { partsOf, type Part, type Task } from '../../language/task.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { ParsedScenario } from '../meaning.ts';

type Path = readonly (string | number)[];

/** Steps that cannot be completed or helped with. */
export function* stepProblems(parsed: ParsedScenario): Generator<FileProblem> {
	const { file } = parsed;
	for (const [at, step] of file.steps.entries()) {
		const path = ['steps', at];
		yield* loginProblems(parsed, step, path);
		if (!partsOf(step).some(({ part, task }) => !task?.optional && asksAnything(part)))
			yield {
				path,
				message: `The step "${step.id}" has nothing to do.`,
				hint: 'Add "checks", "ask" or "decide", or a task that is not optional.'
			};
		for (const { part, task, path: inner } of partsOf(step))
			yield* partProblems(part, task, [...path, ...inner]);
	}
}

/** There is something in it that must be done. */
function asksAnything({ checks = [], ask, decide }: Part): boolean {
	return ask !== undefined || decide !== undefined || checks.some((check) => !check.optional);
}

/** Of a step itself, or of one of its tasks. */
function* partProblems(part: Part, task: Task | null, path: Path): Generator<FileProblem> {
	yield* askProblems(part, path);
	const name = `The ${task ? 'task' : 'step'} "${part.id}"`;
	if (task && !asksAnything(task))
		yield {
			path,
			message: `${name} has nothing to do.`,
			hint: 'Add "checks", "ask" or "decide".'
		};
	if (part.checks && !part.solution)
		yield {
			path,
			message: `${name} has checks but no solution.`,
			hint: 'Write the actions of a good learner: the proof plays them.'
		};
	// A step whose work is in its tasks needs no hints of its own.
	const isFrame = !task && 'tasks' in part && !part.checks && !part.ask && !part.decide;
	const hints = part.hints?.length ?? 0;
	if (hints !== 3 && !(isFrame && hints === 0))
		yield {
			path: part.hints ? [...path, 'hints'] : path,
			message: `${name} has ${hints} of three hints.`,
			hint: 'A nudge, the place, the exact clicks.'
		};
}

function* askProblems(step: Part, path: Path): Generator<FileProblem> {
	for (const [at, question] of (step.ask ?? []).entries()) {
		if (Object.keys(question.answer).length === 1) continue;
		const message = `The answer to "${question.id}" is given in several ways.`;
		yield { path: [...path, 'ask', at, 'answer'], message, hint: 'Keep one of them.' };
	}
	for (const [at, decision] of (step.decide ?? []).entries()) {
		if (decision.choices.some((choice) => choice.right === true)) continue;
		const message = `None of the choices of "${decision.id}" is right.`;
		yield { path: [...path, 'decide', at, 'choices'], message, hint: 'Add "right: true" to one.' };
	}
}

function* loginProblems(
	{ tables, world }: ParsedScenario,
	step: Step,
	path: Path
): Generator<FileProblem> {
	const { people } = tables.systems;
	const message = step['log in'] ? people.cannotLogIn(tables, world, step.as) : null;
	if (message !== null)
		yield { path: [...path, 'log in'], message, hint: 'Guests open tickets without logging in.' };
}
