import type { TableEvent } from '#lib/kernel/events.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { layout } from './tables.ts';

/** A help desk held in memory. */
export class DeskMemory extends MemoryTables {
	constructor(events: Iterable<TableEvent> = []) {
		super(layout, events);
	}
}
