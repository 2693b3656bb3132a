import { withCounters, type Mutant } from './mutants.ts';
import type { Answer } from './requests.ts';
import { TestRunner } from './test-runner.ts';
import type { Tried } from './try.ts';

/** Which test files execute which code, and how long they take. */
export interface Coverage {
	/** The test files that execute the place of a mutant. */
	testsOf: (mutant: Mutant) => readonly string[];
	milliseconds: (test: string) => number;
	/** Changes that a test noticed already. */
	noticed: ReadonlyMap<Mutant, Tried>;
	/** Has a test file been asked already, with the change switched on, and noticed nothing? */
	letPass: (mutant: Mutant, test: string) => boolean;
	readonly tests: number;
}

const PATIENCE = 10 * 60_000;

/**
 * Runs every test once, and again with the changes that can be switched on in the code that it comes to (see `SwitchTries`). Throws when one
 * fails without a change: then no change could be told from none.
 */
export async function measured(
	mutants: readonly Mutant[],
	below: readonly string[]
): Promise<Coverage> {
	const { texts, ids } = await withCounters(mutants);
	const runner = new TestRunner('counting');
	const answer = await runner.run(
		{ texts: [...texts], tests: null, below, switchable: ids },
		PATIENCE
	);
	runner.stop();
	if (!answer) throw new Error('A test file did not end within ten minutes.');
	const wrong = [
		...answer.modules.flatMap(({ file, failed }) => failed.map((name) => `${file}: ${name}`)),
		...answer.errors
	];
	if (wrong.length > 0)
		throw new Error(`Tests fail before anything is changed:\n${wrong.join('\n')}`);
	const passed = new Map(answer.modules.map((one) => [one.file, new Set(one.unnoticed)]));
	const counted = answer.modules.map(({ file, counted }) => ({ file, ids: new Set(counted) }));
	const durations = new Map(answer.modules.map(({ file, milliseconds }) => [file, milliseconds]));
	const idOf = new Map(mutants.map((mutant, index) => [mutant, ids[index] ?? '']));
	return {
		testsOf: (mutant) =>
			counted.filter((one) => one.ids.has(idOf.get(mutant) ?? '')).map(({ file }) => file),
		milliseconds: (test) => durations.get(test) ?? 0,
		letPass: (mutant, test) => !!passed.get(test)?.has(idOf.get(mutant) ?? ''),
		noticed: noticedIn(answer, mutants, ids),
		tests: answer.modules.length
	};
}

function noticedIn(
	{ modules }: Answer,
	mutants: readonly Mutant[],
	ids: readonly string[]
): Map<Mutant, Tried> {
	const mutantOf = new Map(ids.map((id, index) => [id, mutants[index]]));
	const all = modules.flatMap(({ file, noticed }) => noticed.map((one) => ({ file, ...one })));
	return new Map(
		all.flatMap(({ file, id, by, endless }) => {
			const mutant = mutantOf.get(id);
			const fate = endless ? 'timed out' : 'noticed';
			return mutant ? [[mutant, { mutant, fate, by: `${file}: ${by}` }] as const] : [];
		})
	);
}
