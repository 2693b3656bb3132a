import type { Rows } from '../../desk/tables.ts';
import { fileHolders, keyOfBytes, keysOf, type Blobs, type FileHolder } from '../blobs.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Note } from './raw.ts';
import type { RowsByTable } from './read-rows.ts';
import { record, row, text, Unusable, whole } from './shape.ts';

/** A part of a file's bytes, as one line of a backup. */
export interface FilePart {
	key: string;
	/** From 0. */
	part: number;
	/** Base 64. */
	bytes: string;
}

/** Bytes to a line: a multiple of three, so that each part is base 64 by itself. */
const PART = 3_000_000;
const MOST_BYTES = 500_000_000;

/** The lines of one file. */
export function partsOf(key: string, bytes: ArrayBuffer): FilePart[] {
	const count = Math.max(1, Math.ceil(bytes.byteLength / PART));
	return Array.from({ length: count }, (_, part) => {
		const length = Math.min(PART, bytes.byteLength - part * PART);
		return { key, part, bytes: toBase64(new Uint8Array(bytes, part * PART, length)) };
	});
}

const shape = row<FilePart>({ key: text(), part: whole(), bytes: text() });
const strictly = {
	exists: () => true,
	mended: (what: string) => {
		throw new Unusable(what);
	}
};

/** Puts files together again. What is not what its key says is left out, and so is what goes beyond all bounds. */
export async function readFiles(
	lines: readonly { line: number; value: unknown }[],
	leftOut: Note[]
): Promise<Blobs> {
	const found = new Map<string, { line: number; parts: Uint8Array<ArrayBuffer>[] }>();
	let sum = 0;
	for (const { line, value } of lines) {
		try {
			const { key, part, bytes } = shape(record(value, 'file'), 'file', strictly);
			const file = found.get(key) ?? { line, parts: [] };
			if (part !== file.parts.length) throw new Unusable('file: its parts are out of order');
			const decoded = decode(bytes);
			sum += decoded.length;
			if (sum > MOST_BYTES) throw new Unusable('file: there are more files than can be restored');
			file.parts.push(decoded);
			found.set(key, file);
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			leftOut.push({ line, what: `${error.message}: this part is left out` });
		}
	}
	const blobs = new Map<string, ArrayBuffer>();
	for (const [key, { line, parts }] of found) {
		const bytes = await new Blob(parts).arrayBuffer();
		if ((await keyOfBytes(bytes)) === key) blobs.set(key, bytes);
		else leftOut.push({ line, what: 'file: its contents were damaged: left out' });
	}
	return blobs;
}

function decode(bytes: string): Uint8Array<ArrayBuffer> {
	try {
		return fromBase64(bytes);
	} catch {
		throw new Unusable('file: it is not base 64');
	}
}

/** Files that rows name although their contents did not come along: each is told once. */
export function noteMissing(rows: RowsByTable, blobs: Blobs, leftOut: Note[]) {
	const told = new Set<string>();
	for (const table of fileHolders)
		for (const one of rows.get(table)?.values() ?? []) {
			const named = one as Rows[FileHolder];
			for (const key of keysOf(named)) if (!blobs.has(key)) told.add(key);
		}
	if (told.size > 0)
		leftOut.push({
			line: null,
			what: `The contents of ${told.size} attached ${told.size === 1 ? 'file' : 'files'} are not in the backup: only the names come back`
		});
}
