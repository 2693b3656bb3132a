import type { Coverage } from './coverage.ts';
import { textOf, type Mutant } from './mutants.ts';
import type { Order } from './order.ts';
import type { TestRunner } from './test-runner.ts';
import { changed } from './text.ts';

/** What became of one change: a test failed, the tests did not end, every test passed, or none comes to the place. */
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
	{ testsOf, milliseconds }: Coverage,
	order: Order,
	runner: TestRunner
): Promise<Tried> {
	const tests = order.sorted(testsOf(mutant), mutant.file);
	if (tests.length === 0) return { mutant, fate: 'not reached' };
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
