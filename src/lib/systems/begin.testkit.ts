import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '#lib/scenario/language/scenario.ts';
import { beginScenario as begin } from '#lib/scenario/run/begin.ts';
import type { Advanced } from '#lib/scenario/run/types.ts';
import { language } from './language.ts';

/** Everything new for a scenario, in its briefing. */
export function beginScenario(scenario: Scenario, world: World, seed?: number): Advanced {
	return begin(language.systems, scenario, world, seed);
}
