import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Installation } from '#lib/systems/installation.ts';
import { installed } from '#lib/systems/installed.ts';
import { tableNamesOf, type Rows, type TableName } from '#lib/kernel/tables.ts';
import { eventsOf } from '../history/replay.ts';
import type { RawRow } from './raw.ts';
import type { Numbered } from './read-history.ts';

/** The rows of a desk according to the history in a backup. */
export class Past {
	#tables: MemoryTables | null = null;
	#removed: Set<string> | null = null;

	/** `complete`: no step is missing. */
	constructor(
		readonly history: readonly Numbered[],
		readonly complete: boolean,
		readonly systems: Installation = installed
	) {}

	/** Did the row exist, and was it removed? References to it may remain. */
	removed(table: TableName, id: number): boolean {
		this.#removed ??= removedIn(this.history);
		return this.#removed.has(`${table} ${id}`);
	}

	/** The rows after folding the steps. */
	get tables(): MemoryTables {
		if (!this.#tables) {
			this.#tables = new MemoryTables(this.systems);
			for (const step of this.history) this.#tables.apply(eventsOf(step));
		}
		return this.#tables;
	}

	has({ table, value }: RawRow): boolean {
		const id = idOf(value);
		return typeof id === 'number' && this.tables.get(table, id) !== undefined;
	}

	/** Rows at the end of the history that are not among these. */
	missingFrom(present: (table: TableName, id: number) => boolean): RawRow[] {
		const missing: RawRow[] = [];
		for (const table of tableNamesOf(this.systems.layout))
			for (const value of this.tables.rows(table) as Iterable<Rows[TableName]>)
				if (!present(table, value.id)) missing.push({ line: null, table, value });
		return missing;
	}
}

function removedIn(history: readonly Numbered[]): Set<string> {
	const removed = new Set<string>();
	for (const { events } of history)
		for (const event of events)
			if (event.type === 'removed') removed.add(`${event.table} ${event.id}`);
	return removed;
}

export function idOf(value: unknown): unknown {
	return typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
}
