import type { Table } from 'dexie';
import { configTables, workTables } from '../../desk/tables.ts';
import type { DeskId } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database.ts';
import { partsOf } from './files.ts';
import { Checksum, VERSION, type End, type Header } from './lines.ts';

const CHUNK = 1000;
/** Characters of a part of the file. */
const LONG = 8_000_000;

/** Writes desks, each as it was at one moment, to a text that `restore` reads. */
export async function makeBackup(
	db: DeskDatabase,
	desks: readonly DeskId[] | 'all',
	realNow: number
): Promise<Blob> {
	const file = new Writer();
	const header: Header = {
		deskdrill: 'backup',
		version: VERSION,
		made: new Date(realNow).toISOString()
	};
	file.add(header);
	const ids = desks === 'all' ? await db.desks.toCollection().primaryKeys() : desks;
	for (const id of ids)
		await db.transaction('r', [db.desks, ...db.deskTables], () => writeDesk(db, id, file));
	if (desks === 'all')
		await db.scenarios.each((custom) => file.add({ custom: { ...custom, id: undefined } }));
	return file.finish();
}

async function writeDesk(db: DeskDatabase, id: DeskId, file: Writer) {
	const [desk, source, state] = await Promise.all([
		db.desks.get(id),
		db.sources.get(id),
		db.states.get(id)
	]);
	if (!desk || !state) return;
	file.add({
		desk: { title: desk.title, scenario: desk.scenario, created: desk.created },
		sources: { scenario: source?.scenario ?? null, world: source?.world ?? null },
		state: { attempt: state.attempt, lastIds: state.lastIds }
	});
	for (const table of configTables) {
		const record = await db.config.get([id, table]);
		for (const row of record?.rows ?? []) file.add({ table, row });
	}
	for (const table of workTables)
		await eachOf(db.work(table), id, ({ row }) => {
			file.add({ table, row });
			return row.id;
		});
	for (const key of await db.blobs
		.where(':id')
		.between(...startingWith(id))
		.primaryKeys()) {
		const blob = await db.blobs.get(key);
		for (const part of blob ? partsOf(blob.key, blob.bytes) : []) file.add({ file: part });
	}
	await eachOf(db.history, id, (record) => {
		file.add({ history: { ...record, desk: undefined } });
		return record.number;
	});
	await eachOf(db.readMarks, id, ({ address, mails }) => {
		file.add({ readMark: { address, mails } });
		return address;
	});
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

/** Gathers lines, many to a part of the file. */
class Writer {
	readonly #parts: Blob[] = [];
	readonly #sum = new Checksum();
	#open: string[] = [];
	#lines = 0;
	#length = 0;

	add(record: object) {
		const line = JSON.stringify(record);
		this.#sum.add(line);
		this.#lines++;
		this.#open.push(line);
		this.#length += line.length;
		if (this.#open.length === CHUNK || this.#length > LONG) this.#close();
	}

	finish(): Blob {
		const end: End = { end: true, lines: this.#lines, sum: String(this.#sum) };
		this.#open.push(JSON.stringify(end));
		this.#close();
		return new Blob(this.#parts, { type: 'application/x-ndjson' });
	}

	#close() {
		this.#parts.push(new Blob([`${this.#open.join('\n')}\n`]));
		this.#open = [];
		this.#length = 0;
	}
}
