import type { Rows } from '#lib/kernel/tables.ts';
import { fileHolders, keyOfBytes, keysOf, type Blobs, type FileHolder } from '../rows/blobs.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { PIECE } from './lines.ts';
import type { Note, Placed } from './raw.ts';
import type { RowsByTable } from './read-rows.ts';
import { strictly } from './reading.ts';
import { record, row, text, Unusable, whole } from '#lib/kernel/shapes/shape.ts';

/** A part of a file's bytes, as one record of a backup writes it. */
interface WrittenPart {
	key: string;
	/** From 0. */
	part: number;
	/** Base 64. */
	bytes: string;
}
export interface FilePart {
	readonly key: string;
	readonly part: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes per record: a multiple of three, so that each part is valid base64, and small enough for one line. */
const PART = 3 * Math.floor((PIECE - 1000) / 4);

/** The records of one file. */
export function* partsOf(key: string, bytes: ArrayBuffer): Generator<WrittenPart> {
	const count = Math.max(1, Math.ceil(bytes.byteLength / PART));
	for (let part = 0; part < count; part++) {
		const length = Math.min(PART, bytes.byteLength - part * PART);
		yield { key, part, bytes: toBase64(new Uint8Array(bytes, part * PART, length)) };
	}
}

const shape = row<WrittenPart>({ key: text(), part: whole(), bytes: text() });

/** Throws `Unusable`. */
export function readPart(value: unknown): FilePart {
	const { key, part, bytes } = shape(record(value, 'file'), 'file', strictly);
	try {
		return { key, part, bytes: fromBase64(bytes) };
	} catch {
		throw new Unusable('file: its contents are not base64');
	}
}

/** Joins the parts of files. Files that do not match their key are left out. */
export async function readFiles(
	lines: readonly Placed<FilePart>[],
	leftOut: Note[]
): Promise<Blobs> {
	const found = new Map<string, { line: number; parts: Map<number, Uint8Array<ArrayBuffer>> }>();
	for (const { line, value } of lines) {
		const file = found.get(value.key) ?? { line, parts: new Map() };
		file.parts.set(value.part, value.bytes);
		found.set(value.key, file);
	}
	const blobs = new Map<string, ArrayBuffer>();
	for (const [key, { line, parts }] of found) {
		// With a missing part the rest does not match the key.
		const inOrder = [...parts].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
		const bytes = await new Blob(inOrder).arrayBuffer();
		if ((await keyOfBytes(bytes)) === key) blobs.set(key, bytes);
		else leftOut.push({ line, what: 'file: its contents are damaged: left out' });
	}
	return blobs;
}

/** Files named by rows whose contents are missing: each is reported once. */
export function noteMissing(rows: RowsByTable, blobs: Blobs, leftOut: Note[]) {
	const missing = [...namedFiles(rows)].filter((key) => !blobs.has(key)).length;
	if (missing > 0)
		leftOut.push({
			line: null,
			what: `The contents of ${missing} attached ${missing === 1 ? 'file' : 'files'} are not in the backup: only the names are restored`
		});
}

/** Keys of the files that rows name. */
export function namedFiles(rows: RowsByTable): Set<string> {
	const holders = fileHolders.flatMap((table) => [...(rows.get(table)?.values() ?? [])]);
	return new Set(holders.flatMap((one) => keysOf(one as Rows[FileHolder])));
}
