import type { Step } from '../../language/step.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Steps that cannot be reached, completed or helped with, and invalid happenings. */
export function* stepProblems(parsed: ParsedScenario): Generator<FileProblem> {
	const { file } = parsed;
	yield* routeProblems(parsed);
	for (const [at, step] of file.steps.entries()) {
		const path = ['steps', at];
		yield* askProblems(step, path);
		yield* loginProblems(parsed, step, path);
		const blocking = (step.checks ?? []).filter((check) => !check.optional);
		if (!blocking.length && !step.ask && !step.decide)
			yield {
				path,
				message: `The step "${step.id}" has nothing to do.`,
				hint: 'Add "checks", "ask" or "decide".'
			};
		if (step.checks && !step.solution)
			yield {
				path,
				message: `The step "${step.id}" has checks but no solution.`,
				hint: 'Write the actions of a good learner: the proof plays them.'
			};
		const hints = step.hints?.length ?? 0;
		if (hints !== 3)
			yield {
				path: step.hints ? [...path, 'hints'] : path,
				message: `The step "${step.id}" has ${hints} of three hints.`,
				hint: 'A nudge, the place, the exact clicks.'
			};
	}
	yield* happeningProblems(parsed);
}

function* routeProblems({ file }: ParsedScenario): Generator<FileProblem> {
	const places = new Map(file.steps.map((step, at) => [step.id, at]));
	const reached = new Set([0]);
	for (const [at, step] of file.steps.entries()) {
		const to = step.next === undefined ? at + 1 : places.get(step.next);
		if (to === undefined) continue;
		if (step.next !== undefined && to <= at)
			yield {
				path: ['steps', at, 'next'],
				message:
					to === at
						? '"next" leads to its own step.'
						: `"next" leads back to the step "${step.next}".`,
				hint: 'A scenario can only go forward.'
			};
		// After a wrong "next", the following step is not reported as unreachable.
		if (reached.has(at)) reached.add(to > at ? to : at + 1);
	}
	for (const [at, step] of file.steps.entries()) {
		if (reached.has(at)) continue;
		yield {
			path: ['steps', at, 'id'],
			message: `The step "${step.id}" can never be reached.`,
			hint: `The "next" of the step "${jumperOver(file.steps, at, places)}" skips it.`
		};
	}
}

/** The last step before a place whose "next" leads past it. */
function jumperOver(
	steps: readonly Step[],
	at: number,
	places: ReadonlyMap<string, number>
): string | undefined {
	const leads = ({ next }: Step) => (next === undefined ? -1 : (places.get(next) ?? -1));
	return steps.slice(0, at).findLast((step) => leads(step) > at)?.id;
}

function* askProblems(step: Step, path: readonly (string | number)[]): Generator<FileProblem> {
	for (const [at, question] of (step.ask ?? []).entries()) {
		if (Object.keys(question.answer).length === 1) continue;
		const message = `The answer to "${question.id}" is given in several ways.`;
		yield { path: [...path, 'ask', at, 'answer'], message, hint: 'Keep one of them.' };
	}
	for (const [at, decision] of (step.decide ?? []).entries()) {
		if (decision.choices.some((choice) => choice.right)) continue;
		const message = `None of the choices of "${decision.id}" is right.`;
		yield { path: [...path, 'decide', at, 'choices'], message, hint: 'Add "right: true" to one.' };
	}
}

function* loginProblems(
	{ tables, world }: ParsedScenario,
	step: Step,
	path: readonly (string | number)[]
): Generator<FileProblem> {
	const { people } = tables.systems;
	const message = step['log in'] ? people.cannotLogIn(tables, world, step.as) : null;
	if (message !== null)
		yield { path: [...path, 'log in'], message, hint: 'Guests open tickets without logging in.' };
}

function* happeningProblems({ file, language }: ParsedScenario): Generator<FileProblem> {
	const given = [...language.systems.happenings.keys()];
	const lists = [
		{ list: file.happenings ?? [], path: ['happenings'] as (string | number)[] },
		...file.steps.map((step, at) => ({
			list: step.happenings ?? [],
			path: ['steps', at, 'happenings']
		}))
	];
	for (const { list, path } of lists) {
		for (const [at, happening] of list.entries()) {
			const whens = ['at', 'after', 'when'].filter((key) => key in happening);
			if (whens.length !== 1)
				yield {
					path: [...path, at],
					message: `A happening needs exactly one of "at", "after" and "when"; this has ${whens.length}.`
				};
			const actions = [...given, 'calls', 'does', 'tells'].filter((key) => key in happening);
			if (actions.length === 0)
				yield {
					path: [...path, at],
					message: 'Nothing happens here.',
					hint: `Say what: ${[...given, 'calls', 'does'].map((key) => `"${key}"`).join(', ')} or "tells".`
				};
			if (!happening.who && actions.some((action) => action !== 'tells'))
				yield {
					path: [...path, at],
					message: '"who" is missing in this happening.',
					hint: 'Name the person who does it.'
				};
			if (happening.expect && path.length === 1)
				yield {
					path: [...path, at, 'expect'],
					message: '"expect" is only allowed in the happenings of a step.',
					hint: 'Its checks are added to the checks of that step.'
				};
		}
	}
}
