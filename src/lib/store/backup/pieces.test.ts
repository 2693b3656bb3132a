import { describe, expect, it } from 'vitest';
import { PIECE } from './lines.ts';
import { Assembler, linesOfRecord, wholeLineIn, type Found } from './pieces.ts';

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

	it('are split between two characters outside the basic plane, whichever end of one the limit meets', () => {
		const before = '{"text":"'.length;
		for (const length of [PIECE - before - 2, PIECE - before - 1, PIECE - before]) {
			const long = { text: `${'x'.repeat(length)}\u{10000}\u{10ffff}${'y'.repeat(9)}` };
			const [first = '', second = ''] = linesOf(long);
			expect(first.length - 10, String(length)).toBe(
				length === PIECE - before - 1 ? PIECE - 1 : PIECE
			);
			expect(first.isWellFormed() && second.isWellFormed(), String(length)).toBe(true);
		}
		// A lone half at the end of the record has nothing to stay with.
		expect(linesOf({ text: `${'x'.repeat(PIECE - before - 2)}` })).toHaveLength(1);
		expect(linesOf({ text: `${'x'.repeat(PIECE - before - 1)}` })).toHaveLength(2);
	});

	it('are separated when their separator is damaged, and reported', () => {
		const [one, two, three] = linesOf(short(1), short(2), short(3));
		const joined = [`${one}J${two}`, three ?? ''];
		expect(recordsOf(joined)).toEqual([1, 2, 3].map(short));
		expect(read(joined).map(({ kind }) => kind)).toEqual(['joined', 'record', 'record', 'record']);
	});

	it('are not separated where one of the two is damaged', () => {
		const [one, two] = linesOf(short(1), short(2));
		expect(read([`${one}J${two}?`])).toEqual([{ kind: 'damaged', begins: `${one}J${two}?` }]);
		expect(read([`${one}?J${two}`])).toEqual([{ kind: 'damaged', begins: `${one}?J${two}` }]);
	});

	it('are pieces of the record that began last', () => {
		const [first = '', , last = ''] = linesOf({ text: 'x'.repeat(2.5 * PIECE) });
		const [whole = ''] = linesOf(short(1));
		const kinds = (lines: readonly string[]) => read(lines).map(({ kind }) => kind);
		// Neither a whole record nor a damaged line leaves anything open, and an end without a beginning is none.
		expect(kinds([first, whole, last])).toEqual(['open', 'record', 'open']);
		expect(kinds([first, 'x', last])).toEqual(['open', 'damaged', 'open']);
		expect(kinds([last, first, last])).toEqual(['open', 'open', 'record']);
		expect(kinds([first, last, last])).toEqual(['open', 'record', 'open']);
	});

	it('tell of a damaged one how it begins', () => {
		const line = `#0000000f={"a":"${'x'.repeat(300)}"}`;
		expect(read([line])).toEqual([{ kind: 'damaged', begins: line.slice(0, 200) }]);
	});

	it('are found behind what is no line', () => {
		const [line = ''] = linesOf(short(1));
		for (const before of ['{"deskdrill":"backup"}?', '??', '#0000000f={"a":1}?'])
			expect(wholeLineIn(before + line), before).toBe(line);
		for (const text of [line, `?${line}`, `??${line}?`, '??#0000000f={}', ''])
			expect(wholeLineIn(text), text).toBeUndefined();
	});
});
