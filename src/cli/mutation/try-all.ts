import type { Coverage } from './coverage.ts';
import type { Mutant } from './mutants.ts';
import { Order } from './order.ts';
import { TestRunner } from './test-runner.ts';
import { tryMutant, type Tried } from './try.ts';

/** Tries changes, `workers` at a time; answers in the order of `mutants`. `told` hears of each as soon as it is known. */
export async function tryAll(
	mutants: readonly Mutant[],
	coverage: Coverage,
	workers: number,
	told: (tried: Tried) => void
): Promise<Tried[]> {
	const results = new Map<Mutant, Tried>();
	const order = new Order(coverage.milliseconds);
	const waiting = [...mutants];
	const work = async () => {
		const runner = new TestRunner('trying');
		for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
			const tried = await tryMutant(mutant, coverage, order, runner);
			results.set(mutant, tried);
			told(tried);
		}
		runner.stop();
	};
	await Promise.all(Array.from({ length: workers }, work));
	return mutants.flatMap((mutant) => results.get(mutant) ?? []);
}
