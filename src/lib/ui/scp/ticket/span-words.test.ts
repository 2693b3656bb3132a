import { expect, it } from 'vitest';
import { spanWords } from './span-words.ts';

const MINUTE = 60_000;

it('says a length of time in its two largest units', () => {
	expect(spanWords(0)).toBe('0 min');
	expect(spanWords(47 * MINUTE + 59_000)).toBe('47 min');
	expect(spanWords(60 * MINUTE)).toBe('1 h');
	expect(spanWords(63 * MINUTE)).toBe('1 h 3 min');
	expect(spanWords((2 * 24 + 4) * 60 * MINUTE + MINUTE)).toBe('2 d 4 h');
	expect(spanWords(3 * 24 * 60 * MINUTE)).toBe('3 d');
});
