import type { Coverage } from './coverage.ts';
import { textOf, type Mutant } from './mutants.ts';
import { isBeside, type Order } from './order.ts';
import type { TestRunner } from './test-runner.ts';
import { changed } from './text.ts';

/** Result of one change: a test failed, the tests did not end, every test passed, or no test reaches it. */
export type Fate = 'noticed' | 'timed out' | 'survived' | 'not reached';

export interface Tried {
	readonly mutant: Mutant;
	readonly fate: Fate;
	/** The test that noticed. */
	readonly by?: string;
}

/** Beyond a multiple of what the longest test file took without a change, one is taken to run for ever. */
const TIMES = 5;
const LEAST = 60_000;

export async function tryMutant(
	mutant: Mutant,
	{ testsOf, letPass, milliseconds }: Coverage,
	order: Order,
	runner: TestRunner
): Promise<Tried> {
	const reaching = testsOf(mutant);
	if (reaching.length === 0) return { mutant, fate: 'not reached' };
	// What a module keeps from earlier tests may hide a change that is switched on: those that stand beside it are asked again.
	const asked = reaching.filter((test) => isBeside(test, mutant.file) || !letPass(mutant, test));
	if (asked.length === 0) return { mutant, fate: 'survived' };
	const tests = order.sorted(asked, mutant.file);
	const usual = Math.max(...tests.map(milliseconds));
	const texts = [[mutant.file, changed(textOf(mutant.file), mutant)] as const];
	const answer = await runner.run({ texts, tests }, LEAST + TIMES * usual);
	if (!answer) return { mutant, fate: 'timed out' };
	const failed = answer.modules.find((module) => module.failed.length > 0);
	if (failed) {
		order.noticed(failed.file);
		return { mutant, fate: 'noticed', by: `${failed.file}: ${failed.failed[0]}` };
	}
	if (answer.errors.length > 0) return { mutant, fate: 'noticed', by: answer.errors[0] ?? '' };
	return { mutant, fate: 'survived' };
}
