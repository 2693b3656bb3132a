import type { Installation } from '#lib/systems/installation.ts';
import { installed } from '#lib/systems/installed.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import { givenUp, StoreTrouble } from '../database/trouble.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import { readPart, type FilePart } from './files.ts';
import { MOST_BYTES, VERSION } from './lines.ts';
import { recordsOf, type Read } from './records-of.ts';
import { record, Unusable, type Reading } from '#lib/kernel/shapes/shape.ts';
import { damageOf, type Damage } from './kinds.ts';

/** Damage or repair of a part of the file. Lines count from 1. */
export interface Note {
	readonly line: number | null;
	readonly what: string;
}

/** A value with its line. */
export interface Placed<T = unknown> {
	readonly line: number;
	readonly value: T;
}

/** A desk as read from the file, not yet checked. */
export interface RawDesk {
	readonly line: number;
	/** Its number in the file, from 1. */
	readonly place: number;
	/** Written before and after everything else of the desk, so that damage to one of them loses nothing. */
	head: Record<string, unknown> | null;
	/** Number of records of each kind; null for a truncated file. */
	counts: Record<string, unknown> | null;
	readonly rows: RawRow[];
	readonly history: Placed[];
	readonly files: Placed<FilePart>[];
	readonly readMarks: Placed[];
	readonly drafts: Placed[];
	readonly settings: Placed[];
	/** Data that the page stores outside the database (theme, drafts). */
	readonly kept: Placed[];
	readonly version: number;
	/** Whose rows it may have. */
	readonly systems: Installation;
	/** The file is truncated before the end of the desk. */
	cut: boolean;
	/** Damaged lines. */
	readonly damaged: Damage[];
	/** Unknown records. */
	readonly unread: Note[];
}
export interface RawRow {
	/** Null: it was rebuilt from the history. */
	readonly line: number | null;
	readonly table: TableName;
	readonly value: unknown;
}
export interface RawFile {
	version: number;
	readonly systems: Installation;
	/** Real time, as the file says. */
	made: string | null;
	readonly desks: RawDesk[];
	readonly custom: Placed[];
	readonly settings: Placed[];
	readonly kept: Placed[];
	/** What is wrong with the file as a whole. */
	readonly notes: Note[];
	/** Is everything complete and unchanged? */
	whole: boolean;
}

const nothing: Reading = { exists: () => true, mended: () => undefined };

/** Parses a file. Throws `StoreTrouble` if it is not a backup, or from a newer version. */
export async function readRaw(
	file: Blob,
	{ progress = () => undefined, signal }: LongWork = {},
	systems: Installation = installed
): Promise<RawFile> {
	await systems.load();
	if (file.size > MOST_BYTES) throw notBackup('It is larger than any backup.');
	const raw: RawFile = {
		version: VERSION,
		systems,
		made: null,
		desks: [],
		custom: [],
		settings: [],
		kept: [],
		notes: [],
		whole: true
	};
	let line = 0;
	let ended = false;
	for await (const read of recordsOf(file)) {
		if (signal?.aborted) throw givenUp();
		line = read.line;
		if (read.kind === 'header') takeHeader(raw, read);
		else if (ended) {
			raw.notes.push({ line, what: 'Data after the end of the backup was ignored.' });
			break;
		} else if (read.kind === 'end') {
			ended = true;
			if (!read.fits) takeMisfit(raw, line);
		} else {
			ended = read.kind === 'damaged' && read.begins.includes('"end":true');
			take(raw, read);
		}
		progress(Math.min(1, read.bytes / file.size));
	}
	if (line === 0) throw notBackup('It is empty.');
	if (!ended) {
		raw.whole = false;
		const last = raw.desks.at(-1);
		if (last && !last.counts) last.cut = true;
		raw.notes.push({
			line,
			what: 'The file ends too early: everything after this point is lost. If you still have the original, copy it again.'
		});
	}
	return raw;
}

/** Explained by damaged lines that were found already. Version 1 cannot detect damage per line. */
function takeMisfit(raw: RawFile, line: number) {
	const explained = raw.version > 1 && !raw.whole;
	raw.whole = false;
	if (explained) return;
	const what =
		raw.version === 1
			? 'The file was changed or damaged after it was saved: its checksum does not match.'
			: 'Lines of this file are missing or in the wrong order.';
	raw.notes.push({ line, what });
}

