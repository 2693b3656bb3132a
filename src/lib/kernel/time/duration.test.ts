import { expect, it } from 'vitest';
import { durationWords } from './duration.ts';

const MINUTE = 60_000;

it.each([
	[45_000, '45 s'],
	[12 * MINUTE, '12 min'],
	[60 * MINUTE, '1 h'],
	[75 * MINUTE, '1 h 15 min'],
	[-13 * MINUTE, '13 min'],
	[51 * 60 * MINUTE, '2 d 3 h']
])('says %i ms as %s', (length, words) => {
	expect(durationWords(length)).toBe(words);
});
