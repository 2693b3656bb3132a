import { describe, expect, it } from 'vitest';
import { tidyRule } from './filter-rules.ts';

describe('a regular expression that is typed into a filter', () => {
	const kept = (value: string) => tidyRule({ what: 'subject', how: 'match', value }).value;

	it.each([
		['^printer', '/^printer/iu'],
		['/^printer/', '/^printer/'],
		['/^Printer/i', '/^Printer/i'],
		['#printer#', '#printer#'],
		['\\bjam\\b', '/\\bjam\\b/iu'],
		['pr?inter{2', '/pr?inter{2/iu'],
		['^\\[spam\\]', '/^\\[spam\\]/iu'],
		['a b', '/a b/iu'],
		['\\d{3}', '/\\d{3}/iu'],
		['(printer)', '(printer)'],
		['  x  ', '/x/iu']
	])('%s is kept as %s (kind filter-regex)', (typed, stored) => expect(kept(typed)).toBe(stored));

	it.each(['(printer', '/printer(/', 'prin/ter', '*abc', '(', '[a-', '/x', '/x/z'])(
		'%s is rejected',
		(typed) => expect(kept(typed)).toBe(typed)
	);

	it('does not change other comparisons, except for surrounding spaces', () => {
		expect(tidyRule({ what: 'subject', how: 'contains', value: '  ^x ' }).value).toBe('^x');
	});
});
