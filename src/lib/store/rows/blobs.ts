import type { Attachment, CannedResponse, Faq } from '#lib/desk/model/index.ts';
import type { DeskId } from '../api.ts';
import type { Change, Changes } from './changes.ts';
import type { DeskDatabase } from '../database/database.ts';
import { sha256 } from './sha256.ts';
import { withinTransaction } from '../database/within-transaction.ts';

/** The tables whose rows name files. */
export const fileHolders = ['canned', 'entries', 'faqs', 'mails'] as const;
export type FileHolder = (typeof fileHolders)[number];

/** Bytes of files by their keys. */
export type Blobs = ReadonlyMap<string, ArrayBuffer>;
export const noBlobs: Blobs = new Map();

/** SHA-256, in hexadecimal digits: the same bytes always have the same key. */
export async function keyOfBytes(bytes: BufferSource): Promise<string> {
	return [...(await sha256(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function keyed(files: readonly ArrayBuffer[]): Promise<Blobs> {
	return new Map(
		await Promise.all(files.map(async (bytes) => [await keyOfBytes(bytes), bytes] as const))
	);
}

/**
 * Stores the bytes that rows now name, once per content, and deletes those that no row names any more. Runs inside the command's
 * transaction, after its rows were written, so that a refused command leaves nothing.
 */
export async function writeBlobs(db: DeskDatabase, desk: DeskId, changes: Changes, given: Blobs) {
	const rows = fileHolders.flatMap((table): Change<FileHolder>[] => changes.of(table));
	const named = new Set(rows.flatMap(({ after }) => keysOf(after)));
	const dropped = new Set(rows.flatMap(({ before }) => keysOf(before)));
	for (const key of named) {
		const bytes = given.get(key);
		if (bytes && !(await withinTransaction(isKept(db, desk, key))))
			await db.blobs.add({ desk, key, bytes });
	}
	for (const key of dropped)
		if (!named.has(key) && !(await withinTransaction(isNamed(db, desk, key))))
			await db.blobs.delete([desk, key]);
}

/** Keys of the files that a row names. */
export function keysOf(row: { attachments: readonly Attachment[] } | undefined): string[] {
	return row?.attachments.flatMap(({ key }) => key || []) ?? [];
}

async function isKept(db: DeskDatabase, desk: DeskId, key: string): Promise<boolean> {
	return (await db.blobs.where('[desk+key]').equals([desk, key]).count()) > 0;
}

async function isNamed(db: DeskDatabase, desk: DeskId, key: string): Promise<boolean> {
	for (const table of ['entries', 'mails'] as const)
		if ((await db.work(table).where('files').equals([desk, key]).count()) > 0) return true;
	const config = await db.config.bulkGet([
		[desk, 'canned'],
		[desk, 'faqs']
	]);
	const holders = config.flatMap((record) => record?.rows ?? []) as (CannedResponse | Faq)[];
	return holders.some((row) => keysOf(row).includes(key));
}
