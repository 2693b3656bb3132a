import type { Installation } from '#lib/systems/installation.ts';
import { tableNamesOf } from '#lib/kernel/tables.ts';
import { nobody } from '../../desk/founding/nobody.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import type { Attempt } from '../../scenario/running.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import type { Blobs } from '../rows/blobs.ts';
import type { SettingRecord, SourceRecord } from '../database/records.ts';
import { noteMissing, readFiles } from './files.ts';
import type { Texts } from './kept.ts';
import { Past } from './past.ts';
import type { Note, RawDesk } from './raw.ts';
import { readHead, type Head } from './read-head.ts';
import { readHistory, type Numbered } from './read-history.ts';
import { readRows, type RowsByTable } from './read-rows.ts';
import {
	readDrafts,
	readKept,
	readMarks,
	readSettings,
	type ReadDraft,
	type ReadMark
} from './read-small.ts';
import { replayed, type Replayed } from './replayed.ts';
import { Unusable, type Reading } from '#lib/kernel/shapes/shape.ts';
import { tellDamage } from './tell-damage.ts';

/** A desk from a backup, ready to be written. */
export interface ReadDesk {
	/** Its number in the file. */
	readonly place: number;
	readonly title: string;
	readonly scenario: string | null;
	readonly created: number;
	readonly source: Omit<SourceRecord, 'desk'>;
	readonly attempt: Attempt;
	readonly lastIds: Partial<Record<TableName, number>>;
	readonly rows: RowsByTable;
	readonly history: readonly Numbered[];
	/** The number of the last step, whether that is there or not. */
	readonly lastStep: number;
	readonly blobs: Blobs;
	readonly readMarks: readonly ReadMark[];
	readonly drafts: readonly ReadDraft[];
	readonly settings: readonly SettingRecord[];
	readonly kept: Texts;
	readonly mended: readonly Note[];
	readonly leftOut: readonly Note[];
	/** Differences found by repeating its history; null if not verified. */
	readonly differences: readonly string[] | null;
}

/** Reads the usable parts of a desk; throws `Unusable` if the rest is not a desk. */
export async function readDesk(
	raw: RawDesk,
	{ verify, ...work }: LongWork & { verify: boolean }
): Promise<ReadDesk> {
	const mended: Note[] = [];
	const leftOut: Note[] = [...raw.unread];
	const reading: Reading = {
		exists: () => true,
		mended: (what) => mended.push({ line: raw.line, what })
	};
	const history = readHistory(raw.history, leftOut, raw.systems);
	const last = history.at(-1)?.number ?? 0;
	const written = readHead(raw, history.at(-1)?.at ?? 0, reading);
	const lastStep = Math.max(last, written.steps ?? 0);
	const short = brokeOff(raw, history, lastStep);
	// The steps that are there tell all of the desk as it was then.
	const complete = short !== null || isComplete(raw, history, lastStep);
	const past = new Past(history, complete, raw.systems);
	const head = short ? await headAsOf(written, history, short, mended, work, raw.systems) : written;
	const rows = withSession(readRows(raw.rows, aboutRows(raw, head, past), leftOut, mended), mended);
	if (!rows.get('settings')?.has(1))
		throw new Unusable('its settings are missing, and a desk cannot be opened without them');
	const blobs = await readFiles(raw.files, leftOut);
	if (!raw.counts) noteMissing(rows, blobs, leftOut);
	const missing = stillMissing(raw, rows, blobs);
	leftOut.push(...missing);
	const all = raw.counts !== null && past.complete && missing.length === 0;
	tellDamage(raw.damaged, { rows: past.complete, head: true, all }, leftOut, mended);
	const { title, scenario, created, source, attempt } = head;
	const desk = {
		place: raw.place,
		title,
		scenario,
		created,
		source,
		attempt,
		lastIds: lastIdsOf(head, rows),
		rows,
		history,
		lastStep: short ? last : lastStep,
		blobs,
		readMarks: readMarks(raw.readMarks, leftOut),
		drafts: readDrafts(raw.drafts, leftOut),
		settings: readSettings(raw.settings, leftOut),
		kept: readKept(raw.kept, leftOut),
		mended,
		leftOut
	};
	return {
		...desk,
		differences: verify ? (await replayed(desk, work, raw.systems)).differences : null
	};
}

