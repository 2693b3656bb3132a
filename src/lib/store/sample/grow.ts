import type { TableEvent } from '#lib/kernel/events.ts';
import type { Command } from '#lib/desk/execute.ts';
import { foundDesk } from '#lib/desk/found.ts';
import type { Instant, Ticket, TicketId } from '#lib/desk/model/index.ts';
import { SortedTree } from '#lib/kernel/sorted-tree.ts';
import { layout, watchedDue } from '#lib/desk/tables.ts';
import { tableNamesOf, type Rows, type TableName } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import { moveClock } from '#lib/scenario/run/clock.ts';
import { perform } from '#lib/scenario/run/perform.ts';
import { ActiveTables } from './active.ts';
import { arrivals, firstDay, whenWorked } from './arrivals.ts';
import { Chance } from '#lib/kernel/chance.ts';
import { commandOf } from './commands.ts';
import { furnished } from './furnishings.ts';
import type { Matter } from './matters.ts';
import { openingCommand } from './opening.ts';
import type { GrowthPlan } from './plan.ts';
import { staffed } from './staff.ts';
import { storyOf, type Step } from './story.ts';

/** Rows as they will stay. */
export type GrownRows = { [T in TableName]?: readonly Rows[T][] };

/** A part of a grown desk: rows of finished tickets; configuration and people come last. */
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
	plan: GrowthPlan,
	see: (events: readonly TableEvent[]) => void = () => undefined
): Generator<Growth, LastIds> {
	return yield* new Grower(world, plan, see).parts();
}

class Grower {
	readonly #chance: Chance;
	readonly #zone: string;
	readonly #desk: ActiveTables;
	/** The next step of each active story: key is [when, order]. */
	readonly #coming = new SortedTree<[Instant, number], Open>(
		undefined,
		(a, b) => a[0] - b[0] || a[1] - b[1]
	);
	readonly #over = new Set<TicketId>();
	#part = new Part();
	#now: Instant;
	#order = 0;

	constructor(
		world: World,
		private readonly plan: GrowthPlan,
		private readonly see: (events: readonly TableEvent[]) => void
	) {
		this.#chance = new Chance(plan.seed);
		this.#zone = world['time zone'] ?? 'Etc/UTC';
		this.#now = firstDay(plan.tickets, plan.until, this.#zone);
		const founded = foundDesk(furnished(staffed(world)), this.#now);
		this.#desk = new ActiveTables(founded);
		see(founded);
	}

	*parts(): Generator<Growth, LastIds> {
		const { tickets, until } = this.plan;
		for (const at of arrivals(tickets, until, this.#zone, this.#chance)) {
			this.#workUntil(at);
			this.#open(at);
			yield* this.#fullPart();
		}
		this.#workUntil(Infinity);
		this.#passTime(until);
		for (const ticket of [...this.#desk.rows('tickets')]) {
			this.#part.take(this.#desk, ticket);
			yield* this.#fullPart();
		}
		const tables = tableNamesOf(layout);
		const lastIds = Object.fromEntries(tables.map((table) => [table, this.#desk.lastId(table)]));
		this.#part.takeRest(this.#desk, tables);
		yield this.#part;
		return lastIds;
	}

	*#fullPart(): Generator<Growth> {
		if (this.#part.tickets < PART) return;
		yield this.#part.closed(this.#desk);
		this.#part = new Part();
	}

	#open(at: Instant) {
		const people = peopleOf(this.plan.tickets);
		const { command, matter } = openingCommand(this.#desk, this.#chance, at, people);
		const ticket = openedBy(this.#perform(command));
		if (ticket) this.#goOn({ ticket: ticket.id, matter, steps: storyOf(this.#chance, matter) });
	}

	/** All steps up to a moment, in their order. */
	#workUntil(at: Instant) {
		for (let key = this.#coming.minKey(); key && key[0] <= at; key = this.#coming.minKey()) {
			const open = this.#coming.get(key);
			this.#coming.delete(key);
			if (open) this.#doNext(open, key[0]);
		}
	}

	#doNext(open: Open, at: Instant) {
		const step = open.steps.shift();
		const ticket = this.#desk.get('tickets', open.ticket);
		const command =
			step && ticket && commandOf(this.#desk, this.#chance, step.action, ticket, open.matter, at);
		if (command) this.#perform(command);
		this.#goOn(open);
	}

	#goOn(open: Open) {
		const { until } = this.plan;
		const step = open.steps[0];
		const at = step ? whenWorked(this.#now + step.after, this.#zone, this.#chance) : until;
		if (at < until) this.#coming.set([at, this.#order++], open);
		else {
			this.#over.add(open.ticket);
			this.#settle(open.ticket);
		}
	}

	#perform(command: Command): readonly TableEvent[] {
		this.#passTime(command.at);
		const now = this.#now;
		const { events } = perform(this.#desk, { now, run: null }, null, { ...command, at: now });
		this.#fold(events);
		return events;
	}

	#passTime(to: Instant) {
		// Only cron is automatic here: without anything due it is skipped.
		const [first] = this.#desk.due('tickets', to, 1);
		if (first) {
			const { events } = moveClock(this.#desk, { now: this.#now, run: null }, null, to);
			this.#fold(events);
			for (const event of events)
				if (event.table === 'tickets' && event.type === 'changed')
					this.#settle(event.id as TicketId);
		}
		this.#now = Math.max(this.#now, to);
	}

	/** A ticket whose story is over is dropped as soon as cron need not watch it. */
	#settle(id: TicketId) {
		const ticket = this.#desk.get('tickets', id);
		if (!ticket || !this.#over.has(id) || watchedDue(ticket) !== null) return;
		this.#over.delete(id);
		this.#part.take(this.#desk, ticket);
	}

	#fold(events: readonly TableEvent[]) {
		this.#desk.apply(events);
		this.see(events);
	}
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
