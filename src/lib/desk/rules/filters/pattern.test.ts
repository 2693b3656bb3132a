import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programOf, readPattern } from './pattern.ts';
import { count, MAX_STEPS } from './pattern/match.ts';

/** What preg_match says with PCRE2 10.42 (the program itself was asked): `bad` when the pattern does not compile. */
const recorded = readFileSync(new URL('./pattern/pcre2.ndjson', import.meta.url), 'utf8')
	.split('\n')
	.filter(Boolean)
	.map((line) => JSON.parse(line) as [pattern: string, text: string, found: boolean | 'bad']);

function answer(pattern: string, text: string): boolean | 'bad' | 'unsupported' {
	const read = readPattern(pattern);
	if (read.ok) return read.finds(text);
	return read.kind === 'syntax' ? 'bad' : 'unsupported';
}

describe('a filter’s regular expression', () => {
	it('is read as PCRE reads it', () => {
		const wrong = recorded.filter(([pattern, text, found]) => answer(pattern, text) !== found);
		expect(wrong).toEqual([]);
		expect(recorded.length).toBeGreaterThan(600);
	});

	// Asked of grep -P (PCRE2), too.
	it.each([
		['a lookahead that held', '/(?=(a))\\1\\1/', true],
		['an atomic group that held', '/(?>(a|ab))\\1/', true],
		['a lookahead, in one alternative', '/(?:(?=(a))b|a\\1)/', false],
		['an atomic group, in one alternative', '/(?:(?>(a))b|a\\1)/', false],
		['a lookahead that failed late', '/(?:(?=(a)b)|a)\\1/', false],
		['a negative lookahead', '/(?:(?!(a))z|a\\1)/', false],
		['a negative lookbehind', '/(?<!(b))a\\1/', false]
	])('keeps a group for a reference only where the way there holds: %s', (_, pattern, found) => {
		expect(answer(pattern, 'aa')).toBe(found);
	});

	it.each([
		['/(ab)c(?<=\\1c)/', 'abc', true],
		['/(ab)(x)c(?<=\\1xc)/', 'abxc', true],
		['/(ab)(x)c(?<=\\2c)/', 'abxc', true],
		['/(ab)(x)c(?<=\\2c)/', 'abyc', false],
		['/(?<n>ab)c(?<=\\k<n>c)/', 'abc', true],
		['/(?<=(a)\\1)b/', 'aab', true],
		['/(?<=(a)\\1)b/', 'ab', false],
		['/(?<=\\1)(a)/', 'a', false],
		['/(a|bc)d(?<=\\1d)/', 'bcd', 'bad']
	])('looks back for a reference of fixed length: %s in %s', (pattern, text, found) => {
		expect(answer(pattern, text)).toBe(found);
	});

	it('names a construct that is not supported', () => {
		const unknown = [
			'/\\X/',
			'/\\C/',
			'/(?R)?/',
			'/(a)(?1)/',
			'/(?P>n)/',
			'/(?(1)a)/',
			'/(*SKIP)a/'
		];
		for (const pattern of [...unknown, '/a(?C1)/', '/\\g<1>/', '/(?:(?:a{100}){100}){9}/'])
			expect(answer(pattern, 'a')).toBe('unsupported');
		expect(readPattern('/\\X/')).toEqual({
			ok: false,
			kind: 'unsupported',
			why: 'this desk does not support \\X in a pattern'
		});
	});

	it('is refused at once when compiling would take too long', () => {
		expect(answer('/(?:(?:(?:){65535}){65535}){65535}/', 'a')).toBe(true);
		expect(answer('/(((a{999}){999}){999}){999}/', 'a')).toBe('unsupported');
		expect(answer(`/${'(?<=a)'.repeat(100_000)}/`, 'a')).toBe('unsupported');
		expect(answer(`/${'('.repeat(240)}a${')'.repeat(240)}/`, 'a')).toBe(true);
	});

	it('never throws, whatever is typed', () => {
		const piece = fc.constantFrom(...'ab1(){}[]|*+?.^$\\-:<>=!#/&,PQERNXgk \n\u00e9\ud800');
		const pattern = fc.array(piece, { maxLength: 14 }).map((letters) => letters.join(''));
		fc.assert(
			fc.property(
				pattern,
				fc.constantFrom('', 'i', 'u', 'x', 'ux'),
				fc.string(),
				(source, flags, text) => {
					expect([true, false, 'bad', 'unsupported']).toContain(
						answer(`~${source}~${flags}`, text)
					);
				}
			),
			{ numRuns: 2000 }
		);
	});
});

describe('the steps of a pattern', () => {
	const steps = (pattern: string, text: string) => count(programOf(pattern), text).steps;

	it('grow linearly with the text', () => {
		const evil = [
			'/^(\\w|\\d)+$/',
			'/(a+)+$/',
			'/(a*)*b/',
			'/(a|aa)+$/',
			'/(.*)(.*)(.*)x/',
			'/(a|a?)+b/i'
		];
		for (const pattern of evil) {
			const short = steps(pattern, `${'a'.repeat(200)}!`);
			expect(steps(pattern, `${'a'.repeat(2000)}!`)).toBeLessThan(short * 11);
			expect(short).toBeLessThan(10_000);
		}
	});

	it('stop at a limit where a reference or a lookaround makes them grow, and nothing matches', () => {
		const text = `${'a'.repeat(20_000)}!`;
		for (const pattern of ['/(a*)*\\1b/', '/(?=(a+))\\1b/', '/(?=.*a)(?=.*b)/', '/^(a|aa)+\\1$/']) {
			const { found, steps } = count(programOf(pattern), text);
			expect(found).toBe(false);
			expect(steps).toBeLessThan(MAX_STEPS + text.length);
		}
	});

	it('are at most a few for each character and step of the program, for any pattern without references', () => {
		const atom = fc.constantFrom('a', 'b', '.', '[ab]', '\\w', '^', '$', '\\b');
		const { node } = fc.letrec<{ node: string }>((tie) => ({
			node: fc.oneof(
				{ depthSize: 'small' },
				atom,
				fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
				fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
				fc
					.tuple(tie('node'), fc.constantFrom('*', '+', '?', '*?', '{1,3}'))
					.map(([a, q]) => `(?:${a})${q}`)
			)
		}));
		fc.assert(
			fc.property(
				node,
				fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 300 }),
				(source, letters) => {
					const program = programOf(`/(?:${source})+!/`);
					const text = letters.join('');
					expect(count(program, text).steps).toBeLessThanOrEqual(
						4 * program.steps.length * (text.length + 1) + 4
					);
				}
			),
			{ numRuns: 500 }
		);
	});
});