function takeHeader(raw: RawFile, { header, damaged }: Read & { kind: 'header' }) {
	if (!header || header.deskdrill !== 'backup')
		throw notBackup('Its first line does not say that it is a backup.');
	const { version, made } = header;
	if (typeof version !== 'number' || version < 1) throw notBackup('Line 1 contains no version.');
	if (version > VERSION)
		throw new StoreTrouble(
			'newer',
			`This backup was made by a newer Deskdrill (format ${version}; this one reads up to ${VERSION}). Reload the page to update, then restore it again.`
		);
	raw.version = version;
	raw.made = typeof made === 'string' ? made : null;
	if (!damaged) return;
	raw.whole = false;
	raw.notes.push({ line: 1, what: 'This line is damaged, but line 2 contains the same data.' });
}

/** Sorts one record in. */
function take(raw: RawFile, read: Read & { kind: 'record' | 'damaged' | 'joined' }) {
	const { line } = read;
	if (read.kind === 'joined') return takeJoined(raw, line);
	if (read.kind === 'damaged') return takeDamaged(raw, read);
	const { value } = read;
	const desk = deskOf(raw, value, line);
	if (value.custom !== undefined) raw.custom.push({ line, value: value.custom });
	else if (value.setting !== undefined) (desk ?? raw).settings.push({ line, value: value.setting });
	else if (value.kept !== undefined) (desk ?? raw).kept.push({ line, value: value.kept });
	else if (!desk) raw.notes.push(unknownKind(line));
	else if (value.desk !== undefined) takeHead(desk, value);
	else if (value.table !== undefined) takeRow(desk, value, line);
	else if (value.history !== undefined) desk.history.push({ line, value: value.history });
	else if (value.file !== undefined) takeFile(desk, value.file, line);
	else if (value.readMark !== undefined) desk.readMarks.push({ line, value: value.readMark });
	else if (value.draft !== undefined) desk.drafts.push({ line, value: value.draft });
	else desk.unread.push(unknownKind(line));
}

function unknownKind(line: number): Note {
	return { line, what: 'This kind of line is unknown: left out.' };
}

function takeJoined(raw: RawFile, line: number) {
	raw.whole = false;
	const damage: Damage = { line, kind: 'separator', what: 'its end', place: null };
	const desk = raw.desks.at(-1);
	if (desk) desk.damaged.push(damage);
	else raw.notes.push({ line, what: 'The end of this line is damaged; nothing is lost' });
}

/** Damage is reported with the desk whose records surround it. */
function takeDamaged(raw: RawFile, { line, begins }: Read & { kind: 'damaged' }) {
	raw.whole = false;
	const damage = damageOf(line, begins);
	const place = damage.place ?? raw.desks.at(-1)?.place;
	const desk = raw.desks.find((known) => known.place === place);
	const loose = begins.includes('"end":') || !desk;
	if (!loose) desk.damaged.push(damage);
	else raw.notes.push({ line, what: `This line is damaged: ${damage.what} is left out` });
}

/** The desk that a record belongs to. Version 1 does not say it: there it is the last one that has begun. */
function deskOf(raw: RawFile, value: Record<string, unknown>, line: number): RawDesk | undefined {
	if (raw.version === 1) {
		if (value.desk !== undefined) raw.desks.push(newDesk(raw, raw.desks.length + 1, line));
		return raw.desks.at(-1);
	}
	const place = value.of;
	if (typeof place !== 'number') return undefined;
	const last = raw.desks.at(-1);
	let desk = last?.place === place ? last : raw.desks.find((known) => known.place === place);
	if (!desk) raw.desks.push((desk = newDesk(raw, place, line)));
	return desk;
}

function newDesk({ version, systems }: RawFile, place: number, line: number): RawDesk {
	return {
		systems,
		line,
		place,
		version,
		cut: false,
		settings: [],
		head: null,
		counts: null,
		rows: [],
		history: [],
		files: [],
		readMarks: [],
		drafts: [],
		kept: [],
		damaged: [],
		unread: []
	};
}

function takeHead(desk: RawDesk, value: Record<string, unknown>) {
	desk.head ??= value;
	if (value.counts !== undefined) desk.counts = record(value.counts, 'counts');
}

function takeRow(desk: RawDesk, value: Record<string, unknown>, line: number) {
	try {
		const table = desk.systems.shapes.tableName(value.table, 'table', nothing);
		desk.rows.push({ line, table, value: value.row });
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		desk.unread.push({ line, what: `There is no table ${String(value.table)}: left out.` });
	}
}

function takeFile(desk: RawDesk, value: unknown, line: number) {
	try {
		desk.files.push({ line, value: readPart(value) });
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		desk.unread.push({ line, what: `${error.message}: this part is left out` });
	}
}

function notBackup(why: string): StoreTrouble {
	return new StoreTrouble(
		'broken file',
		`This file is not a backup of Deskdrill. ${why} Choose a file that was saved with "Save a backup".`
	);
}
