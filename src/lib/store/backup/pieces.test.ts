import { describe, expect, it } from 'vitest';
import { PIECE } from './lines.ts';
import { Assembler, linesOfRecord, type Found } from './pieces.ts';

function read(lines: readonly string[]): Found[] {
	const assembler = new Assembler();
	return lines.flatMap((line) => [...assembler.take(line)]);
}

const recordsOf = (lines: readonly string[]) =>
	read(lines).flatMap((found) => (found.kind === 'record' ? [JSON.parse(found.json)] : []));

const short = (n: number) => ({ n });
const linesOf = (...records: object[]) => records.flatMap((record) => [...linesOfRecord(record)]);

describe('the lines of a backup', () => {
	it('split long records into pieces within the line limit', () => {
		const long = { text: 'x'.repeat(2.5 * PIECE) };
		const lines = linesOf(long);
		expect(lines).toHaveLength(3);
		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(PIECE + 10);
		expect(recordsOf(lines)).toEqual([long]);
	});

	it('never split a surrogate pair', () => {
		for (const shift of ['', 'x']) {
			const long = { text: shift + '🖨'.repeat(PIECE) };
			const lines = linesOf(long);
			const stored = new TextDecoder().decode(new TextEncoder().encode(lines.join('\n')));
			expect(recordsOf(stored.split('\n'))).toEqual([long]);
		}
	});

	it('keep lone surrogates, and line ends of every kind', () => {
		const odd = { text: '\ud83d \udda8 \r\n \u2028 \0 #0000000f={"a":1}' };
		expect(recordsOf(linesOf(odd))).toEqual([odd]);
		expect(linesOf(odd)).toHaveLength(1);
	});

	it.each([0, 1, 2])('lose one record with piece %i of it', (piece) => {
		const lines = linesOf(short(1), { text: 'x'.repeat(2.5 * PIECE) }, short(2));
		lines[1 + piece] = `${lines[1 + piece]}?`;
		expect(recordsOf(lines)).toEqual([short(1), short(2)]);
		expect(read(lines).filter(({ kind }) => kind === 'damaged')).toHaveLength(1);
	});

	it('are separated when their separator is damaged, and reported', () => {
		const [one, two, three] = linesOf(short(1), short(2), short(3));
		const joined = [`${one}J${two}`, three ?? ''];
		expect(recordsOf(joined)).toEqual([1, 2, 3].map(short));
		expect(read(joined).map(({ kind }) => kind)).toEqual(['joined', 'record', 'record', 'record']);
	});
});
