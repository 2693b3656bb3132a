import { describe, expect, it } from 'vitest';
import { backupOf, fileOf, linesIn } from './backup.testkit.ts';
import { Checksum } from './lines.ts';
import { linesOfRecord } from './pieces.ts';
import { recordsOf, type Read } from './records-of.ts';

async function read(lines: readonly string[]): Promise<Read[]> {
	const all: Read[] = [];
	for await (const one of recordsOf(lines.length > 0 ? fileOf(lines) : new Blob([]))) all.push(one);
	return all;
}

/** Each in a few words. */
async function told(lines: readonly string[]): Promise<string[]> {
	return (await read(lines)).map((one) => {
		if (one.kind === 'header')
			return `${one.line} header ${one.header?.version ?? '-'}${one.damaged ? ', damaged' : ''}`;
		if (one.kind === 'record') return `${one.line} ${JSON.stringify(one.value)}`;
		if (one.kind === 'damaged') return `${one.line} damaged ${one.begins}`;
		if (one.kind === 'end') return `${one.line} end ${one.fits ? 'fits' : 'does not fit'}`;
		return `${one.line} ${one.kind}`;
	});
}

const lineOf = (record: object) => [...linesOfRecord(record)].join();
const header = { deskdrill: 'backup', version: 2, made: 'now' };

describe('the records of a backup', () => {
	it('come with their lines and how far the file is read', async () => {
		const lines = await linesIn(backupOf([{ a: 1 }, { b: 2 }]));
		expect(await told(lines)).toEqual([...['1 header 2', '3 {"a":1}', '4 {"b":2}'], '5 end fits']);
		let bytes = 0;
		const upTo = lines.map((line) => (bytes += line.length));
		expect((await read(lines)).map((one) => one.bytes)).toEqual([0, 2, 3, 4].map((at) => upTo[at]));
	});

	it('are none in an empty file', async () => {
		expect(await told([])).toEqual([]);
	});

	it('are read with the line ends of any system', async () => {
		const lines = await linesIn(backupOf([{ a: 'x\r' }]));
		const plain = await told(lines);
		expect(plain).toHaveLength(3);
		expect(await told(lines.map((line) => `${line}\r`))).toEqual(plain);
	});

	it('stand in pieces where they are long: the line is that of the last one', async () => {
		const lines = await linesIn(backupOf([{ a: 'x'.repeat(1_500_000) }]));
		expect((await read(lines)).map(({ kind, line }) => `${line} ${kind}`)).toEqual([
			...['1 header', '4 record', '5 end']
		]);
	});
});

