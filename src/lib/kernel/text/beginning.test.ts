import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginning } from './beginning.ts';

it.each([
	['abc', 2, 'ab'],
	['a😀', 2, 'a'],
	['a😀', 3, 'a😀'],
	['👨‍👩‍👧x', 7, ''],
	['👨‍👩‍👧x', 8, '👨‍👩‍👧'],
	['e\u0301', 1, ''],
	['👍🏽!', 3, ''],
	['❤️x', 1, ''],
	['🇩🇪🇫🇷', 6, '🇩🇪'],
	['🇩🇪🇫🇷', 4, '🇩🇪'],
	['🏴󠁧󠁢󠁥󠁮󠁧󠁿x', 13, '']
])('the beginning of %s, %i long', (text, most, expected) => {
	expect(beginning(text, most)).toBe(expected);
});

it('is well-formed, no longer than allowed, and no shorter than the browser’s characters ask for', () => {
	const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
	const piece = fc.constantFrom('a', 'é', 'e\u0301', '😀', '👨‍👩‍👧', '👍🏽', '🇩🇪', '❤️', '.');
	fc.assert(
		fc.property(fc.array(piece), fc.nat(40), (pieces, most) => {
			const text = pieces.join('');
			const cut = beginning(text, most);
			let longest = '';
			for (const { segment } of segmenter.segment(text)) {
				if (longest.length + segment.length > most) break;
				longest += segment;
			}
			expect(cut).toBe(text.length <= most ? text : longest);
		})
	);
});
