import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../../language/scenario.ts';
import { beginWithPast } from '../../run/begin.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Actions of the past that are in no order. */
export function* pastProblems({ file }: ParsedScenario): Generator<FileProblem> {
	const past = file.past ?? [];
	for (const [at, { ago }] of past.entries()) {
		const before = past[at - 1];
		if (before && millisecondsOf(ago) > millisecondsOf(before.ago))
			yield {
				path: ['past', at, 'ago'],
				message: `This was earlier (${ago} ago) than the action before it (${before.ago} ago).`,
				hint: 'Write the oldest first.'
			};
	}
}

/** Actions of the past that the systems do not carry out. */
export function* refusedPast(
	systems: Systems,
	scenario: Scenario,
	world: World
): Generator<FileProblem> {
	if (!scenario.past) return;
	for (const { at, why } of beginWithPast(systems, scenario, world).faults)
		yield { path: ['past', at], message: `This could not happen before the story: ${why}` };
}
