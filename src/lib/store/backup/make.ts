import { workTablesOf } from '#lib/kernel/tables.ts';
import { Dexie, type Table } from 'dexie';
import type { DeskId } from '../api.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { aboutThisBrowser, partsOfSetting } from '../desk-settings.ts';
import type { SettingRecord } from '../database/records.ts';
import { givenUp } from '../database/trouble.ts';
import { partsOf } from './files.ts';
import { nothingKept, type KeptByPage, type Texts } from './kept.ts';
import { Writer } from './writer.ts';

const CHUNK = 1000;

/** Contents of a backup. */
export interface Wanted {
	/** With all desks, the user's own scenarios and settings are included. */
	readonly desks: readonly DeskId[] | 'all';
	readonly kept?: KeptByPage;
}

/** How many records of each kind a desk has in a backup. */
interface Counts {
	rows: Record<string, number>;
	history: number;
	files: number;
	readMarks: number;
	drafts: number;
	kept: number;
}

/**
 * Writes desks, each from one moment, to a text that `inspectBackup` reads. Small records come first, then for each desk the history before
 * the rows, which follow from it: so a truncated file loses the least. Throws `StoreTrouble`.
 */
export async function makeBackup(
	db: DeskDatabase,
	{ desks, kept = nothingKept }: Wanted,
	realNow: number,
	{ progress = () => undefined, signal }: LongWork = {}
): Promise<Blob> {
	const file = new Writer(realNow);
	const settings = await db.settings.toArray();
	if (desks === 'all') {
		await db.scenarios.each((custom) => file.add({ custom: { ...custom, id: undefined } }));
		for (const { name, value } of settings)
			if (partsOfSetting(name).desk === null && !aboutThisBrowser.includes(name))
				file.add({ setting: { name, value } });
		for (const [name, value] of Object.entries(kept.general)) file.add({ kept: { name, value } });
	}
	const ids = desks === 'all' ? await db.desks.toCollection().primaryKeys() : desks;
	const keptOf = new Map(kept.desks);
	for (const [at, id] of ids.entries()) {
		if (signal?.aborted) throw givenUp();
		const about = { settings: settingsOf(settings, id), kept: keptOf.get(id) ?? {} };
		await db.transaction('r', [db.desks, db.drafts, ...db.deskTables], () =>
			writeDesk(db, id, at + 1, about, file)
		);
		progress((at + 1) / ids.length);
	}
	return file.finish();
}

function settingsOf(settings: readonly SettingRecord[], id: DeskId): SettingRecord[] {
	return settings.flatMap(({ name: whole, value }) => {
		const { name, desk } = partsOfSetting(whole);
		return desk === id ? [{ name, value }] : [];
	});
}

async function writeDesk(
	db: DeskDatabase,
	id: DeskId,
	of: number,
	about: { settings: readonly SettingRecord[]; kept: Texts },
	file: Writer
) {
	const [desk, source, state] = await Promise.all([
		db.desks.get(id),
		db.sources.get(id),
		db.states.get(id)
	]);
	if (!desk || !state) return;
	const { attempt, lastIds, history } = state;
	const head = {
		of,
		desk: { title: desk.title, scenario: desk.scenario, created: desk.created },
		sources: {
			scenario: source?.scenario ?? null,
			world: source?.world ?? null,
			...(source?.overlay && { overlay: source.overlay })
		},
		state: { attempt, lastIds, history }
	};
	file.add(head);
	const counts: Counts = { rows: {}, history: 0, files: 0, readMarks: 0, drafts: 0, kept: 0 };
	for (const setting of about.settings) file.add({ of, setting });
	for (const [name, value] of Object.entries(about.kept)) {
		file.add({ of, kept: { name, value } });
		counts.kept++;
	}
	await staying(
		eachOf(db.readMarks, id, ({ address, mails }) => {
			file.add({ of, readMark: { address, mails } });
			counts.readMarks++;
			return address;
		})
	);
	await staying(
		eachOf(db.drafts, id, ({ place, copy, revision, saved, texts }) => {
			file.add({ of, draft: { place, copy, revision, saved, texts } });
			counts.drafts++;
			return place;
		})
	);
	await staying(
		eachOf(db.history, id, (record) => {
			file.add({ of, history: { ...record, desk: undefined } });
			counts.history++;
			return record.number;
		})
	);
	await staying(writeRows(db, id, of, counts, file));
	await staying(writeFiles(db, id, of, counts, file));
	file.add({ ...head, counts });
}

/** Dexie finds its transaction again after a promise of its own, but not after many of the browser's. */
function staying(work: Promise<void>): PromiseLike<void> {
	return Dexie.Promise.resolve(work);
}

async function writeRows(db: DeskDatabase, id: DeskId, of: number, counts: Counts, file: Writer) {
	const add = (table: string, row: object) => {
		file.add({ of, table, row });
		counts.rows[table] = (counts.rows[table] ?? 0) + 1;
	};
	const { layout } = db.systems;
	for (const table of layout.config) {
		const record = await db.config.get([id, table]);
		for (const row of record?.rows ?? []) add(table, row);
	}
	for (const table of workTablesOf(layout))
		await staying(
			eachOf(db.work(table), id, ({ row }) => {
				add(table, row);
				return row.id;
			})
		);
}

async function writeFiles(db: DeskDatabase, id: DeskId, of: number, counts: Counts, file: Writer) {
	const keys = await db.blobs
		.where(':id')
		.between(...startingWith(id))
		.primaryKeys();
	for (const key of keys) {
		const blob = await db.blobs.get(key);
		if (!blob) continue;
		for (const part of partsOf(blob.key, blob.bytes)) file.add({ of, file: part });
		counts.files++;
	}
}

/** Goes through all of a desk's records of one table, a chunk at a time. `see` answers with the second part of the key. */
async function eachOf<T, K>(table: Table<T, K>, desk: DeskId, see: (record: T) => string | number) {
	const [, last] = startingWith(desk);
	let after: unknown[] = [desk];
	for (;;) {
		const records = await table.where(':id').between(after, last, false).limit(CHUNK).toArray();
		for (const record of records) after = [desk, see(record)];
		if (records.length < CHUNK) return;
	}
}