describe('the header of a backup', () => {
	it.each<[string, (first: string, copy: string) => string[], string[]]>([
		['is damaged', (first, copy) => [`x${first}`, copy], ['1 header 2, damaged', '3 {"a":1}']],
		[
			'says something else than its copy',
			(first, copy) => [first.replace('2026', '2027'), copy],
			['1 header 2, damaged', '3 {"a":1}']
		],
		['has no copy', (first) => [first], ['1 header 2', '2 {"a":1}']],
		[
			'has a damaged copy',
			(first, copy) => [first, `${copy}x`],
			['1 header 2', expect.stringMatching(/^2 damaged #/) as string, '3 {"a":1}']
		],
		[
			'has the first piece of a long record in the place of its copy',
			(first) => [first, String([...linesOfRecord({ b: 'x'.repeat(1_500_000) })][0])],
			['1 header 2', '3 {"a":1}']
		],
		[
			'and its copy are joined by a damaged break',
			(first, copy) => [`${first}J${copy}`],
			['1 header 2, damaged', '2 {"a":1}']
		],
		[
			'and its copy are damaged',
			(first, copy) => [`x${first}`, `${copy}x`],
			['1 header -', expect.stringMatching(/^2 damaged #/) as string, '3 {"a":1}']
		]
	])('%s', async (_, change, expected) => {
		const [first = '', copy = '', one = ''] = await linesIn(backupOf([{ a: 1 }]));
		expect(await told([...change(first, copy), one])).toEqual(expected);
	});

	it('is told as it stands there, the copy before the first line', async () => {
		const copy = { ...header, made: 'later' };
		const [found] = await read([JSON.stringify(header), lineOf(copy)]);
		expect(found).toMatchObject({ kind: 'header', header: copy, damaged: true });
		const [alone] = await read([JSON.stringify(header)]);
		expect(alone).toEqual({
			...{ kind: 'header', line: 1, damaged: false, header },
			bytes: JSON.stringify(header).length
		});
	});
});

describe('the end of a backup', () => {
	it('fits when all lines before it are there, and as they were', async () => {
		const lines = await linesIn(backupOf([{ a: 1 }, { b: 2 }]));
		const last = async (some: readonly string[]) => (await told(some)).at(-1);
		expect(await last(lines.filter((_, at) => at !== 2))).toBe('4 end does not fit');
		const [first = '', copy = '', one = '', two = '', end = ''] = lines;
		expect(await last([first, copy, two, one, end])).toBe('5 end does not fit');
		expect(await last([first, copy, one, lineOf({ b: 3 }), end])).toBe('5 end does not fit');
		const sum = new Checksum();
		for (const line of [copy, one]) sum.add(line.slice(1, 9));
		const counted = (count: number) => lineOf({ end: true, lines: count, sum: String(sum) });
		expect(await last([first, copy, one, counted(2)])).toBe('4 end fits');
		expect(await last([first, copy, one, counted(3)])).toBe('4 end does not fit');
		expect(await last([first, copy, one, lineOf({ end: 1 })])).toBe('4 {"end":1}');
	});
});

describe('a line of a backup', () => {
	const [first, copy] = [JSON.stringify(header), lineOf(header)];

	it('is damaged when it holds no record, although its checksum fits', async () => {
		const long = lineOf(['x'.repeat(300)]);
		expect(await told([first, copy, long, lineOf({ a: 1 })])).toEqual([
			...['1 header 2', `3 damaged ${long.slice(10, 210)}`, '4 {"a":1}']
		]);
	});

	it('is told as joined with the next one by a damaged break', async () => {
		const joined = `${lineOf({ a: 1 })}J${lineOf({ b: 2 })}`;
		expect(await told([first, copy, joined])).toEqual([
			...['1 header 2', '3 joined', '3 {"a":1}', '3 {"b":2}']
		]);
	});
});

describe('a backup of version 1', () => {
	const old = JSON.stringify({ deskdrill: 'backup', version: 1 });
	const withEnd = (lines: readonly string[], counted = lines.length) => {
		const sum = new Checksum();
		for (const line of lines) sum.add(line);
		return [...lines, JSON.stringify({ end: true, lines: counted, sum: String(sum) })];
	};

	it('has a record in each line, and one checksum for all', async () => {
		const lines = withEnd([old, '{"a":1}', '{"b":2}']);
		expect(await told(lines)).toEqual(['1 header 1', '2 {"a":1}', '3 {"b":2}', '4 end fits']);
		let bytes = 0;
		const upTo = lines.map((line) => (bytes += line.length));
		expect((await read(lines)).map((one) => one.bytes)).toEqual(upTo);
		expect(await told([...lines, '{"c":3}'])).toContain('5 {"c":3}');
	});

	it('does not fit its end when a line is missing or different', async () => {
		const [first = '', one = '', two = '', end = ''] = withEnd([old, '{"a":1}', '{"b":2}']);
		expect((await told([first, two, end])).at(-1)).toBe('3 end does not fit');
		expect((await told([first, one, '{"b":3}', end])).at(-1)).toBe('4 end does not fit');
		expect((await told([`${first} `, one, two, end])).at(-1)).toBe('4 end does not fit');
		expect((await told(withEnd([first, one], 3))).at(-1)).toBe('3 end does not fit');
		expect((await told([first, one, '{"end":1}'])).at(-1)).toBe('3 {"end":1}');
	});

	it('has damaged lines, which are told by their beginning', async () => {
		const text = `{"a":"${'x'.repeat(300)}`;
		expect(await told([old, text, '[1]', '{"b":2}'])).toEqual([
			...['1 header 1', `2 damaged ${text.slice(0, 200)}`, '3 damaged [1]', '4 {"b":2}']
		]);
	});
});
