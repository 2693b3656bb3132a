import { createHash } from 'node:crypto';
import type { DeskId } from '../api.ts';
import { keyedByDesk, startingWith } from '../database/database.ts';
import type { Store } from '../store.ts';
import { Checksum, type Header } from './lines.ts';
import { linesOfRecord } from './pieces.ts';
import { recordsOf } from './records-of.ts';

/** Edited backups for tests. */

export type Line = Record<string, unknown> & { table?: string; row?: Record<string, unknown> };

export async function linesIn(file: Blob): Promise<string[]> {
	return (await file.text()).trimEnd().split('\n');
}

export function fileOf(lines: readonly string[]): Blob {
	return new Blob([lines.join('\n') + '\n']);
}

/** The records of a backup between its header and its end. */
export async function recordsIn(file: Blob): Promise<Line[]> {
	const records: Line[] = [];
	for await (const read of recordsOf(file))
		if (read.kind === 'record') records.push(read.value as Line);
	return records;
}

const made = '2026-03-02T14:00:00.000Z';

/** A backup of these records, with checksums that fit. */
export function backupOf(records: readonly object[]): Blob {
	const header: Header = { deskdrill: 'backup', version: 2, made };
	const lines = [header, ...records].flatMap((record) => [...linesOfRecord(record)]);
	const sum = new Checksum();
	for (const line of lines) sum.add(line.slice(1, 9));
	const end = { end: true, lines: lines.length, sum: String(sum) };
	return fileOf([JSON.stringify(header), ...lines, ...linesOfRecord(end)]);
}

/** The same backup in the first version of the format: rows before history, a line to a record, one checksum for all. */
export async function firstVersionOf(file: Blob): Promise<Blob> {
	const order = ['desk', 'table', 'file', 'history', 'readMark', 'custom'];
	const records = (await recordsIn(file)).filter((record) => record.counts === undefined);
	const desks = new Map<unknown, Line[]>();
	for (const record of records) desks.set(record.of, [...(desks.get(record.of) ?? []), record]);
	const loose = desks.get(undefined) ?? [];
	desks.delete(undefined);
	const inOrder = [...desks.values(), loose].flatMap((of) =>
		order.flatMap((kind) => of.filter((record) => record[kind] !== undefined))
	);
	const lines = [{ deskdrill: 'backup', version: 1, made }, ...inOrder].map((record) =>
		JSON.stringify({ ...record, of: undefined })
	);
	const sum = new Checksum();
	for (const line of lines) sum.add(line);
	const end = JSON.stringify({ end: true, lines: lines.length, sum: String(sum) });
	return fileOf([...lines, end]);
}

/** Changes the records of a backup as somebody could who knows the format. */
export async function edited(file: Blob, edit: (record: Line) => object | null): Promise<Blob> {
	const records = await recordsIn(file);
	return backupOf(records.flatMap((record) => edit(record) ?? []));
}

/** A backup whose rows cannot be rebuilt. */
export function withoutHistory(file: Blob): Promise<Blob> {
	return edited(file, (record) => (record.history === undefined ? record : null));
}

/** All data of a desk, by tables, without desk numbers and real times. */
export async function contentOf({ db }: Store, desk: DeskId): Promise<Record<string, unknown>> {
	const content: Record<string, unknown> = {};
	for (const { name } of [...db.deskTables, db.drafts]) {
		const table = db.table<object, DeskId>(name);
		const alone = keyedByDesk.some((known) => known === name);
		const records: object[] = alone
			? [(await table.get(desk)) ?? {}]
			: await table
					.where(':id')
					.between(...startingWith(desk))
					.toArray();
		content[name] = records.map((record) => withoutDesk(record, desk));
	}
	return content;
}

function digestOf(bytes: ArrayBuffer): string {
	return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

/** Columns that differ between browsers or desks. */
const ofThisBrowser = ['config', 'desk', 'read', 'since', 'touched', 'mode', 'writer'];

function withoutDesk(record: object, desk: DeskId): object {
	return Object.fromEntries(
		Object.entries(record).flatMap(([key, value]) => {
			if (ofThisBrowser.includes(key)) return [];
			if (['people', 'boxes', 'files', 'words'].includes(key))
				return [[key, (value as unknown[][]).map(([of, ...rest]) => [of === desk, ...rest])]];
			return [[key, value instanceof ArrayBuffer ? digestOf(value) : value]];
		})
	);
}
