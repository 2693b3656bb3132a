import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FilterHow } from '../../model/index.ts';
import { compare } from './filters.ts';

describe('comparing in a filter', () => {
	it('ignores case', () => {
		expect(compare('equal', 'VPN', 'vpn')).toBe(true);
		expect(compare('contains', 'The Printer', 'PRINT')).toBe(true);
		expect(compare('starts', 'VPN is down', 'vpn')).toBe(true);
		expect(compare('ends', 'VPN is DOWN', 'down')).toBe(true);
	});

	it('holds for an empty text, which everything contains', () => {
		expect(compare('contains', 'Printer', '')).toBe(true);
	});

	it('finds nothing in what is not there, but the negative comparisons hold', () => {
		for (const how of ['equal', 'contains', 'starts', 'ends', 'match'] as const)
			expect(compare(how, null, 'x')).toBe(false);
		for (const how of ['not_equal', 'dn_contain', 'not_match'] as const)
			expect(compare(how, null, 'x')).toBe(true);
	});

	it('finds a pattern as PCRE does, and with a broken one nothing (kind filter-regex)', () => {
		expect(compare('match', 'Printer jam', '/(?i)\\Aprinter\\h/')).toBe(true);
		expect(compare('match', 'Printer jam', '^printer')).toBe(false);
		expect(compare('not_match', 'Printer jam', '^printer')).toBe(true);
	});

	it('is always decided by one of a comparison and its negative', () => {
		const pairs: [FilterHow, FilterHow][] = [
			['equal', 'not_equal'],
			['contains', 'dn_contain'],
			['match', 'not_match']
		];
		fc.assert(
			fc.property(
				fc.string(),
				fc.string(),
				fc.constantFrom(...pairs),
				(found, value, [yes, no]) => {
					expect(compare(yes, found, value)).toBe(!compare(no, found, value));
				}
			)
		);
	});
});
