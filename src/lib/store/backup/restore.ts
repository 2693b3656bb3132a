import type { DeskEvent } from '../../desk/events.ts';
import { configTables, workTables, type TableName } from '../../desk/tables.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database.ts';
import { LoadedTables } from '../loaded.ts';
import { StoreTrouble } from '../trouble.ts';
import { writeEvents } from '../write.ts';
import { readRaw, type Note, type RawDesk, type RawFile } from './raw.ts';
import { readCustom, type Custom } from './read-custom.ts';
import { readDesk, type ReadDesk } from './read-desk.ts';
import { Unusable } from './shape.ts';

/** What became of a backup: exactly what was kept, what was mended and what was left out. */
export interface RestoreReport {
	readonly desks: readonly RestoredDesk[];
	/** Scenarios of the person's own that came back. */
	readonly scenarios: number;
	/** About the file as a whole, and desks that could not be restored. */
	readonly notes: readonly Note[];
}
export interface RestoredDesk {
	readonly id: DeskId;
	readonly title: string;
	readonly rows: number;
	readonly tickets: number;
	readonly steps: number;
	readonly mended: readonly Note[];
	readonly leftOut: readonly Note[];
}

/** Rows that are indexed at a time. */
const CHUNK = 4000;

/**
 * Restores every desk of a backup under a new id, beside those that are there. All of it is written in one transaction,
 * or nothing. Throws `StoreTrouble` with a sentence when the file cannot be used at all.
 */
export async function restoreBackup(
	db: DeskDatabase,
	file: Blob,
	realNow: number
): Promise<RestoreReport> {
	const raw = await readRaw(file);
	const notes = [...raw.notes];
	const read: ReadDesk[] = [];
	for (const desk of raw.desks) read.push(...(await readOne(desk, notes)));
	const custom = readCustom(raw.custom, notes);
	if (read.length === 0 && custom.length === 0) throw nothingLeft(raw, notes);
	const tables = [db.desks, db.scenarios, ...db.deskTables];
	return db.transaction('rw', tables, async () => {
		const taken = new Set((await db.desks.toArray()).map(({ title }) => title));
		const desks: RestoredDesk[] = [];
		for (const desk of read) desks.push(await writeDesk(db, desk, taken, realNow));
		const missing = await notYetHere(db, custom, notes);
		await db.scenarios.bulkAdd(missing.map((scenario) => ({ ...scenario, added: realNow })));
		return { desks, scenarios: missing.length, notes };
	});
}

async function readOne(raw: RawDesk, notes: Note[]): Promise<ReadDesk[]> {
	try {
		return [await readDesk(raw)];
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		notes.push({
			line: raw.line,
			what: `The desk that begins here is left out: ${error.message}.`
		});
		return [];
	}
}

/** Of each file name there is one scenario: the one that is here already stays. */
async function notYetHere(db: DeskDatabase, custom: readonly Custom[], notes: Note[]) {
	const here = new Map<string, string>();
	await db.scenarios.each(({ scenario }) => here.set(scenario.fileName, scenario.text));
	return custom.filter(({ scenario: { fileName, text } }) => {
		const known = here.get(fileName);
		if (known !== undefined && known !== text)
			notes.push({
				line: null,
				what: `Your scenario file ${fileName} is here already, with other words in it: that one stays.`
			});
		if (known === undefined) here.set(fileName, text);
		return known === undefined;
	});
}

function nothingLeft(raw: RawFile, notes: readonly Note[]): StoreTrouble {
	const why = notes.map(({ line, what }) => `Line ${line}: ${what}`).join(' ');
	return new StoreTrouble(
		'broken file',
		raw.desks.length === 0
			? `This backup holds no desk. ${why}`.trim()
			: `Nothing of this backup could be restored. ${why} If you have another copy of the file, try that one.`
	);
}

async function writeDesk(
	db: DeskDatabase,
	read: ReadDesk,
	taken: Set<string>,
	realNow: number
): Promise<RestoredDesk> {
	const title = freeTitle(read.title, taken);
	const { scenario, created, attempt, lastIds, history, mended, leftOut } = read;
	const desk = (await db.desks.add({ title, scenario, created })) ?? 0;
	await db.sources.add({ desk, ...read.source });
	await db.states.add({
		desk,
		attempt,
		lastIds,
		history: history.length,
		mode: 'paused',
		since: realNow,
		touched: realNow
	});
	await db.stamps.add({ desk, config: history.length });
	await db.history.bulkAdd(history.map((record) => ({ ...record, desk })));
	await db.readMarks.bulkPut(read.readMarks.map((mark) => ({ ...mark, desk })));
	const config = eventsOf(read, configTables);
	await writeEvents(db, desk, new LoadedTables(), config);
	const work = eventsOf(read, workTables);
	for (let from = 0; from < work.length; from += CHUNK) {
		const tables = new LoadedTables();
		tables.put('settings', config.flatMap(settingsIn));
		await writeEvents(db, desk, tables, work.slice(from, from + CHUNK), read.blobs);
	}
	const tickets = read.rows.get('tickets')?.size ?? 0;
	const rows = config.length + work.length;
	return { id: desk, title, rows, tickets, steps: history.length, mended, leftOut };
}

function eventsOf({ rows }: ReadDesk, tables: readonly TableName[]): DeskEvent[] {
	return tables.flatMap((table) =>
		[...(rows.get(table)?.values() ?? [])].map(
			(row) => ({ type: 'added', table, row }) as unknown as DeskEvent
		)
	);
}

function settingsIn(event: DeskEvent) {
	return event.type === 'added' && event.table === 'settings' ? [event.row] : [];
}

function freeTitle(title: string, taken: Set<string>): string {
	let free = title;
	for (let copy = 1; taken.has(free); copy++)
		free = copy === 1 ? `${title} (restored)` : `${title} (restored ${copy})`;
	taken.add(free);
	return free;
}
