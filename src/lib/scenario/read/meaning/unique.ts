import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Duplicate ids. */
export function* uniqueProblems({ file }: ParsedScenario): Generator<FileProblem> {
	yield* repeated('step', file.steps, ['steps']);
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
	for (const [at, step] of file.steps.entries()) {
		const path = ['steps', at];
		const expected = (step.happenings ?? []).flatMap((one, n) =>
			(one.expect ?? []).map((check, m) => ({
				id: check.id,
				path: [...path, 'happenings', n, 'expect', m, 'id']
			}))
		);
		const checks = (step.checks ?? []).map(({ id }, n) => ({
			id,
			path: [...path, 'checks', n, 'id']
		}));
		yield* repeatedAt('check', [...checks, ...expected]);
		yield* repeated('mistake', step.mistakes ?? [], [...path, 'mistakes']);
		yield* repeatedAt('question', [
			...(step.ask ?? []).map(({ id }, n) => ({ id, path: [...path, 'ask', n, 'id'] })),
			...(step.decide ?? []).map(({ id }, n) => ({ id, path: [...path, 'decide', n, 'id'] }))
		]);
		for (const [n, decision] of (step.decide ?? []).entries())
			yield* repeated('choice', decision.choices, [...path, 'decide', n, 'choices']);
	}
}

type Placed = { id: string | undefined; path: readonly (string | number)[] };

function repeated(
	what: string,
	list: readonly { id: string }[],
	path: readonly (string | number)[]
): Generator<FileProblem> {
	return repeatedAt(
		what,
		list.map(({ id }, at) => ({ id, path: [...path, at, 'id'] }))
	);
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
