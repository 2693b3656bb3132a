import { describe, expect, it } from 'vitest';
import { countWords, foundWords, isEnough, nearlyFound, type Counts } from './counting.ts';

describe('how many there must be', () => {
	it.each<[Counts, enough: readonly number[], not: readonly number[]]>([
		[{}, [1, 2, 99], [0]],
		[{ 'at least': 2 }, [2, 3], [0, 1]],
		[{ 'at most': 2 }, [0, 1, 2], [3]],
		[{ 'at most': 0 }, [0], [1]],
		[{ 'at least': 1, 'at most': 2 }, [1, 2], [0, 3]],
		[{ never: true }, [0], [1]],
		[{ never: true, 'at least': 1 }, [0], [1]],
		[{ never: false }, [1], [0]]
	])('%j', (wants, enough, not) => {
		expect(enough.map((count) => isEnough(count, wants))).toEqual(enough.map(() => true));
		expect(not.map((count) => isEnough(count, wants))).toEqual(not.map(() => false));
	});

	it.each<[Counts, string]>([
		[{}, 'a reply'],
		[{ never: true }, 'no reply'],
		[{ 'at least': 1 }, 'a reply'],
		[{ 'at least': 2 }, 'at least 2 replies'],
		[{ 'at most': 0 }, 'at most 0 replies'],
		[{ 'at least': 1, 'at most': 3 }, 'at most 3 replies'],
		[{ 'at least': 2, 'at most': 3 }, 'at least 2 and at most 3 replies']
	])('is worded: %j', (wants, words) => {
		expect(countWords(wants, 'reply', 'replies')).toBe(words);
	});

	it.each([
		['internal note', 'an internal note'],
		['“edited” event', 'an “edited” event'],
		['“closed” event', 'a “closed” event'],
		['mail', 'a mail']
	])('begins with its article: %s', (one, words) => {
		expect(countWords({}, one, '')).toBe(words);
	});

	it.each([
		[0, 'no reply yet'],
		[1, '1 reply'],
		[2, '2 replies']
	])('was found: %i', (count, words) => {
		expect(foundWords(count, 'reply', 'replies')).toBe(words);
	});
});

describe('the nearest match', () => {
	const isRed = { fits: (one: string) => one.includes('red'), wrong: (one: string) => `is ${one}` };
	const isBig = { fits: (one: string) => one.includes('big'), wrong: () => 'is small' };
	const isOld = { fits: (one: string) => one.includes('old'), wrong: () => 'is new' };

	it.each<[string[], string]>([
		[[], 'no ball yet'],
		// The last of several that are equally near.
		[['red old', 'big red', 'blue'], 'no such ball yet: one is new'],
		[['big red', 'red'], 'no such ball yet: one is new'],
		[['blue', 'red'], 'no such ball yet: one is small, and is new'],
		// What shares nothing with what is asked for says nothing about it.
		[['blue', 'green'], 'no ball yet']
	])('%j', (balls, words) => {
		expect(nearlyFound(balls, [isRed, isBig, isOld], 'ball')).toBe(words);
	});

	it('is reported for a single property, too', () => {
		expect(nearlyFound(['blue', 'green'], [isRed], 'such ball')).toBe(
			'no such ball yet: one is green'
		);
		expect(nearlyFound([], [isRed], 'such ball')).toBe('no such ball yet');
	});
});
