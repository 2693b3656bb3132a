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

	it('matches an empty text, which every text contains', () => {
		expect(compare('contains', 'Printer', '')).toBe(true);
	});

	it('does not match a missing value, but negative comparisons do', () => {
		for (const how of ['equal', 'contains', 'starts', 'ends', 'match'] as const)
			expect(compare(how, null, 'x')).toBe(false);
		for (const how of ['not_equal', 'dn_contain', 'not_match'] as const)
			expect(compare(how, null, 'x')).toBe(true);
	});

	it('matches a pattern as PCRE does, and nothing with a broken pattern (kind filter-regex)', () => {
		expect(compare('match', 'Printer jam', '/(?i)\\Aprinter\\h/')).toBe(true);
		expect(compare('match', 'Printer jam', '^printer')).toBe(false);
		expect(compare('not_match', 'Printer jam', '^printer')).toBe(true);
	});

	it('matches exactly one of a comparison and its negative', () => {
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
