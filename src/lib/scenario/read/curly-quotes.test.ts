import { describe, expect, it } from 'vitest';
import { curlyQuoteOf } from './curly-quotes.ts';

describe('a value whose curly quotes are meant as straight ones', () => {
	it.each([
		'“Printer broken”',
		'‘x’',
		'’x’',
		'„Drucker kaputt“',
		'”Skrivaren”',
		'« Imprimante »',
		'‹x›',
		'“Printer broken"',
		'“Printer broken',
		'Printer broken”',
		'‘It’s broken’',
		'“Printer\n  broken”'
	])('%s', (value) => expect(curlyQuoteOf(value, false)).not.toBeNull());

	it.each(['‘a', '“a', 'b”'])('in brackets: %s', (value) =>
		expect(curlyQuoteOf(value, true)).not.toBeNull()
	);
});

describe('prose', () => {
	it.each([
		'Say “on it” first',
		'“Yes” or “No”',
		'“On it” is not an answer.',
		'‘Yes’ and ‘no’',
		'It’s broken',
		'the users’',
		'’90s music',
		'‘Tis the season',
		'A screen of 24”',
		'Karen says: “Help!”',
		'« Oui » ou « non »',
		''
	])('%s', (value) => expect(curlyQuoteOf(value, false)).toBeNull());
});