/** From the first step to the last none is missing. Version 1 does not say how many there were: there no line may be damaged. */
function isComplete(raw: RawDesk, history: readonly Numbered[], lastStep: number): boolean {
	if (history.length !== lastStep) return false;
	return raw.version > 1 || (!raw.cut && !raw.damaged.some(({ kind }) => kind !== 'row'));
}

/** The file ends within the steps of the history, before any row: answers with how many there would have been. */
function brokeOff(raw: RawDesk, history: readonly Numbered[], lastStep: number): number | null {
	const first = history.every(({ number }, at) => number === at + 1);
	return raw.version > 1 && raw.cut && raw.rows.length === 0 && first && history.length < lastStep
		? lastStep
		: null;
}

/** The desk as it was when the last of the steps that are left had been done. */
async function headAsOf(
	head: Head,
	history: readonly Numbered[],
	steps: number,
	mended: Note[],
	work: LongWork,
	systems: Installation
): Promise<Head> {
	mended.push({
		line: null,
		what: `The desk is restored to its state after step ${history.length} of ${steps}: the later steps are lost`
	});
	const { attempt, tables }: Replayed = await replayed({ ...head, history }, work, systems);
	const lastIds = Object.fromEntries(
		tableNamesOf(tables.systems.layout).map((table) => [table, tables.lastId(table)])
	);
	return { ...head, attempt, lastIds };
}

function aboutRows(raw: RawDesk, { lastIds }: Head, past: Past) {
	const found = countRows(raw);
	const written = (table: TableName) => writtenRows(raw, table);
	const fewer = tableNamesOf(raw.systems.layout).some(
		(table) => (written(table) ?? 0) > (found.get(table) ?? 0)
	);
	return {
		past,
		written,
		damaged: raw.cut || raw.damaged.length > 0 || fewer,
		lastId: (table: TableName) => lastIds[table] ?? 0
	};
}

/** Records that were written but are missing, also in the history. */
function stillMissing(raw: RawDesk, rows: RowsByTable, blobs: Blobs): Note[] {
	const { counts, drafts, kept, readMarks } = raw;
	if (!counts) return [];
	const inFile = countRows(raw);
	const written: [what: string, count: unknown, found: number][] = [
		...[...rows].map(([table, known]): [string, unknown, number] => [
			`rows of ${table}`,
			writtenRows(raw, table),
			Math.max(known.size, inFile.get(table) ?? 0)
		]),
		['attached files', counts.files, blobs.size],
		['read marks', counts.readMarks, readMarks.length],
		['unsent texts', counts.drafts, drafts.length],
		['things that this page stores', counts.kept, kept.length]
	];
	return written.flatMap(([what, count, found]) =>
		typeof count === 'number' && count > found
			? [{ line: null, what: `${found} of ${count} ${what} were found` }]
			: []
	);
}

function writtenRows({ counts }: RawDesk, table: TableName): number | undefined {
	const rows = counts?.rows;
	if (typeof rows !== 'object' || rows === null) return undefined;
	const count = (rows as Partial<Record<TableName, unknown>>)[table] ?? 0;
	return typeof count === 'number' ? count : undefined;
}

function countRows(raw: RawDesk): Map<TableName, number> {
	const found = new Map<TableName, number>();
	for (const { table } of raw.rows) found.set(table, (found.get(table) ?? 0) + 1);
	return found;
}

/** Ids are never reused, not even those of removed or left out rows. */
function lastIdsOf({ lastIds }: Head, rows: RowsByTable): Partial<Record<TableName, number>> {
	const highest: Partial<Record<TableName, number>> = {};
	for (const [table, known] of rows) {
		const last = [...known.keys()].reduce((most, id) => Math.max(most, id), lastIds[table] ?? 0);
		if (last > 0) highest[table] = last;
	}
	return highest;
}

function withSession(rows: RowsByTable, mended: Note[]): RowsByTable {
	if (rows.get('sessions')?.has(1)) return rows;
	mended.push({ line: null, what: 'sessions: everybody is logged out' });
	return new Map([...rows, ['sessions', new Map([[1, nobody]])]]);
}
