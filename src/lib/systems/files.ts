import {
	readScenario as read,
	type ReadScenario,
	type Worlds
} from '#lib/scenario/read/read-scenario.ts';
import {
	readOverlay as readTheOverlay,
	type ReadOverlay
} from '#lib/scenario/overlay/read-overlay.ts';
import { readWorld as readTheWorld, type ReadWorld } from '#lib/scenario/read/read-world.ts';
import type { Reading } from '#lib/scenario/read/reading.ts';
import type { World } from '#lib/kernel/world.ts';
import { proveScenario as prove } from '#lib/scenario/prove/prove.ts';
import type { Proof } from '#lib/scenario/prove/finding.ts';
import type { Scenario } from '#lib/scenario/language/scenario.ts';
import { vetScenario as vet } from '#lib/scenario/vet/vet.ts';
import type { Finding } from '#lib/scenario/prove/finding.ts';
import { language } from './language.ts';

/** Reads and validates a scenario file against its world. Every problem is reported, with its place. */
export function readScenario(text: string, worlds: Worlds, reading?: Reading): ReadScenario {
	return read(language, text, worlds, reading);
}

/** Reads a scenario in the language of an overlay. Every problem is reported, with its place. */
export function readOverlay(
	overlay: Parameters<typeof readTheOverlay>[1],
	scenario: Parameters<typeof readTheOverlay>[2],
	worlds: Worlds,
	reading?: Parameters<typeof readTheOverlay>[4]
): ReadOverlay {
	return readTheOverlay(language, overlay, scenario, worlds, reading);
}

/** Reads a world file. Every problem is reported, with its place. */
export function readWorld(text: string, reading?: Reading): ReadWorld {
	return readTheWorld(language, text, reading);
}

/** Proves that a scenario can be played. */
export function proveScenario(scenario: Scenario, world: World): Proof {
	return prove(language.systems, scenario, world);
}

/** Examines a scenario that proves for what a proof cannot see: given answers, ways round checks, steps that cannot fail. */
export function vetScenario(scenario: Scenario, world: World): Finding[] {
	return vet(language.systems, scenario, world);
}
