import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Installation } from '#lib/systems/installation.ts';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/desk/model/index.ts';
import type {
	ConfigRows,
	ConfigTable,
	IndexKey,
	IndexOf,
	Rows,
	TableName,
	Tables,
	WorkRows,
	WorkTable
} from '#lib/kernel/tables.ts';
import type { Attempt } from '#lib/scenario/index.ts';
import type { StateRecord } from '../database/records.ts';

/** A read that the rows loaded so far cannot answer. */
export type Need =
	| { kind: 'row'; table: WorkTable; id: number }
	| { kind: 'find'; table: WorkTable; index: string; key: IndexKey }
	| { kind: 'due'; table: WorkTable; before: Instant; limit: number }
	| { kind: 'state' };

/** Result or error of a function. */
export type Answer<T> = { readonly result: T } | { readonly error: unknown };

export function keyOf(need: Need): string {
	switch (need.kind) {
		case 'row':
			return `${need.table} ${need.id}`;
		case 'find':
			return `${need.table} by ${need.index} ${JSON.stringify(need.key)}`;
		case 'due':
			return `due in ${need.table} before ${need.before}, ${need.limit}`;
		case 'state':
			return 'state';
	}
}

/** The loaded rows of a desk. Missing reads are recorded: the caller loads them and runs the pure function again (`rounds.ts`). */
export class LoadedTables implements Tables {
	readonly #rows: MemoryTables;
	/** Answered needs, also those that had no row to load. */
	readonly #known = new Set<string>();
	/** By watched table: every row that is due before this instant is loaded. */
	readonly #dueKnown = new Map<WorkTable, Instant>();
	#state: StateRecord | undefined;
	#size = 0;
	#missed: Need[] | null = null;
	/** The present day of the desk's calendar, counted from 1970, where a reader has told it. */
	day = 0;

	constructor(readonly systems: Installation) {
		this.#rows = new MemoryTables(systems);
	}

	/**
	 * Runs a pure function and records reads that the loaded rows cannot answer. Such a read returns nothing; the function's result is then
	 * invalid, and it continues only to find more missing reads.
	 */
	noting<T>(run: () => T): { answer: Answer<T>; missed: readonly Need[] } {
		const missed: Need[] = (this.#missed = []);
		try {
			return { answer: { result: run() }, missed };
		} catch (error) {
			return { answer: { error }, missed };
		} finally {
			this.#missed = null;
		}
	}

	get<T extends TableName>(table: T, id: number | null): Rows[T] | undefined {
		const row = this.#rows.get(table, id);
		if (row || id === null || this.systems.isConfig(table)) return row;
		return this.#answer({ kind: 'row', table, id }, () => undefined);
	}

	all<T extends ConfigTable>(table: T): readonly ConfigRows[T][] {
		return this.#rows.all(table);
	}

	find<T extends WorkTable, I extends IndexOf<T>>(
		table: T,
		index: I,
		key: IndexKey
	): readonly WorkRows[T][] {
		const need: Need = { kind: 'find', table, index: index as string, key };
		return this.#answer(need, () => this.#rows.find(table, index, key));
	}

	lastId(table: TableName): number {
		if (!this.#state) this.#miss({ kind: 'state' });
		return this.#rows.lastId(table);
	}

	due<T extends WorkTable>(table: T, before: Instant, limit: number): readonly WorkRows[T][] {
		const known = this.#dueKnownIn(table);
		const found = this.#rows.due(table, Math.min(before, known), limit);
		if (before > known && found.length < limit) this.#miss({ kind: 'due', table, before, limit });
		return found;
	}

	/** The attempt that goes with the rows; it is loaded when one of its parts is asked for. */
	readonly attempt: Attempt = attemptOf(() => {
		if (!this.#state) this.#miss({ kind: 'state' });
		return this.#state?.attempt ?? { now: 0, run: null };
	});

	/** The row if it is loaded; never throws. */
	peek<T extends TableName>(table: T, id: number): Rows[T] | undefined {
		return this.#rows.get(table, id);
	}

	knows(need: Need): boolean {
		if (need.kind === 'state') return this.#state !== undefined;
		if (need.kind === 'due') return need.before <= this.#dueKnownIn(need.table);
		if (need.kind === 'row' && this.#rows.get(need.table, need.id)) return true;
		return this.#known.has(keyOf(need));
	}

	/** How many rows are held, roughly. */
	get size(): number {
		return this.#size;
	}

	put<T extends TableName>(table: T, rows: readonly Rows[T][]) {
		this.#size += rows.length;
		this.#rows.apply(rows.map((row) => ({ type: 'added', table, row }) as unknown as TableEvent));
	}

	/** The need is answered: all rows that it asks for were put. */
	remember(need: Need) {
		this.#known.add(keyOf(need));
	}

	rememberDue(table: WorkTable, before: Instant) {
		this.#dueKnown.set(table, Math.max(this.#dueKnownIn(table), before));
	}

	rememberState(state: StateRecord) {
		this.#state = state;
		for (const [table, id] of Object.entries(state.lastIds))
			this.#rows.raiseLastId(table as TableName, id);
	}

	/** Folds what was just written; every row that it changes is loaded. */
	apply(events: readonly TableEvent[]) {
		this.#size += events.length;
		this.#rows.apply(events);
		for (const event of events)
			if (event.type === 'removed' && !this.systems.isConfig(event.table))
				this.remember({ kind: 'row', table: event.table, id: event.id });
	}

	#dueKnownIn(table: WorkTable): Instant {
		return this.#dueKnown.get(table) ?? -Infinity;
	}

	#miss(need: Need) {
		if (!this.#missed) throw new Error(`Not loaded: ${keyOf(need)}.`);
		this.#missed.push(need);
	}

	#answer<T>(need: Need, answer: () => T): T {
		if (!this.#known.has(keyOf(need))) this.#miss(need);
		return answer();
	}
}

function attemptOf(state: () => Attempt): Attempt {
	return {
		get now() {
			return state().now;
		},
		get run() {
			return state().run;
		}
	};
}
