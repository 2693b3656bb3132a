import { describe, expect, it } from 'vitest';
import * as s from './shape.ts';

/** What a shape makes of a value, and what it tells. */
function reads<T>(shape: s.Shape<T>, value: unknown, there = true) {
	const mended: string[] = [];
	const reading = { exists: () => there, mended: (what: string) => void mended.push(what) };
	try {
		return { read: shape(value, 'x', reading), mended };
	} catch (error) {
		if (!(error instanceof s.Unusable)) throw error;
		return { unusable: error.message, missing: error instanceof s.MissingRow };
	}
}
const good = (read: unknown) => ({ read, mended: [] });
const bad = (unusable: string) => ({ unusable, missing: false });
const told = (read: unknown, ...mended: string[]) => ({ read, mended });

const FARTHEST = 8_640_000_000_000_000;

describe('a value that anybody may have written', () => {
	it.each<[string, s.Shape<unknown>, unknown, object]>([
		['text', s.text(), 'a', good('a')],
		['text', s.text(), 1, bad('x is not a text')],
		['whole', s.whole(), -3, good(-3)],
		['whole', s.whole(), 1.5, bad('x is not a whole number')],
		['whole', s.whole(), '1', bad('x is not a whole number')],
		['instant', s.instant(), FARTHEST, good(FARTHEST)],
		['instant', s.instant(), -FARTHEST, good(-FARTHEST)],
		['instant', s.instant(), FARTHEST + 1, bad('x is not a valid time')],
		['instant', s.instant(), -FARTHEST - 1, bad('x is not a valid time')],
		['instant', s.instant(), 'now', bad('x is not a whole number')],
		['zone', s.zone(), 'Europe/Berlin', good('Europe/Berlin')],
		['zone', s.zone(), 'Mars', bad('x is not a time zone: Mars')],
		['zone', s.zone(), 'M'.repeat(300), bad(`x is not a time zone: ${'M'.repeat(100)}`)],
		['zone', s.zone(), 1, bad('x is not a text')],
		['upTo', s.upTo(5), 0, good(0)],
		['upTo', s.upTo(5), 5, good(5)],
		['upTo', s.upTo(5), 6, bad('x is not from 0 to 5')],
		['upTo', s.upTo(5), -1, bad('x is not from 0 to 5')],
		['amount', s.amount(), 1.5, good(1.5)],
		['amount', s.amount(), Infinity, bad('x is not a number')],
		['amount', s.amount(), NaN, bad('x is not a number')],
		['amount', s.amount(), '1', bad('x is not a number')],
		['id', s.id(), 1, good(1)],
		['id', s.id(), 0, bad('x is not the number of a row')],
		['ref', s.ref('teams'), 3, good(3)],
		['ref', s.ref('teams'), 0, bad('x is not the number of a row')],
		['flag', s.flag(), true, good(true)],
		['flag', s.flag(true), false, good(false)],
		['flag', s.flag(), 1, told(false, 'x is neither true nor false: now false')],
		['flag', s.flag(true), null, told(true, 'x is neither true nor false: now true')],
		['choice', s.choice<string | number>('a', 2), 2, good(2)],
		['choice', s.choice<string | number>('a', 2), '2', bad('x is not one of a, 2')],
		['or', s.or('b', s.text()), 'a', good('a')],
		['or', s.or('b', s.text()), 1, told('b', 'x is not a text: now "b"')],
		['orNull', s.orNull(s.text()), null, good(null)],
		['orNull', s.orNull(s.text()), 'a', good('a')],
		['orNull', s.orNull(s.text()), 1, told(null, 'x is not a text: now null')],
		['maybe', s.maybe(s.text()), undefined, good(undefined)],
		['maybe', s.maybe(s.text()), 'a', good('a')],
		['maybe', s.maybe(s.text()), 1, told(undefined, 'x is not a text: left out')],
		['someText', s.someText(), 1, told('', 'x is not a text: now ""')],
		['list', s.list(s.text()), ['a', 'b'], good(['a', 'b'])],
		['list', s.list(s.text()), ['a', 1, 'b'], told(['a', 'b'], 'x[1] is not a text: left out')],
		['list', s.list(s.text()), 'a', told([], 'x is not a list: now empty')],
		['oneOf', s.oneOf(s.text(), s.whole()), 1, good(1)],
		['oneOf', s.oneOf(s.text(), s.whole()), 'a', good('a')],
		['oneOf', s.oneOf(s.text(), s.whole()), null, bad('x is not a whole number')],
		['row', s.row({ a: s.text() }), { a: 'b', c: 'd' }, good({ a: 'b' })],
		['row', s.row({ a: s.text() }), {}, bad('x.a is not a text')],
		['row', s.row({ a: s.text() }), [], bad('x is not a record')],
		['texts', s.texts(), { a: 'b', c: 1 }, told({ a: 'b' }, 'x.c is not a text: left out')],
		['json', s.json(), { a: [1, null, { b: true }] }, good({ a: [1, null, { b: true }] })],
		['json', s.json(), 'a', good('a')],
		['jsonRecord', s.jsonRecord(), { a: 1 }, good({ a: 1 })],
		['jsonRecord', s.jsonRecord(), [1], bad('x is not a record')],
		['byKey', s.byKey(s.whole()), { a: 1 }, good({ a: 1 })],
		['byKey', s.byKey(s.whole()), { a: 'b' }, bad('x.a is not a whole number')],
		['listOfGood', s.listOfGood(s.text()), ['a'], good(['a'])],
		['listOfGood', s.listOfGood(s.text()), ['a', 1], bad('x[1] is not a text')],
		['listOfGood', s.listOfGood(s.text()), {}, bad('x is not a list')]
	])('%s %#', (_, shape, value, outcome) => expect(reads(shape, value)).toEqual(outcome));

	it('names required references', () => {
		expect(reads(s.ref('teams'), 3, false)).toEqual({
			unusable: 'x names row 3 of teams, which is missing',
			missing: true
		});
		expect(reads(s.orNull(s.ref('teams')), 3, false)).toEqual(
			told(null, 'x names row 3 of teams, which is missing: now null')
		);
	});

	it('holds nothing that could pass for a prototype', () => {
		const value: unknown = JSON.parse('{"__proto__":{"a":1},"b":{"__proto__":"c","d":"e"}}');
		const own = (read: unknown) => JSON.stringify(read);
		expect(own(reads(s.json(), value).read)).toBe('{"b":{"d":"e"}}');
		expect(own(reads(s.byKey(s.json()), value).read)).toBe('{"b":{"d":"e"}}');
		const texts: unknown = JSON.parse('{"__proto__":"a","b":"c"}');
		expect(reads(s.texts(), texts)).toEqual(
			told({ b: 'c' }, 'x.__proto__ is not a text: left out')
		);
	});

	it('is not nested deeper than 64 times', () => {
		const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
		const records = (depth: number): unknown => (depth === 0 ? 1 : { a: records(depth - 1) });
		for (const deep of [nested, records]) {
			expect(reads(s.json(), deep(64))).toEqual(good(deep(64)));
			expect(reads(s.json(), deep(65))).toEqual(bad('x is nested too deeply'));
		}
	});

	it('is named in reports; an intact row needs none', () => {
		const mended: string[] = [];
		const reading = { exists: () => true, mended: (what: string) => void mended.push(what) };
		const shape = s.row({ a: s.flag(), b: s.row({ c: s.flag() }) });
		shape({ a: 1, b: { c: 2 } }, '', reading);
		expect(mended).toEqual([
			'a is neither true nor false: now false',
			'b.c is neither true nor false: now false'
		]);
		expect(() => s.record(null, '')).toThrow('it is not a record');
		expect(() => s.record('a', 'line')).toThrow('line is not a record');
	});

	it('lets faults of the program through', () => {
		const broken = () => {
			throw new TypeError('broken');
		};
		const shapes: s.Shape<unknown>[] = [
			s.or<unknown>(1, broken),
			s.orNull(broken),
			s.maybe(broken),
			s.oneOf(broken, s.text())
		];
		for (const shape of shapes) expect(() => reads(shape, 'a')).toThrow(TypeError);
		expect(() => reads(s.list(broken), ['a'])).toThrow(TypeError);
	});
});
