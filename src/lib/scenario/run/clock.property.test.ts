import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '#lib/desk/execute.ts';
import { commands } from '#lib/desk/random-commands.testkit.ts';
import { freshDesk, start } from '#lib/desk/random-desk.testkit.ts';
import { PATIENCE, seed, tries } from '#lib/desk/play.testkit.ts';
import type { Attempt } from '../attempt.ts';
import { moveClock } from './clock.ts';
import { perform } from './perform.ts';

const DAY = 86_400_000;

/** Clock changes between two commands; some try to move it back. */
const moves = fc.array(fc.integer({ min: -2 * DAY, max: 3 * DAY }), {
	minLength: 40,
	maxLength: 40
});

/** All stored instants, in the order of writing. */
function instantsOf(events: readonly object[]): number[] {
	const kept = ['log', 'entries', 'mails'];
	return (events as { type: string; table: string; row?: { at?: number } }[]).flatMap((event) =>
		event.type === 'added' && kept.includes(event.table) ? [event.row?.at ?? NaN] : []
	);
}

describe(`time (seed ${seed})`, () => {
	it(
		'only moves forward, whatever a command or the clock is asked for',
		() => {
			fc.assert(
				fc.property(commands, moves, (plan, offsets) => {
					const desk = freshDesk();
					let attempt: Attempt = { now: start, run: null };
					let latest = start;
					plan.forEach(({ by, verb, args }, n) => {
						const at = attempt.now + (offsets[n] ?? 0);
						const clock = moveClock(desk, attempt, null, at);
						desk.apply(clock.events);
						const command = { at: at - DAY, by, verb, args } as Command;
						const done = perform(desk, clock.attempt, null, command);
						desk.apply(done.events);
						for (const instant of instantsOf([...clock.events, ...done.events])) {
							expect(instant).toBeGreaterThanOrEqual(latest);
							latest = instant;
						}
						expect(done.attempt.now).toBeGreaterThanOrEqual(attempt.now);
						attempt = done.attempt;
					});
				}),
				tries(60)
			);
		},
		PATIENCE
	);
});
