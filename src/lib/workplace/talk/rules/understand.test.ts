import { describe, expect, it } from 'vitest';
import { understand } from './understand.ts';

const clues = [
	{ topic: 'phone', words: ['mobile', 'mail app'] },
	{ topic: 'since when', words: ['holidays'] },
	{ topic: 'caps lock', words: [] }
];

describe('what a learner types', () => {
	it.each<[string, string[]]>([
		['Do you have mail on your mobile?', ['phone']],
		['Is there a mobil with a mail ap?', ['phone']],
		['Were you on your holiday?', ['since when']],
		['Since when does it not work?', ['since when']],
		['Is CAPS-LOCK on?', ['caps lock']],
		['Who else has this problem?', ['who else']],
		['Which computer is it, and who is your manager?', ['which device', 'identity by manager']],
		['Thank you, goodbye.', ['thank you', 'goodbye']],
		['Is it your mobile? Thanks!', ['phone', 'thank you']],
		['one moment please', ['one moment']]
	])('"%s" is about %s', (words, topics) => {
		expect(understand(words, clues).topics).toEqual(topics);
	});

	it('a clue is asked for before a general topic', () => {
		const clue = [{ topic: 'update', words: ['update'] }];
		expect(understand('Was there an update?', []).topics).toEqual(['what changed']);
		expect(understand('Was there an update?', clue).topics).toEqual(['update']);
	});

	it.each([
		['What about the weather?', true],
		['Tell me about the weather', true],
		['I have unlocked your account.', false],
		['', false],
		['?', true]
	])('"%s" says nothing known; a question: %s', (words, isQuestion) => {
		expect(understand(words, clues)).toEqual({ topics: [], isQuestion });
	});

	it('stays quick on long texts and long lists of words', () => {
		const many = Array.from({ length: 50 }, (_, n) => ({
			topic: `topic ${n}`,
			words: Array.from({ length: 50 }, (_, m) => `word${n}x${m}`)
		}));
		const began = performance.now();
		understand('wrod '.repeat(4000), many);
		expect(performance.now() - began).toBeLessThan(2000);
	});
});
