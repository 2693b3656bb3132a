import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Attempt, RunState } from '../attempt.ts';
import { wholePast } from '../language/past.ts';
import { beginOfPast, playPast, type PastFault } from './past.ts';
import { Stage } from './stage.ts';
import type { Advanced } from './types.ts';

/**
 * A new attempt at a scenario, in its briefing, with the events that found its tables. `seed` decides what looks
 * drawn; of a scenario in which something varies, it is the one that it was read with.
 */
export function beginScenario(
	systems: Systems,
	scenario: Scenario,
	world: World,
	seed?: number
): Advanced {
	const { events, attempt } = beginWithPast(systems, scenario, world, seed);
	return { events, attempt };
}

/** The same, with what did not come about of the past. */
export function beginWithPast(
	systems: Systems,
	scenario: Scenario,
	world: World,
	seed = scenario.story?.seed ?? 0
): Advanced & { faults: readonly PastFault[] } {
	const clock = clockOf(systems, scenario, world);
	const past = wholePast(scenario.older, scenario.past);
	const now = beginOfPast(past, clock);
	const founding = { seed, ...(scenario.systems && { names: scenario.systems }) };
	const founded = systems.found(world, now, founding);
	const attempt: Attempt = { now, run: newRun(scenario, seed) };
	if (past.length === 0) return { events: founded, attempt, faults: [] };
	const stage = new Stage(new MemoryTables(systems, founded), attempt, scenario);
	const faults = playPast(stage, past, clock);
	return { events: [...founded, ...stage.events], attempt: stage.attempt, faults };
}

function newRun(scenario: Scenario, seed: number): RunState {
	return {
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
	};
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
