import { isDeepStrictEqual } from 'node:util';
import { contentOf } from '#lib/store/backup/backup.testkit.ts';
import type { DeskId, Store } from '#lib/store/index.ts';

/** All data of a desk, table by table. */
export type Content = Record<string, unknown>;

/** As a file may have it: what is undefined is not there. */
export async function contentsOf(store: Store, desk: DeskId): Promise<Content> {
	return JSON.parse(JSON.stringify(await contentOf(store, desk))) as Content;
}

/** The tables in which two desks differ, each with how many records are on one side only. */
export function differingTables(one: Content, other: Content): Map<string, number> {
	const found = new Map<string, number>();
	for (const table of new Set([...Object.keys(one), ...Object.keys(other)])) {
		if (isDeepStrictEqual(one[table], other[table])) continue;
		const [first, second] = [linesOf(one[table]), linesOf(other[table])];
		const only = [...first].filter((line) => !second.has(line)).length;
		const more = [...second].filter((line) => !first.has(line)).length;
		found.set(table, only + more);
	}
	return found;
}

/** Keys in an order of their own do not make two records different. */
function linesOf(records: unknown): Set<string> {
	return new Set(((records ?? []) as unknown[]).map((record) => JSON.stringify(sorted(record))));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, content]) => [key, sorted(content)])
	);
}
