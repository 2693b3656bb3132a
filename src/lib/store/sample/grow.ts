import type { TableEvent } from '#lib/kernel/events.ts';
import type { Command } from '#lib/desk/execute.ts';
import { foundDesk } from '#lib/desk/found.ts';
import type { Instant, Ticket, TicketId } from '#lib/desk/model/index.ts';
import { SortedTree } from '#lib/kernel/sorted-tree.ts';
import { configTables, watchedDue, workTables } from '#lib/desk/tables.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import { moveClock } from '#lib/scenario/run/clock.ts';
import { perform } from '#lib/scenario/run/perform.ts';
import { ActiveTables } from './active.ts';
import { arrivals, firstDay, whenWorked } from './arrivals.ts';
import { Chance } from '#lib/kernel/chance.ts';
import { commandOf } from './deeds.ts';
import { furnished } from './furnishings.ts';
import type { Matter } from './matters.ts';
import { openingCommand } from './opening.ts';
import type { GrowthPlan } from './plan.ts';
import { staffed } from './staff.ts';
import { storyOf, type Step } from './story.ts';

/** Rows as they will stay. */
export type GrownRows = { [T in TableName]?: readonly Rows[T][] };

/** A part of a grown desk: rows of tickets whose stories are told; the configuration and the people come last. */
export interface Growth {
	readonly rows: GrownRows;
	/** Tickets in this part. */
	readonly tickets: number;
}

/** The highest ids given. */
export type LastIds = Partial<Record<TableName, number>>;

/** Tickets to a part. */
const PART = 250;
/** Number of end users. */
const peopleOf = (tickets: number) => Math.round(Math.max(20, 1.2 * tickets ** 0.8));

interface Open {
	readonly ticket: TicketId;
	readonly matter: Matter;
	readonly steps: Step[];
}

/**
 * Grows a desk that people have worked on for days (100 tickets) or years (100,000): each ticket is opened, handled and mostly
 * closed by commands, in the order of time, with cron in between. Only tickets that are being worked on are in memory.
 */
export function* growDesk(
	world: World,
	{ tickets, seed, until }: GrowthPlan,
	see: (events: readonly TableEvent[]) => void = () => undefined
): Generator<Growth, LastIds> {
	const chance = new Chance(seed);
	const zone = world['time zone'] ?? 'Etc/UTC';
	const start = firstDay(tickets, until, zone);
	const founded = foundDesk(furnished(staffed(world)), start);
	const desk = new ActiveTables(founded);
	see(founded);
	/** The next step of each active story: key is [when, order]. */
	const coming = new SortedTree<[Instant, number], Open>(
		undefined,
		(a, b) => a[0] - b[0] || a[1] - b[1]
	);
	const over = new Set<TicketId>();
	let part = new Part();
	let now = start;
	let order = 0;

	const fold = (events: readonly TableEvent[]) => {
		desk.apply(events);
		see(events);
	};
	const passTime = (to: Instant) => {
		// Only cron is automatic here: without anything due it is skipped.
		const [first] = desk.due('tickets', to, 1);
		if (first) {
			const { events } = moveClock(desk, { now, run: null }, null, to);
			fold(events);
			for (const event of events)
				if (event.table === 'tickets' && event.type === 'changed') settle(event.id as TicketId);
		}
		now = Math.max(now, to);
	};
	const does = (command: Command): readonly TableEvent[] => {
		passTime(command.at);
		const { events } = perform(desk, { now, run: null }, null, { ...command, at: now });
		fold(events);
		return events;
	};
	const goOn = (open: Open) => {
		const step = open.steps[0];
		const at = step ? whenWorked(now + step.after, zone, chance) : until;
		if (at < until) coming.set([at, order++], open);
		else {
			over.add(open.ticket);
			settle(open.ticket);
		}
	};
	/** A ticket whose story is over is dropped as soon as cron need not watch it. */
	const settle = (id: TicketId) => {
		const ticket = desk.get('tickets', id);
		if (!ticket || !over.has(id) || watchedDue(ticket) !== null) return;
		over.delete(id);
		part.take(desk, ticket);
	};
	const doNext = () => {
		const key = coming.minKey();
		const open = key && coming.get(key);
		if (!key || !open) return;
		coming.delete(key);
		const step = open.steps.shift();
		const ticket = desk.get('tickets', open.ticket);
		const command =
			step && ticket && commandOf(desk, chance, step.deed, ticket, open.matter, key[0]);
		if (command) does(command);
		goOn(open);
	};

	for (const at of arrivals(tickets, until, zone, chance)) {
		for (let key = coming.minKey(); key && key[0] <= at; key = coming.minKey()) doNext();
		const { command, matter } = openingCommand(desk, chance, at, peopleOf(tickets));
		const ticket = openedBy(does(command));
		if (ticket) goOn({ ticket: ticket.id, matter, steps: storyOf(chance, matter) });
		if (part.tickets < PART) continue;
		yield part.closed(desk);
		part = new Part();
	}
	while (coming.size > 0) doNext();
	passTime(until);
	for (const ticket of [...desk.rows('tickets')]) {
		part.take(desk, ticket);
		if (part.tickets < PART) continue;
		yield part.closed(desk);
		part = new Part();
	}
	const tables = [...configTables, ...workTables];
	const lastIds = Object.fromEntries(tables.map((table) => [table, desk.lastId(table)]));
	part.takeRest(desk, tables);
	yield part;
	return lastIds;
}

class Part implements Growth {
	readonly rows: { [T in TableName]?: Rows[T][] } = {};
	tickets = 0;

	take(desk: ActiveTables, ticket: Ticket) {
		const rows = desk.forget(ticket);
		this.#add('tickets', rows.tickets);
		this.#add('tasks', rows.tasks);
		this.#add('entries', rows.entries);
		this.#add('log', rows.log);
		this.#add('mails', rows.mails);
		this.tickets++;
	}

	closed(desk: ActiveTables): this {
		this.#add('responses', desk.drain());
		return this;
	}

	/** What belongs to no ticket. */
	takeRest(desk: ActiveTables, tables: readonly TableName[]) {
		for (const table of tables) this.#add(table, [...desk.rows(table)]);
	}

	#add<T extends TableName>(table: T, rows: readonly Rows[T][]) {
		const known = this.rows as { [K in T]?: Rows[K][] };
		(known[table] ??= []).push(...rows);
	}
}

function openedBy(events: readonly TableEvent[]): Ticket | null {
	for (const event of events)
		if (event.type === 'added' && event.table === 'tickets') return event.row;
	return null;
}
