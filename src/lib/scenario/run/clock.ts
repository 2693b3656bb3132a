import type { Instant } from '#lib/kernel/ids.ts';
import type { Automatic, System } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt } from '../attempt.ts';
import type { Scenario } from '../language/scenario.ts';
import { advance, isUnderWay } from './advance.ts';
import { nextHappening } from './happenings.ts';
import { Stage } from './stage.ts';
import type { ClockMoved, ClockNote } from './types.ts';

/** The next automatic command of a system. */
interface Due {
	at: Instant;
	system: System;
	automatic: Automatic;
}

/**
 * Moves the simulated clock forward, never back. On the way each system does what it does by itself, and
 * the scenario's happenings come in their order. It stops at the moment, finished as a whole, at which `enough` events have come
 * together: who goes on from there comes to the same as who never stopped.
 */
export function moveClock(
	tables: Tables,
	attempt: Attempt,
	scenario: Scenario | null,
	to: Instant,
	enough = Infinity
): ClockMoved {
	const stage = new Stage(tables, attempt, scenario);
	const log = pass(stage, to, enough);
	return { attempt: stage.attempt, events: stage.events, log };
}

export function pass(stage: Stage, to: Instant, enough = Infinity): ClockNote[] {
	const log: ClockNote[] = [];
	/** Systems whose automatic command had no effect: asking them again would never end. */
	const stuck = new Set<System>();
	for (;;) {
		const next = nextAutomatic(stage, stuck);
		const happening = isUnderWay(stage) ? nextHappening(stage) : null;
		const at = Math.min(to, next?.at ?? Infinity, happening ?? Infinity);
		stage.now = at;
		const happened = stage.run?.happened.length ?? 0;
		if (next && next.at <= at) {
			const { events } = stage.execute(next.automatic.command(at, stage.tables), 0);
			if (events.length === 0) stuck.add(next.system);
			const notes = next.automatic.notes(stage.tables, events);
			log.push(...notes.map((words) => ({ at: stage.now, words })));
		}
		advance(stage);
		for (const { at: when, words } of stage.run?.happened.slice(happened) ?? [])
			log.push({ at: when, words });
		if (at >= to || stage.events.length >= enough) return log;
	}
}

/** The earliest automatic command of all systems; null if there is none. */
function nextAutomatic({ tables, now }: Stage, stuck: ReadonlySet<System>): Due | null {
	const due = tables.systems.all.flatMap((system): Due[] => {
		const at = stuck.has(system) ? undefined : system.automatic?.next(tables, now);
		return at === undefined || at === null || !system.automatic
			? []
			: [{ at, system, automatic: system.automatic }];
	});
	return due.sort((a, b) => a.at - b.at)[0] ?? null;
}
