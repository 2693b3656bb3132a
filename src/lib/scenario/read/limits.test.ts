import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/systems/files.ts';
import { readWorld } from '#lib/systems/files.ts';
import { whyNotParsed } from './limits.ts';

const worlds = { names: ['lab'], find: () => ({}) };
/** As much of something as a file has room for. */
function many(piece: (n: number) => string, room = 390_000): string {
	let text = '';
	for (let n = 0; text.length < room; n++) text += piece(n);
	return text;
}
function first(text: string): string | undefined {
	const read = readScenario(text, worlds);
	return read.ok ? 'read' : read.problems[0]?.message;
}

/** What compares each with each takes minutes on these, and about a second on a busy machine otherwise. */
const PATIENCE = 20_000;

describe('a file at the size limit is checked', () => {
	it.each([
		['a key too many', many((n) => `k${n}:\n`, 70_000), 'The version of the language is missing.'],
		[
			'unknown keys in the first line’s language',
			`deskdrill: 1\n${many((n) => `k${n}:\n`, 70_000)}`,
			'"id" is missing in this scenario.'
		],
		['the same key', many(() => 'a:\n', 40_000), 'This key appears here a second time.'],
		[
			'wrong steps',
			`deskdrill: 1\nsteps:\n${many(() => '- x\n', 40_000)}`,
			'"steps" may have at most 100 entries.'
		],
		[
			'people',
			`deskdrill: 1\npeople:\n${many((n) => ` p${n}: x\n`, 70_000)}`,
			'"people" may have at most 500 entries.'
		],
		['aliases', many(() => '- *a\n', 40_000), '"*a" is an alias.'],
		['anchors', many(() => '- &a b\n', 40_000), '"&a" is an anchor.'],
		['keys that are no words', `${'? '.repeat(38)}x`, 'A key must be a word.'],
		[
			'a long text',
			`deskdrill: 1\ntitle: ${'x'.repeat(389_000)}`,
			'"id" is missing in this scenario.'
		]
	])(
		'%s',
		(_, text, message) => {
			expect(text.length).toBeLessThanOrEqual(400_000);
			expect(first(text)).toBe(message);
		},
		PATIENCE
	);

	it('against a text that grows through aliases', () => {
		const lines = Array.from({ length: 20 }, (_, n) => {
			const inside =
				n === 0
					? 'x'
					: Array(9)
							.fill(`*a${n - 1}`)
							.join(', ');
			return `a${n}: &a${n} [${inside}]`;
		});
		expect(first(lines.join('\n'))).toBe('"&a0" is an anchor.');
	});
});

describe('a file that would take long is not parsed', () => {
	const head = 'deskdrill: 1\n';
	const hostile: readonly [what: string, text: string, message: RegExp][] = [
		[
			'a line of a megabyte',
			`${head}title: ${'x'.repeat(1_000_000)}`,
			/^This file has 1000020 char/
		],
		['deep brackets', `${head}a: ${'['.repeat(190_000)}`, /deeper than 40 levels/],
		['deep dashes', `${head}a:\n  ${'- '.repeat(190_000)}x`, /deeper than 40 levels/],
		['deep questions', `${head}${'? '.repeat(190_000)}x`, /deeper than 40 levels/],
		['100,000 keys', head + many((n) => `k${n}:\n`), /too many parts: reading stops in line 15001/],
		['100,000 keys in braces', `${head}a: {${many((n) => `k${n}: x, `)}}`, /stops in line 2/],
		['one key 100,000 times', head + many(() => 'a:\n'), /too many parts/],
		['entries', `${head}steps:\n${many(() => '- x\n')}`, /too many parts/],
		['anchors', head + many(() => '- &a b\n'), /too many parts/],
		['aliases', head + many(() => '- *a\n'), /too many parts/],
		['tags', head + many(() => '- !a b\n'), /too many parts/],
		['quotes on one line', `${head}title: ${many(() => '"')}`, /stops in line 2/],
		['colons on one line', `${head}title: ${many(() => 'a: ')}`, /stops in line 2/],
		['quotes that are not closed', head + many(() => 'a: "\n'), /too many parts/],
		['empty lines', head + many(() => '\n'), /too many parts/],
		[
			'brackets on each line',
			head + many((n) => `k${n}: ${'['.repeat(39)}${']'.repeat(39)}\n`),
			/too many parts/
		],
		[
			'lines that are indented ever further',
			head + many((n) => `${' '.repeat(n % 500)}a:\n`),
			/deeper than 40 levels/
		],
		['comments', head + many(() => '#\n'), /too many parts/],
		['documents', head + many(() => '---\n'), /too many parts/],
		['long texts without a line', head + many(() => '- |\n'), /too many parts/]
	];
	it.each(hostile)('%s', (_what, text, message) => {
		expect(whyNotParsed(text, 'scenario')?.message).toMatch(message);
		expect(whyNotParsed(text, 'world')?.message).toMatch(/too many parts|deeper|characters/);
		expect(first(text)).toMatch(message);
	});

	it('and others are', () => {
		expect(whyNotParsed(`${head}title: x`, 'scenario')).toBeNull();
	});
});

