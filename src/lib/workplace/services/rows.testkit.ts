import type { TableEvent } from '#lib/kernel/events.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { systems } from '../directory/play.testkit.ts';
import type { Group, Service, Share } from '../model/index.ts';

/** Rows of these tables, numbered in their order. */
export function tablesOf(tables: Readonly<Record<string, readonly object[]>>): MemoryTables {
	const events = Object.entries(tables).flatMap(([table, rows]) =>
		rows.map((row, at) => ({ type: 'added', table, row: { id: at + 1, ...row } }))
	);
	return new MemoryTables(systems, events as unknown as TableEvent[]);
}

/** A service that is up and needs nothing; `more` says what is different. */
export function service(name: string, more: Partial<Service> = {}): Omit<Service, 'id'> {
	return {
		name,
		about: '',
		state: 'up',
		fault: 'none',
		since: 0,
		posted: 'up',
		notice: '',
		postedAt: 0,
		host: '',
		address: '',
		port: 443,
		needs: [],
		internal: false,
		group: '',
		secondFactor: false,
		licence: '',
		program: '',
		...more
	};
}

export function group(name: string, members: readonly string[]): Omit<Group, 'id'> {
	return { name, about: '', kind: 'security', owner: null, members, grants: [] };
}

export function share(name: string, more: Partial<Share> = {}): Omit<Share, 'id'> {
	return {
		name,
		path: `\\\\files\\${name}`,
		service: '',
		owner: null,
		access: [],
		files: [],
		keeps: 30,
		...more
	};
}
