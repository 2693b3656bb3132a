import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/desk/model/index.ts';
import { watchedDue } from '#lib/desk/tables.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt } from '../attempt.ts';
import type { Scenario } from '../language/scenario.ts';
import { advance, isUnderWay } from './advance.ts';
import { nextHappening } from './happenings.ts';
import { Stage } from './stage.ts';
import type { ClockMoved, ClockNote } from './types.ts';

/** The product's cron runs every five minutes of the hour. */
const CRON = 5 * 60_000;

/**
 * Moves the simulated clock forward, never back. On the way cron runs at each of its times at which something is due, and happenings run in
 * their order. It stops when at least `enough` events were produced, after completing that moment; continuing from there gives the same
 * result as one run.
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
	let cronIsStuck = false;
	for (;;) {
		const cron = cronIsStuck ? null : nextCron(stage);
		const happening = isUnderWay(stage) ? nextHappening(stage) : null;
		const at = Math.min(to, cron ?? Infinity, happening ?? Infinity);
		stage.now = at;
		const happened = stage.run?.happened.length ?? 0;
		if (cron !== null && cron <= at) {
			const { events } = stage.execute({ at, by: { kind: 'system' }, verb: 'cron', args: {} });
			cronIsStuck = events.length === 0;
			log.push(...overdueNotes(stage, events));
		}
		advance(stage);
		for (const { at: when, words } of stage.run?.happened.slice(happened) ?? [])
			log.push({ at: when, words });
		if (at >= to || stage.events.length >= enough) return log;
	}
}

/** The next of cron's marks at which a ticket is overdue and not marked. */
function nextCron(stage: Stage): Instant | null {
	const [first] = stage.desk.due('tickets', Infinity, 1);
	const due = first ? watchedDue(first) : null;
	if (due === null) return null;
	// Only tickets due before the cron time are overdue: one due exactly then waits for the next.
	return Math.floor(Math.max(due, stage.now) / CRON) * CRON + CRON;
}

function overdueNotes(stage: Stage, events: readonly TableEvent[]): ClockNote[] {
	return events.flatMap((event) => {
		if (event.table !== 'tickets' || event.type !== 'changed' || !event.set.overdue) return [];
		const ticket = stage.desk.get('tickets', event.id);
		return ticket ? [{ at: stage.now, words: `Ticket #${ticket.number} was marked overdue` }] : [];
	});
}
