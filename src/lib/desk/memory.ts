import type { TableEvent } from '#lib/kernel/events.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { Systems } from '#lib/kernel/systems.ts';
import { desk } from './system.ts';

const alone = new Systems([desk]);

/** A help desk held in memory, without other systems. */
export class DeskMemory extends MemoryTables {
	constructor(events: Iterable<TableEvent> = []) {
		super(alone, events);
	}
}
