import fc from 'fast-check';
import { it } from 'vitest';
import type { MemoryTables } from '#lib/kernel/memory.ts';
import { PATIENCE, play, tries, type PlayedStep } from './play.testkit.ts';
import { commands, type Planned } from './random-commands.testkit.ts';

/** Checks a rule on many random sequences of commands (`play.testkit.ts`). */
export function holds(name: string, runs: number, property: (plan: readonly Planned[]) => void) {
	it(name, () => fc.assert(fc.property(commands, property), tries(runs)), PATIENCE);
}

/** A rule about every command of such a sequence. */
export function holdsAlways(name: string, runs: number, look: (step: PlayedStep) => void) {
	holds(name, runs, (plan) => void play(plan, look));
}

/** A rule about the desk that such a sequence leaves. */
export function holdsInTheEnd(name: string, runs: number, look: (desk: MemoryTables) => void) {
	holds(name, runs, (plan) => look(play(plan).desk));
}
