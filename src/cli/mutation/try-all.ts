import type { Coverage } from './coverage.ts';
import type { Mutant } from './mutants.ts';
import { Order } from './order.ts';
import { TestRunner } from './test-runner.ts';
import { tryMutant, type Tried } from './try.ts';

export interface Trying {
	/** How many at the same time. */
	workers: number;
	/** Called with each result as soon as it is known. */
	told: (tried: Tried) => void;
	/** Stops immediately: unfinished changes count as not tried. */
	signal: AbortSignal;
}

/** Tries changes; returns the results so far. */
export async function tryAll(
	mutants: readonly Mutant[],
	coverage: Coverage,
	{ workers, told, signal }: Trying
): Promise<Tried[]> {
	const results: Tried[] = [];
	const order = new Order(coverage.milliseconds);
	const known = mutants.flatMap((mutant) => coverage.noticed.get(mutant) ?? []);
	for (const tried of known) {
		results.push(tried);
		told(tried);
	}
	const waiting = mutants.filter((mutant) => !coverage.noticed.has(mutant));
	const work = async () => {
		const runner = new TestRunner('trying');
		signal.addEventListener('abort', () => runner.stop());
		for (let mutant = waiting.shift(); mutant && !signal.aborted; mutant = waiting.shift()) {
			const tried = await tryMutant(mutant, coverage, order, runner);
			if (signal.aborted) return;
			results.push(tried);
			told(tried);
		}
		runner.stop();
	};
	await Promise.all(Array.from({ length: workers }, work));
	return results;
}
