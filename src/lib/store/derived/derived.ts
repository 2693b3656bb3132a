import type { Task, Ticket, User } from '#lib/desk/model/index.ts';
import type { WorkRows } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import type { Changes } from '../rows/changes.ts';
import { cellsOf } from '../lists/cells.ts';
import { cellsOfOwner, cellsOfUser } from '../lists/people-cells.ts';
import { placesOf, type Place } from '../lists/places.ts';
import { cellOfTask, placesOfTask } from '../lists/tasks.ts';
import { ticketOfThread, wordsOfEntry, wordsOfTicket, wordsOfUser } from '../lists/words.ts';
import type { PlaceRecord, WordsRecord } from '../database/records.ts';

/** Changes of lists, counters and search index that follow from changed rows: pure, for single commands and whole desks. */

export interface PutAndGone<Put, Gone = Put> {
	readonly put: readonly Put[];
	readonly gone: readonly Gone[];
}

/** Removed and added list positions of tickets and tasks. */
export function placesIn(desk: DeskId, changes: Changes): PutAndGone<PlaceRecord> {
	const gone = new Map<string, PlaceRecord>();
	const put = new Map<string, PlaceRecord>();
	const move = (from: readonly Place[], to: readonly Place[]) => {
		const was = placesByKey(desk, from);
		const is = placesByKey(desk, to);
		for (const [key, place] of was) if (!is.has(key)) gone.set(key, place);
		for (const [key, place] of is) if (!was.has(key)) put.set(key, place);
	};
	for (const { before, after } of changes.of('tickets'))
		move(before ? placesOf(before) : [], after ? placesOf(after) : []);
	for (const { before, after } of changes.of('tasks'))
		move(before ? placesOfTask(before) : [], after ? placesOfTask(after) : []);
	return { put: [...put.values()], gone: [...gone.values()] };
}

function placesByKey(desk: DeskId, places: readonly Place[]): Map<string, PlaceRecord> {
	return new Map(places.map((p) => [`${p.list}|${p.place.join()}`, { desk, ...p }]));
}

/** Tables whose rows are counted. */
export const countedTables = ['tickets', 'tasks', 'users'] as const;
type Counted = (typeof countedTables)[number];

/** The counters that a row is counted in. */
export function countersOf<T extends Counted>(table: T, row: WorkRows[T], zone: string): string[] {
	if (table === 'tasks') return [cellOfTask(row as Task)];
	if (table === 'users') return cellsOfUser(row as User);
	return [...cellsOf(row as Ticket, zone), ...cellsOfOwner(row as Ticket)];
}

/** Changes of counters, without unchanged ones. */
export function cellsIn(zone: string, changes: Changes): [cell: string, by: number][] {
	const more = new Map<string, number>();
	const count = (cells: readonly string[], by: number) => {
		for (const cell of cells) more.set(cell, (more.get(cell) ?? 0) + by);
	};
	const change = <T extends Counted>(table: T) => {
		for (const { before, after } of changes.of(table)) {
			if (before) count(countersOf(table, before, zone), -1);
			if (after) count(countersOf(table, after, zone), 1);
		}
	};
	for (const table of countedTables) change(table);
	return [...more].filter(([, by]) => by !== 0);
}

/** The words of texts that changed; keys of texts that are gone. */
export function wordsIn(
	desk: DeskId,
	changes: Changes
): PutAndGone<WordsRecord, [DeskId, number, number]> {
	const put: WordsRecord[] = [];
	const gone: [DeskId, number, number][] = [];
	const write = (id: number, part: number, words: Set<string> | null) => {
		if (!words) gone.push([desk, -id, part]);
		else put.push({ desk, rank: -id, part, words: [...words].map((word) => [desk, word, -id]) });
	};
	for (const { id, before, after } of changes.of('tickets'))
		if (!after || !before || saysOther(before, after))
			write(id, 0, after ? wordsOfTicket(after) : null);
	for (const { id, after } of changes.of('users')) write(id, -1, after ? wordsOfUser(after) : null);
	for (const { id, before, after } of changes.of('entries')) {
		const was = before ? ticketOfThread(before.thread) : null;
		const is = after ? ticketOfThread(after.thread) : null;
		// Merging moves entries from the thread of one ticket to another's.
		if (was !== null && was !== is) write(was, id, null);
		if (after && is !== null) write(is, id, wordsOfEntry(after));
	}
	return { put, gone };
}

function saysOther(before: Ticket, after: Ticket): boolean {
	const { subject, number, fields } = before;
	return after.subject !== subject || after.number !== number || after.fields !== fields;
}
