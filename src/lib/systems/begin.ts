import type { Instant } from '#lib/kernel/ids.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '#lib/scenario/language/scenario.ts';
import { beginSandbox as sandbox, beginScenario as begin } from '#lib/scenario/run/begin.ts';
import type { Advanced } from '#lib/scenario/run/types.ts';
import { installed } from './installed.ts';

/** Everything new for a scenario, in its briefing. */
export function beginScenario(scenario: Scenario, world: World): Advanced {
	return begin(installed, scenario, world);
}

/** Everything new, without a scenario. */
export function beginSandbox(world: World, now: Instant): Advanced {
	return sandbox(installed, world, now);
}
