import type { TableEvent } from '#lib/kernel/events.ts';
import { execute, type Command, type Outcome } from './execute.ts';
import type { MemoryTables } from '#lib/kernel/memory.ts';
import type { Instant } from './model/index.ts';
import type { Planned } from './random-commands.testkit.ts';
import { freshDesk, start } from './random-desk.testkit.ts';
import { configTables, workTables } from './tables.ts';
import type { TableName } from '#lib/kernel/tables.ts';

/**
 * Random work is reproducible by default: `DESK_SEED=7 npx vitest run ...` plays other sequences, and `DESK_RUNS=20` twenty times as many.
 * A failure prints its seed.
 */
export const seed = Number(process.env.DESK_SEED ?? 1772633421);
const times = Number(process.env.DESK_RUNS ?? 1);

/** Options of `fc.assert` for a property. */
export function tries(runs: number) {
	return { seed, numRuns: Math.ceil(runs * times) };
}
/** Timeout of such a test, in milliseconds. */
export const PATIENCE = 60_000 * Math.max(1, times);

/** One command of a sequence that is played. */
export interface PlayedStep {
	command: Command;
	/** The state before, until `fold` is called. */
	before: MemoryTables;
	outcome: Outcome;
	/** Folds the outcome. */
	fold(): MemoryTables;
}

/** Plays the commands one after the other on a desk of its own, and shows each to `look`. */
export function play(
	plan: readonly Planned[],
	look: (step: PlayedStep) => void = () => undefined
): { desk: MemoryTables; events: TableEvent[]; now: Instant } {
	const desk = freshDesk();
	const events: TableEvent[] = [];
	let at = start;
	for (const { after, ...planned } of plan) {
		at += after;
		const command = { ...planned, at } as Command;
		const outcome = execute(desk, command);
		let folded = false;
		const fold = () => {
			if (!folded) desk.apply(outcome.events);
			folded = true;
			return desk;
		};
		look({ command, before: desk, outcome, fold });
		fold();
		events.push(...outcome.events);
	}
	return { desk, events, now: at };
}

const tables: readonly TableName[] = [...configTables, ...workTables];

/** Every row of every table. */
export function contentsOf(desk: MemoryTables) {
	return tables.map((table) => [...desk.rows(table)].sort((a, b) => a.id - b.id));
}
