import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Step } from '../../language/step.ts';
import { partsOf } from '../../language/task.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Duplicate ids. */
export function* uniqueProblems({ file }: ParsedScenario): Generator<FileProblem> {
	yield* repeatedAt('step', idsOf(file.steps, ['steps']));
	const happenings = [
		{ list: file.happenings ?? [], path: ['happenings'] as (string | number)[] },
		...file.steps.map((step, at) => ({
			list: step.happenings ?? [],
			path: ['steps', at, 'happenings']
		}))
	];
	yield* repeatedAt(
		'happening',
		happenings.flatMap(({ list, path }) =>
			list.map((one, at) => ({ id: one.id, path: [...path, at, 'id'] }))
		)
	);
	for (const [at, step] of file.steps.entries()) yield* repeatedInStep(step, ['steps', at]);
}

/** Ids are unique in the whole step, also across its tasks. */
function* repeatedInStep(step: Step, path: Path): Generator<FileProblem> {
	const parts = partsOf(step).map(({ part, path: inner }) => ({ part, at: [...path, ...inner] }));
	const expected = (step.happenings ?? []).flatMap((one, n) =>
		idsOf(one.expect, [...path, 'happenings', n, 'expect'])
	);
	const checks = parts.flatMap(({ part, at }) => idsOf(part.checks, [...at, 'checks']));
	yield* repeatedAt('check', [...checks, ...expected]);
	yield* repeatedAt('way', idsOf(step.ways, [...path, 'ways']));
	yield* repeatedAt('task', idsOf(step.tasks, [...path, 'tasks']));
	yield* repeatedAt(
		'mistake',
		parts.flatMap(({ part, at }) => idsOf(part.mistakes, [...at, 'mistakes']))
	);
	yield* repeatedAt(
		'question',
		parts.flatMap(({ part, at }) => [
			...idsOf(part.ask, [...at, 'ask']),
			...idsOf(part.decide, [...at, 'decide'])
		])
	);
	for (const { part, at } of parts)
		for (const [n, decision] of (part.decide ?? []).entries())
			yield* repeatedAt('choice', idsOf(decision.choices, [...at, 'decide', n, 'choices']));
}

type Path = readonly (string | number)[];
type Placed = { id: string | undefined; path: Path };

function idsOf(list: readonly { id: string }[] | undefined, path: Path): Placed[] {
	return (list ?? []).map(({ id }, at) => ({ id, path: [...path, at, 'id'] }));
}

function* repeatedAt(what: string, list: readonly Placed[]): Generator<FileProblem> {
	const seen = new Set<string>();
	for (const { id, path } of list) {
		if (id === undefined) continue;
		if (seen.has(id)) {
			const message = `There is another ${what} with the id "${id}".`;
			yield { path, message, hint: 'Give each a different one.' };
		}
		seen.add(id);
	}
}
