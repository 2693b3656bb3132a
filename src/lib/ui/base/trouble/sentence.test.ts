import { describe, expect, it } from 'vitest';
import { deskGone, StoreTrouble } from '#lib/store/database/trouble.ts';
import { sentenceOf, PlainError } from './sentence.ts';

const NEXT =
	'Your saved work is kept, and what you typed is still here. Try again; if it fails again, reload the page.';

describe('messages for errors', () => {
	it.each([
		[deskGone(3), /^Desk 3 no longer exists/],
		[
			new PlainError('The help desk does not let them in.'),
			/^The help desk does not let them in\.$/
		],
		[new DOMException('x', 'QuotaExceededError'), /^The browser has no storage left/],
		[
			new DOMException('x', 'DatabaseClosedError'),
			/^This page has lost its connection to the browser's database/
		],
		[
			Object.assign(new Error('x'), { inner: new DOMException('x', 'QuotaExceededError') }),
			/^The browser has no storage left/
		],
		[new StoreTrouble('time', 'The clock was set back.'), /^The clock was set back\.$/]
	])('keeps the sentence of %s', (error, sentence) => {
		expect(sentenceOf(error)).toMatch(sentence);
	});

	it.each([
		[new TypeError('x is not a function'), 'x is not a function.'],
		[new RangeError(), 'RangeError.'],
		[new Error('  Two\n  lines! '), 'Two lines!'],
		['only a text', 'only a text.'],
		[null, 'null.'],
		[{ toString: (): string => 'odd' }, 'odd.'],
		[new Error('a'.repeat(999)), `${'a'.repeat(300)}…`]
	])('names an unexpected one, %s, and says what to do next', (error, words) => {
		expect(sentenceOf(error)).toBe(`An unexpected error occurred: ${words} ${NEXT}`);
	});
});
