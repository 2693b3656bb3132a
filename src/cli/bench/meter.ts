import { performance } from 'node:perf_hooks';
import { execute, type Command, type Outcome } from '../../lib/desk/execute.ts';
import type { MemoryTables } from '../../lib/kernel/memory.ts';

/** Carries commands out and keeps the time that each took: deciding and folding, nothing else. */
export class Meter {
	/** Microseconds of every command, by verb. */
	readonly #spent = new Map<string, number[]>();
	#commands = 0;
	#refused = 0;

	perform(desk: MemoryTables, command: Command): Outcome {
		const begin = performance.now();
		const outcome = execute(desk, command);
		desk.apply(outcome.events);
		const took = (performance.now() - begin) * 1000;
		this.#commands++;
		if (outcome.refusal) this.#refused++;
		const known = this.#spent.get(command.verb);
		if (known) known.push(took);
		else this.#spent.set(command.verb, [took]);
		return outcome;
	}

	/** Share of the commands that the desk refused: those are cheap. */
	get refused(): number {
		return this.#refused / this.#commands;
	}

	/** Verbs with the cost of a usual command in microseconds, the dearest first. */
	get costs(): [verb: string, microseconds: number][] {
		return [...this.#spent]
			.map(([verb, spent]): [string, number] => [verb, median(spent)])
			.sort(([, a], [, b]) => b - a);
	}

	/** Microseconds a command, in the mix that was played. Of medians: what else the machine does must not count. */
	get cost(): number {
		const sum = this.costs.reduce(
			(all, [verb, cost]) => all + cost * (this.#spent.get(verb)?.length ?? 0),
			0
		);
		return sum / this.#commands;
	}
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
