import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPattern } from './pattern.ts';

const matches = (pattern: string, text: string) => readPattern(pattern)?.test(text) ?? null;

describe('a filter’s regular expression', () => {
	it('stands between delimiters, with flags behind', () => {
		expect(matches('/room \\d+$/', 'Printer jam in room 12')).toBe(true);
		expect(matches('/^Room/i', 'room 12')).toBe(true);
		expect(matches('/^Room/', 'room 12')).toBe(false);
		expect(matches('#a/b#', 'a/b')).toBe(true);
		expect(matches('{jam}', 'jam')).toBe(true);
	});

	it('is none without delimiters, or when it does not compile', () => {
		for (const text of ['room', '', '/', '/open', '/(/', '/a/q', 'aba'])
			expect(readPattern(text)).toBeNull();
	});

	it('is none when it could keep the page busy for ever', () => {
		const bad = ['/(a+)+$/', '/(a*)*b/', '/((ab)+c)+/', '/(a{1,9}){9}/', '/(a)\\1+/', '/(x+|y)*z/'];
		for (const text of bad) expect(readPattern(text)).toBeNull();
		for (const text of ['/\\b(vpn|mail)\\b/i', '/(ab)+/', '/[()+*]+ ?x/', '/\\(a+\\)+/'])
			expect(readPattern(text)).not.toBeNull();
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (pattern, text) => {
				expect([true, false, null]).toContain(matches(`/${pattern}/`, text));
			})
		);
	});
});
