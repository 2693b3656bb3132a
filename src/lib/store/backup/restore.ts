import type { DeskId } from '../api.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import type { DeskDatabase } from '../database/database.ts';
import { settingOfDesk } from '../desk-settings.ts';
import { completeLabKeys } from '../database/lab-key.ts';
import type { KeptByPage } from './kept.ts';
import type { Note } from './raw.ts';
import { isEmpty, nothingLeft, readFileOf } from './read-file.ts';
import type { Custom } from './read-small.ts';
import { showDesk, writeDesks } from './write-desks.ts';
import { withinTransaction } from '../database/within-transaction.ts';

/** Selected parts of a backup. */
export interface Choice {
	/** Their numbers in the file (`InspectedDesk.place`). */
	readonly desks: readonly number[] | 'all';
	/** The user's own scenario files. */
	readonly scenarios: boolean;
	/** They replace those of this browser. */
	readonly settings: boolean;
}
export const everything: Choice = { desks: 'all', scenarios: true, settings: true };

/** Result of a restore: what was kept, repaired and left out. */
export interface RestoreReport {
	readonly desks: readonly RestoredDesk[];
	/** Number of restored own scenarios. */
	readonly scenarios: number;
	/** Number of restored settings. */
	readonly settings: number;
	/** Data for the page to store, with the new numbers of the desks. */
	readonly kept: KeptByPage;
	/** Problems of the file as a whole, and unusable desks. */
	readonly notes: readonly Note[];
}
export interface RestoredDesk {
	readonly id: DeskId;
	/** Its number in the file. */
	readonly place: number;
	readonly title: string;
	readonly rows: number;
	readonly tickets: number;
	readonly steps: number;
	readonly mended: readonly Note[];
	readonly leftOut: readonly Note[];
}

/** Reading a backup and checking its rows takes about this share of the time. */
const READING = 0.5;

/**
 * Restores desks of a backup under new ids, beside existing ones. All appear at once, or none. Throws `StoreTrouble` with a sentence if
 * nothing selected is usable, or if cancelled.
 */
export async function restoreBackup(
	db: DeskDatabase,
	file: Blob,
	choice: Choice,
	realNow: number,
	{ progress = () => undefined, signal }: LongWork = {}
): Promise<RestoreReport> {
	const only = choice.desks === 'all' ? undefined : choice.desks;
	const reading = { progress: (share: number) => progress(READING * share), signal };
	const read = await readFileOf(file, { verify: false, only, ...reading }, db.systems);
	const custom = choice.scenarios ? read.custom : [];
	const settings = choice.settings ? read.settings : [];
	const general = choice.settings ? read.kept : {};
	if (isEmpty({ desks: read.desks, custom, settings, kept: general })) throw nothingLeft(read);
	const rest = (share: number) => progress(READING + (1 - READING) * share);
	const { written, notes: failed } = await writeDesks(db, read.desks, { progress: rest, signal });
	const notes = [...read.notes, ...failed];
	const tables = [db.desks, db.leftovers, db.scenarios, db.settings, ...db.deskTables];
	return db.transaction('rw', tables, async () => {
		const taken = new Set((await db.desks.toArray()).map(({ title }) => title));
		const desks: RestoredDesk[] = [];
		for (const { id, desk } of written) {
			desks.push(await withinTransaction(showDesk(db, id, desk, taken, realNow)));
			const ofDesk = desk.settings.map(({ name, value }) => ({
				name: settingOfDesk(name, id),
				value
			}));
			await db.settings.bulkPut(ofDesk);
		}
		const missing = await withinTransaction(notYetHere(db, custom, notes));
		await db.scenarios.bulkAdd(missing.map((scenario) => ({ ...scenario, added: realNow })));
		await withinTransaction(
			completeLabKeys(
				db,
				written.map(({ id }) => id)
			)
		);
		await db.settings.bulkPut(settings);
		const kept = { general, desks: written.map(({ id, desk }) => [id, desk.kept] as const) };
		return { desks, scenarios: missing.length, settings: settings.length, kept, notes };
	});
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
				what: `You already have a scenario file ${fileName} with different contents. It was not replaced.`
			});
		if (known === undefined) here.set(key, text);
		return known === undefined;
	});
}
