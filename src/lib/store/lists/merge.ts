import { cmp } from 'dexie';
import type { Ticket } from '../../desk/model/index.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';

/** Rows of a list, unless the agent prefers another number. */
export const PAGE = 25;

export interface Range {
	readonly list: string;
	/** Bounds of the first sort column, both included. */
	readonly from?: number;
	readonly to?: number;
}

/** Merges several lists and returns the first `wanted` tickets without duplicates. Reads only keys, `wanted` of each list. */
export async function firstOf(
	db: DeskDatabase,
	desk: DeskId,
	ranges: readonly Range[],
	wanted: number,
	reversed: boolean
): Promise<number[]> {
	const lists = await Promise.all(
		ranges.map(({ list, from = -Infinity, to = Infinity }) => {
			const range = db.places
				.where('[desk+list+place]')
				.between([desk, list, [from]], [desk, list, [to, []]]);
			return (reversed ? range.reverse() : range).limit(wanted).primaryKeys();
		})
	);
	const places = lists.flat().map((key) => key[2] as unknown as readonly number[]);
	if (lists.length > 1) places.sort(cmp);
	if (lists.length > 1 && reversed) places.reverse();
	const ids = new Set<number>();
	for (const place of places) {
		if (ids.size === wanted) break;
		const id = place.at(-1);
		if (id !== undefined) ids.add(id);
	}
	return [...ids];
}

/** Reads a page of `count` tickets from the nearer end of its lists, so that the last page costs as much as the first. */
export function nearerEnd(from: number, size: number, count: number, reversed: boolean) {
	const to = Math.min(from + size, count);
	if (to <= count - from)
		return { wanted: to, reversed, pick: <T>(keys: readonly T[]): T[] => keys.slice(from) };
	return {
		wanted: Math.max(0, count - from),
		reversed: !reversed,
		pick: <T>(keys: readonly T[]): T[] => keys.slice(count - to).reverse()
	};
}

export async function ticketsById(
	db: DeskDatabase,
	desk: DeskId,
	ids: readonly number[]
): Promise<Ticket[]> {
	const records = await db.work('tickets').bulkGet(ids.map((id) => [desk, id]));
	return records.flatMap((record) => (record ? [record.row] : []));
}