describe('what is no text', () => {
	it.each([
		[
			'NUL',
			'deskdrill: 1\nb: x\0y',
			'2:5 There is a control character here (U+0000), which no text has.'
		],
		[
			'another control character',
			'deskdrill: \u0007',
			'1:12 There is a control character here (U+0007), which no text has.'
		],
		[
			'one that turns the line',
			'deskdrill: b\u001b[2J',
			'1:13 There is a control character here (U+001B), which no text has.'
		]
	])('%s is refused at its place', (_, text, expected) => {
		const read = readScenario(text, worlds);
		const [problem] = read.ok ? [] : read.problems;
		expect(`${problem?.line}:${problem?.column} ${problem?.message}`).toBe(expected);
	});

	it('but tabs, ends of lines and a mark of UTF-8 at the beginning are', () => {
		expect(first('\uFEFFdeskdrill: 1\r\ntitle: "a\tb"')).toBe('"id" is missing in this scenario.');
	});
});

it('names of what every object has are keys like others, and change nothing', () => {
	expect(first('deskdrill: 1\n__proto__: { polluted: true }')).toBe(
		'"id" is missing in this scenario.'
	);
	expect(({} as { polluted?: true }).polluted).toBeUndefined();
});

it('reads an honest world of hundreds of people', () => {
	const agents = Array.from(
		{ length: 200 },
		(_, n) =>
			`  - { username: agent${n}, first name: Ada, last name: Byron, email: a${n}@desk.example, department: Support, role: View only }`
	);
	const users = Array.from(
		{ length: 2_000 },
		(_, n) => `  - { name: User Number ${n}, email: user${n}@bank.example, phone: 555-0100 }`
	);
	const text = ['deskdrill: 1', 'agents:', ...agents, 'users:', ...users].join('\n');
	expect(readWorld(text).ok).toBe(true);
});

describe('a file of many stories', () => {
	const lab = (vary: string, more = '') => `deskdrill: 1
id: many
title: T
summary: S
level: beginner
minutes: 5
objectives: [O]
world: lab
clock: 2026-03-02 09:00
people: { john: An agent }
vary:
${vary}steps:
  - { id: a, as: john, title: T, text: '{v0}${more}', hints: [a, b, c], ask: [{ id: q, question: Q, answer: { text: [A] } }] }
debrief: { remember: [R] }
`;
	const numbers = (count: number) =>
		Array.from({ length: count }, (_, n) => `  v${n}: { from: 1, to: 100 }\n`).join('');

	it('is refused when it would take too many of them to show every value', () => {
		expect(first(lab(numbers(99)))).toMatch(
			/^It takes \d{3} stories to show every value: too many\.$/
		);
	});

	it('is refused when all of them together are too long', () => {
		expect(first(lab(numbers(1), 'x'.repeat(70_000)))).toBe(
			'It takes 100 stories to show every value: too many for a file of this length.'
		);
	});

	it('is read otherwise', () => {
		const found = first(lab(numbers(1)));
		expect(found).not.toMatch(/stories/);
	});
});

it('tells no more than fifty problems of a world', () => {
	const users = Array.from({ length: 300 }, (_, n) => `  - { name: D${n}, parent: nowhere }`);
	const read = readWorld(`deskdrill: 1\ndepartments:\n${users.join('\n')}\n`);
	expect(read.ok ? 0 : read.problems.length).toBe(50);
});
