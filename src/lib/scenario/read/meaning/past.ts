import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../../language/scenario.ts';
import { beginWithPast } from '../../run/begin.ts';
import { worldWords } from '../base-world.ts';
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

/** Older tickets that the world does not have, or that share a name with one of the story. */
export function* olderProblems({ file, world }: ParsedScenario): Generator<FileProblem> {
	if (!file['older tickets']) return;
	const path = ['older tickets'];
	const { past: older = [] } = world;
	if (older.length === 0)
		yield {
			path,
			message: `The ${worldWords(file)} has no older tickets.`,
			hint: 'Leave the line out, or give the world a "past".'
		};
	for (const [at, { name }] of (file.past ?? []).entries())
		if (name !== undefined && older.some((one) => one.name === name))
			yield {
				path: ['past', at, 'name'],
				message: `An older ticket of the ${worldWords(file)} is called "${name}", too.`,
				hint: 'Use another name.'
			};
}

/** Actions of the past that the systems do not carry out. */
export function* refusedPast(
	systems: Systems,
	scenario: Scenario,
	world: World
): Generator<FileProblem> {
	if (!scenario.past && !scenario.older) return;
	for (const { at, why } of beginWithPast(systems, scenario, world).faults)
		yield at === null
			? {
					path: ['older tickets'],
					message: `An older ticket of the world could not be there: ${why}`
				}
			: { path: ['past', at], message: `This could not happen before the story: ${why}` };
}
