import { foundDesk } from '#lib/desk/found.ts';
import type { Instant } from '#lib/desk/model/index.ts';
import type { World } from '#lib/desk/world.ts';
import type { Scenario } from '../language/scenario.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import type { Advanced } from './types.ts';

/** A new desk for a scenario, in its briefing: the events that found it. To begin again is to begin a new desk. */
export function beginScenario(scenario: Scenario, world: World): Advanced {
	const now = clockOf(scenario, world);
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
		trail: []
	} as const;
	return { events: foundDesk(world, now), attempt: { now, run } };
}

/** A desk without a scenario. */
export function beginSandbox(world: World, now: Instant): Advanced {
	return { events: foundDesk(world, now), attempt: { now, run: null } };
}

function clockOf(scenario: Scenario, world: World): Instant {
	// The reader has already refused invalid times.
	return instantOfWords(scenario.clock, world['time zone'] ?? 'Etc/UTC') ?? 0;
}
