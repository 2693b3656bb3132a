import type { TableName } from '../../desk/tables.ts';
import { StoreTrouble } from '../trouble.ts';
import { configShapes } from './config-shapes.ts';
import { Checksum, linesOf, LONGEST_LINE, VERSION } from './lines.ts';
import { choice, record, Unusable } from './shape.ts';
import { workShapes } from './work-shapes.ts';

/** Something that happened to a part of the file. Lines count from 1. */
export interface Note {
	readonly line: number | null;
	readonly what: string;
}

/** A desk as it stands in the file: nothing of it has been looked at yet. */
export interface RawDesk {
	readonly line: number;
	readonly head: Record<string, unknown>;
	readonly rows: RawRow[];
	readonly history: { line: number; value: unknown }[];
	/** Parts of attached files. */
	readonly files: { line: number; value: unknown }[];
	readonly readMarks: { line: number; value: unknown }[];
	/** Lines that could not be read at all. */
	readonly unread: Note[];
}
export interface RawRow {
	readonly line: number;
	readonly table: TableName;
	readonly value: unknown;
}
export interface RawFile {
	readonly desks: RawDesk[];
	readonly custom: { line: number; value: unknown }[];
	/** What is wrong with the file as a whole. */
	readonly notes: Note[];
}

const MOST_BYTES = 1_000_000_000;
const tableName = choice(...(Object.keys({ ...configShapes, ...workShapes }) as TableName[]));

/** Takes a file apart. Throws `StoreTrouble` when it is no backup, or one of a newer version. */
export async function readRaw(file: Blob): Promise<RawFile> {
	if (file.size > MOST_BYTES) throw notBackup('It is larger than any backup.');
	const raw: RawFile = { desks: [], custom: [], notes: [] };
	const sum = new Checksum();
	let line = 0;
	let ended = false;
	for await (const content of linesOf(file)) {
		line++;
		if (line === 1) checkHeader(content);
		else if (ended) {
			raw.notes.push({ line, what: 'There is more after the end of the backup: not read.' });
			break;
		} else ended = take(raw, content, line, sum);
		sum.add(content);
	}
	if (line === 0) throw notBackup('It is empty.');
	if (!ended)
		raw.notes.push({
			line,
			what: 'The file breaks off here: what came after is lost. If you still have the original, copy it again.'
		});
	return raw;
}

function checkHeader(content: string) {
	const header = parsed(content);
	if (header === undefined || header.deskdrill !== 'backup')
		throw notBackup('Its first line does not say that it is one.');
	const { version } = header;
	if (typeof version !== 'number' || version < 1) throw notBackup('Line 1 names no version.');
	if (version > VERSION)
		throw new StoreTrouble(
			'newer',
			`This backup was made by a newer Deskdrill (format ${version}; this one reads up to ${VERSION}). Reload the page to update, then restore it again.`
		);
}

/** Sorts one line in. Answers true for the last one. */
function take(raw: RawFile, content: string, line: number, sum: Checksum): boolean {
	const value = content.length > LONGEST_LINE ? undefined : parsed(content);
	const desk = raw.desks.at(-1);
	const unread = desk?.unread ?? raw.notes;
	if (value === undefined) unread.push({ line, what: 'This line is not readable: left out.' });
	else if (value.end === true) checkEnd(raw, value, line, sum);
	else if (value.desk !== undefined) raw.desks.push(newDesk(line, value));
	else if (value.custom !== undefined) raw.custom.push({ line, value: value.custom });
	else if (desk && value.table !== undefined) takeRow(desk, value, line);
	else if (desk && value.history !== undefined) desk.history.push({ line, value: value.history });
	else if (desk && value.file !== undefined) desk.files.push({ line, value: value.file });
	else if (desk && value.readMark !== undefined)
		desk.readMarks.push({ line, value: value.readMark });
	else unread.push({ line, what: 'Nothing is known about this kind of line: left out.' });
	return value?.end === true;
}

function takeRow(desk: RawDesk, value: Record<string, unknown>, line: number) {
	try {
		const table = tableName(value.table, 'table', nothing);
		desk.rows.push({ line, table, value: value.row });
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		desk.unread.push({ line, what: `There is no table ${String(value.table)}: left out.` });
	}
}

function checkEnd(raw: RawFile, value: Record<string, unknown>, line: number, sum: Checksum) {
	if (value.lines === line - 1 && value.sum === String(sum)) return;
	raw.notes.push({
		line,
		what: 'The file was changed or damaged after it was made: its checksum does not fit.'
	});
}

function newDesk(line: number, head: Record<string, unknown>): RawDesk {
	return { line, head, rows: [], history: [], files: [], readMarks: [], unread: [] };
}

function parsed(content: string): Record<string, unknown> | undefined {
	try {
		return record(JSON.parse(content), 'line');
	} catch {
		return undefined;
	}
}

function notBackup(why: string): StoreTrouble {
	return new StoreTrouble(
		'broken file',
		`This file is not a backup of Deskdrill. ${why} Choose a file that was saved with "Back up".`
	);
}

const nothing = { exists: () => true, mended: () => undefined };
