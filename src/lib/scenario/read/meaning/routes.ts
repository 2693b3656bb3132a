import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import { exitsOf, hasDefault, placeNamed, reachableFrom } from '../../language/route.ts';
import type { Step } from '../../language/step.ts';
import type { ParsedScenario } from '../meaning.ts';

type Path = FileProblem['path'];

/** Steps that cannot be reached, routes that lead back, branches that are never taken, and ways that choose what there is not. */
export function* routeProblems({ file: { steps } }: ParsedScenario): Generator<FileProblem> {
	for (const [at, step] of steps.entries()) {
		const path = ['steps', at];
		for (const [n, { go }] of (step.then ?? []).entries())
			yield* backProblems(steps, at, go, [...path, 'then', n, 'go'], 'This branch');
		if (step.next !== undefined)
			yield* backProblems(steps, at, step.next, [...path, 'next'], '"next"');
		yield* deadBranches(step, path);
		yield* wayProblems(step, path);
	}
	// After a wrong name, the steps that it should lead to are not reported as unreachable.
	if (steps.every((step, at) => leadForward(steps, step, at))) yield* unreached(steps);
}

function leadForward(steps: readonly Step[], { then = [], next }: Step, at: number): boolean {
	const names = [...then.map(({ go }) => go), ...(next === undefined ? [] : [next])];
	return names.every((name) => (placeNamed(steps, name) ?? 0) > at);
}

function* backProblems(
	steps: readonly Step[],
	at: number,
	name: string,
	path: Path,
	what: string
): Generator<FileProblem> {
	const to = placeNamed(steps, name);
	if (to === null || to > at) return;
	const message =
		to === at ? `${what} leads to its own step.` : `${what} leads back to the step "${name}".`;
	yield { path, message, hint: 'A scenario can only go forward.' };
}

function* deadBranches({ then = [], next }: Step, path: Path): Generator<FileProblem> {
	const open = then.findIndex(({ when }) => when === undefined);
	if (open >= 0 && open < then.length - 1)
		yield {
			path: [...path, 'then', open],
			message: 'This branch has no "when", so the branches after it are never taken.',
			hint: 'Give it a "when", or make it the last one.'
		};
	if (hasDefault(then) && next !== undefined)
		yield {
			path: [...path, 'next'],
			message: '"next" is never used: one of the branches has no "when" and is always taken.',
			hint: 'Remove "next", or that branch.',
			at: 'key'
		};
}

function* wayProblems(step: Step, path: Path): Generator<FileProblem> {
	const { ways, solution, decide = [] } = step;
	if (ways && !solution)
		yield {
			path: [...path, 'ways'],
			message: `The step "${step.id}" has "ways" but no solution.`,
			hint: 'Write the best way as "solution"; "ways" are the others.',
			at: 'key'
		};
	for (const [n, { chooses = {} }] of (ways ?? []).entries())
		for (const [id, chosen] of Object.entries(chooses)) {
			const at = [...path, 'ways', n, 'chooses', id];
			const decision = decide.find((one) => one.id === id);
			const choice = decision?.choices.find((one) => one.id === chosen);
			const known = (decision?.choices ?? decide).map((one) => one.id);
			if (!decision) {
				const message = `The step "${step.id}" has no decision "${id}".`;
				yield { path: at, message, hint: () => didYouMean(id, known), at: 'key' };
			} else if (!choice) {
				const message = `The decision "${id}" has no choice "${chosen}".`;
				yield { path: at, message, hint: () => didYouMean(chosen, known) };
			} else if (!choice.right)
				yield {
					path: at,
					message: `The choice "${chosen}" is not right, so this way cannot complete the step.`,
					hint: 'A way takes a choice with "right: true".'
				};
		}
}

function* unreached(steps: readonly Step[]): Generator<FileProblem> {
	const reached = reachableFrom(steps, 0);
	for (const [at, step] of steps.entries()) {
		if (reached.has(at)) continue;
		const over = steps
			.slice(0, at)
			.findLast((_, from) => reached.has(from) && exitsOf(steps, from).some((to) => to > at));
		const skips = over?.then ? 'the branches and "next"' : 'the "next"';
		yield {
			path: ['steps', at, 'id'],
			message: `The step "${step.id}" can never be reached.`,
			hint: `${skips.replace(/^t/, 'T')} of the step "${over?.id}" ${over?.then ? 'skip' : 'skips'} it.`
		};
	}
}
