import type { Instant } from '#lib/kernel/ids.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Advanced } from './types.ts';

/**
 * A new attempt at a scenario, in its briefing, with the events that found its tables. `seed` decides what looks
 * drawn; of a scenario in which something varies, it is the one that it was read with.
 */
export function beginScenario(
	systems: Systems,
	scenario: Scenario,
	world: World,
	seed = scenario.story?.seed ?? 0
): Advanced {
	const now = clockOf(systems, scenario, world);
	const run = {
		scenario: scenario.id,
		phase: 'briefing',
		step: 0,
		began: null,
		ended: null,
		marks: {},
		steps: {},
		tickets: {},
		happened: [],
		settled: [],
		looks: [],
		trail: [],
		...(seed && { seed }),
		...(scenario.story && { drawn: scenario.story.drawn })
	} as const;
	const founding = { seed, ...(scenario.systems && { names: scenario.systems }) };
	return { events: systems.found(world, now, founding), attempt: { now, run } };
}

/** Without a scenario. */
export function beginSandbox(systems: Systems, world: World, now: Instant): Advanced {
	return { events: systems.found(world, now), attempt: { now, run: null } };
}

/** The instant at which the scenario begins, in the time zone of its world. */
function clockOf(systems: Systems, scenario: Scenario, world: World): Instant {
	// The reader has already refused invalid times.
	return instantOfWords(scenario.clock, systems.worldZone(world)) ?? 0;
}
