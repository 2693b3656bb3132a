import type { DeskId } from '../api.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import type { DeskDatabase } from '../database.ts';
import { completeLabKeys } from '../lab-key.ts';
import { StoreTrouble } from '../trouble.ts';
import { readRaw, type Note, type RawDesk, type RawFile } from './raw.ts';
import { readCustom, type Custom } from './read-custom.ts';
import { readDesk, type ReadDesk } from './read-desk.ts';
import { Unusable } from './shape.ts';
import { showDesk, writeDesks } from './write-desks.ts';

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

/** Reading a backup and checking its rows takes about this share of the time. */
const READING = 0.3;

/**
 * Restores every desk of a backup under a new id, beside those that are there. All of them are seen at once, or nothing is left.
 * Throws `StoreTrouble` with a sentence when the file cannot be used at all, or the work was given up.
 */
export async function restoreBackup(
	db: DeskDatabase,
	file: Blob,
	realNow: number,
	{ progress = () => undefined, signal }: LongWork = {}
): Promise<RestoreReport> {
	const raw = await readRaw(file);
	const notes = [...raw.notes];
	const read: ReadDesk[] = [];
	for (const desk of raw.desks) read.push(...(await readOne(desk, notes)));
	const custom = readCustom(raw.custom, notes);
	if (read.length === 0 && custom.length === 0) throw nothingLeft(raw, notes);
	progress(READING);
	const rest = (share: number) => progress(READING + (1 - READING) * share);
	const ids = await writeDesks(db, read, { progress: rest, signal });
	const tables = [db.desks, db.leftovers, db.scenarios, ...db.deskTables];
	return db.transaction('rw', tables, async () => {
		const taken = new Set((await db.desks.toArray()).map(({ title }) => title));
		const desks: RestoredDesk[] = [];
		for (const [at, id] of ids.entries())
			desks.push(await showDesk(db, id, read[at] as ReadDesk, taken, realNow));
		const missing = await notYetHere(db, custom, notes);
		await db.scenarios.bulkAdd(missing.map((scenario) => ({ ...scenario, added: realNow })));
		await completeLabKeys(db, ids);
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

/** Of each file name and title there is one scenario: the one that is here already stays. */
async function notYetHere(db: DeskDatabase, custom: readonly Custom[], notes: Note[]) {
	const here = new Map<string, string>();
	const keyOf = (title: string, fileName: string) => JSON.stringify([fileName, title]);
	await db.scenarios.each(({ title, scenario }) =>
		here.set(keyOf(title, scenario.fileName), scenario.text)
	);
	return custom.filter(({ title, scenario: { fileName, text } }) => {
		const key = keyOf(title, fileName);
		const known = here.get(key);
		if (known !== undefined && known !== text)
			notes.push({
				line: null,
				what: `Your scenario file ${fileName} is here already, with other words in it: that one stays.`
			});
		if (known === undefined) here.set(key, text);
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
