import { describe, expect, it } from 'vitest';
import { keyOfBytes } from '../rows/blobs.ts';
import { Unusable } from '#lib/kernel/shapes/shape.ts';
import { toBase64 } from './base64.ts';
import { namedFiles, noteMissing, partsOf, readFiles, readPart, type FilePart } from './files.ts';
import { PIECE } from './lines.ts';
import type { Note, Placed } from './raw.ts';
import type { RowsByTable } from './read-rows.ts';

const bytesOf = (length: number) => new Uint8Array(length).map((_, n) => n % 251);
/** As much as one record holds. */
const PART = 3 * Math.floor((PIECE - 1000) / 4);

async function written(length: number) {
	const { buffer } = bytesOf(length);
	const key = await keyOfBytes(buffer);
	const parts = [...partsOf(key, buffer)];
	return { key, parts };
}

const placed = (parts: readonly FilePart[]): Placed<FilePart>[] =>
	parts.map((value, n) => ({ line: 10 + n, value }));

describe('the contents of an attached file', () => {
	it.each([
		[0, 1],
		[1, 1],
		[PART, 1],
		[PART + 1, 2],
		[2 * PART, 2]
	])('of %i bytes are %i records that fit in a line', async (length, count) => {
		const { parts, key } = await written(length);
		expect(parts).toHaveLength(count);
		expect(parts.map(({ part }) => part)).toEqual(Array.from({ length: count }, (_, n) => n));
		expect(parts.every((part) => part.key === key)).toBe(true);
		expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(PIECE);
	});

	it('are restored whatever the order of their parts', async () => {
		const { parts, key } = await written(PART + 5);
		const leftOut: Note[] = [];
		const back = await readFiles(placed(parts.map(readPart).reverse()), leftOut);
		expect([...back.keys()]).toEqual([key]);
		expect(await keyOfBytes(back.get(key) ?? new ArrayBuffer())).toBe(key);
		expect(leftOut).toEqual([]);
	});

	it('are left out when a part is missing or changed, and the others are restored', async () => {
		const [one, other] = [await written(PART + 5), await written(4)];
		const leftOut: Note[] = [];
		const lines = placed([...one.parts.slice(0, 1), ...other.parts].map(readPart));
		const back = await readFiles(lines, leftOut);
		expect([...back.keys()]).toEqual([other.key]);
		expect(leftOut).toEqual([{ line: 10, what: 'file: its contents are damaged: left out' }]);
	});

	it.each([
		[{ key: 'a', part: 0, bytes: '***' }, 'file: its contents are not base64'],
		[{ key: 'a', part: 'x', bytes: '' }, 'file.part is not a whole number'],
		[{ part: 0, bytes: '' }, 'file.key is not a text'],
		[{ key: 'a', part: 0 }, 'file.bytes is not a text'],
		['a', 'file is not a record']
	])('cannot be used: %j', (value, message) => {
		expect(() => readPart(value)).toThrow(new Unusable(message));
	});

	it('are read from base 64', () => {
		const bytes = bytesOf(5);
		expect(readPart({ key: 'a', part: 2, bytes: toBase64(bytes) })).toEqual({
			key: 'a',
			part: 2,
			bytes
		});
	});
});

describe('files whose contents did not come along', () => {
	const key = (n: number) => String(n).repeat(64);
	const rows = (...keys: string[]): RowsByTable =>
		new Map([
			['entries', new Map([[1, { attachments: keys.map((key) => ({ key })) }]])],
			['mails', new Map([[1, { attachments: [{ key: key(1) }, { key: '' }] }]])]
		]) as never;
	const noted = (of: RowsByTable, there: readonly string[]) => {
		const leftOut: Note[] = [];
		noteMissing(of, new Map(there.map((one) => [one, new ArrayBuffer()])), leftOut);
		return leftOut;
	};

	it('are named by entries and mails, each once', () => {
		expect([...namedFiles(rows(key(1), key(2), key(2)))].sort()).toEqual([key(1), key(2)]);
	});

	it('are told', () => {
		expect(noted(rows(key(1), key(2)), [key(1), key(2)])).toEqual([]);
		expect(noted(rows(key(1), key(2)), [key(2)])).toEqual([
			{
				line: null,
				what: 'The contents of 1 attached file are not in the backup: only the names are restored'
			}
		]);
		expect(noted(rows(key(1), key(2)), [])).toEqual([
			{
				line: null,
				what: 'The contents of 2 attached files are not in the backup: only the names are restored'
			}
		]);
	});
});
