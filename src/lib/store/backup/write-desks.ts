import { workTablesOf } from '#lib/kernel/tables.ts';
import { localDay } from '../../desk/views/closed-periods.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { clearLeftover, reserveDesk, type LongWork } from '../bulk/leftovers.ts';
import { bulkWrite } from '../bulk/raw.ts';
import type { RowsByName } from '../rows/rows.ts';
import { BulkWriter } from '../bulk/writer.ts';
import type { DeskDatabase } from '../database/database.ts';
import { stampOf } from '../derived/stamp.ts';
import { givenUp } from '../database/trouble.ts';
import { namedFiles } from './files.ts';
import type { Note } from './raw.ts';
import type { ReadDesk } from './read-desk.ts';
import type { RestoredDesk } from './restore.ts';

/** Rows, or steps of the history, that are written in one go. */
const AT_ONCE = 2000;

/** A desk that is written to the database but not yet visible. */
interface Written {
	readonly id: DeskId;
	readonly desk: ReadDesk;
}

/**
 * Writes the records of desks under new, invisible ids. On failure or cancellation everything is removed. A desk whose rows cannot be
 * counted or listed is left out, without stopping the others.
 */
export async function writeDesks(
	db: DeskDatabase,
	read: readonly ReadDesk[],
	{ progress = () => undefined, signal }: LongWork
): Promise<{ written: Written[]; notes: Note[] }> {
	const written: Written[] = [];
	const notes: Note[] = [];
	const all = read.reduce((sum, desk) => sum + countOf(desk), 0);
	let count = 0;
	try {
		for (const desk of read) {
			const id = await reserveDesk(db);
			written.push({ id, desk });
			try {
				for await (const more of writeParts(db, id, desk)) {
					if (signal?.aborted) throw givenUp();
					progress((count += more) / all);
				}
			} catch (error) {
				if (!isFaultOfRows(error)) throw error;
				written.pop();
				await clearLeftover(db, id);
				notes.push({
					line: null,
					what: `"${desk.title}" cannot be restored: its rows cannot be sorted (${error.message}).`
				});
			}
		}
	} catch (error) {
		for (const { id } of written) await clearLeftover(db, id);
		throw error;
	}
	return { written, notes };
}

/** The rules failed on a row, while the database works. */
function isFaultOfRows(error: unknown): error is Error {
	return error instanceof RangeError || error instanceof TypeError;
}

/** Tells after each part how many rows and steps it had. */
async function* writeParts(
	db: DeskDatabase,
	desk: DeskId,
	{ rows, history, blobs, readMarks, drafts }: ReadDesk
): AsyncGenerator<number> {
	const { layout } = db.systems;
	const writer = new BulkWriter(db, desk, zoneOf(rows));
	const config: { [T in TableName]?: readonly Rows[T][] } = {};
	for (const table of layout.config)
		Object.assign(config, { [table]: [...valuesOf(rows, table)].sort((a, b) => a.id - b.id) });
	await writer.write(config);
	yield Object.values(config).reduce((sum, { length }) => sum + length, 0);
	for (const table of workTablesOf(layout))
		for (const part of partsOf([...valuesOf(rows, table)])) {
			await writer.write({ [table]: part } as RowsByName);
			yield part.length;
		}
	await writer.finish();
	for (const part of partsOf(history)) {
		const records = part.map((record) => ({ ...record, desk }));
		await bulkWrite(db, [{ store: 'history', records }]);
		yield part.length;
	}
	const named = [...namedFiles(rows)].flatMap((key) => {
		const bytes = blobs.get(key);
		return bytes ? [{ desk, key, bytes }] : [];
	});
	const marks = readMarks.map((mark) => ({ ...mark, desk }));
	await bulkWrite(db, [
		{ store: 'blobs', records: named },
		{ store: 'readMarks', records: marks },
		{ store: 'drafts', records: drafts.map((draft) => ({ ...draft, desk, writer: '' })) }
	]);
}

/** Makes a written desk visible. Runs inside one transaction for all of them. */
export async function showDesk(
	db: DeskDatabase,
	desk: DeskId,
	read: ReadDesk,
	taken: Set<string>,
	realNow: number
): Promise<RestoredDesk> {
	const title = freeTitle(read.title, taken);
	const { scenario, created, attempt, lastIds, mended, leftOut } = read;
	const history = read.lastStep;
	await db.desks.add({ id: desk, title, scenario, created });
	await db.sources.add({ desk, ...read.source });
	const clock = { mode: 'paused', since: realNow, touched: realNow } as const;
	await db.states.add({ desk, attempt, lastIds, history, ...clock });
	await db.stamps.add(stampOf(desk, history, localDay(attempt.now, zoneOf(read.rows))));
	await db.leftovers.delete(desk);
	const tickets = read.rows.get('tickets')?.size ?? 0;
	const steps = read.history.length;
	const rows = countOf(read) - steps;
	return { id: desk, place: read.place, title, rows, tickets, steps, mended, leftOut };
}

function zoneOf(rows: ReadDesk['rows']): string {
	const [settings] = valuesOf(rows, 'settings') as Iterable<Rows['settings']>;
	return settings?.timezone ?? 'UTC';
}

function valuesOf(rows: ReadDesk['rows'], table: TableName): Iterable<Rows[TableName]> {
	return rows.get(table)?.values() ?? [];
}

/** Its rows and the steps of its history. */
export function countOf({ rows, history }: ReadDesk): number {
	return [...rows.values()].reduce((sum, known) => sum + known.size, history.length);
}

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
	for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}

function freeTitle(title: string, taken: Set<string>): string {
	let free = title;
	for (let copy = 1; taken.has(free); copy++)
		free = copy === 1 ? `${title} (restored)` : `${title} (restored ${copy})`;
	taken.add(free);
	return free;
}
