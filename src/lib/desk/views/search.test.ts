import { describe, expect, it } from 'vitest';
import { lab } from './lab.testkit.ts';
import { html, plain } from '#lib/kernel/text/written.ts';
import { readSearch, searchMatches, searchWords } from './search.ts';

function finds(query: string) {
	const desk = lab();
	const ticket = desk.ticket(
		desk.open(
			'Printer shows a blue screen',
			'<p>The error says &quot;connection refused&quot;.</p>'
		)
	);
	const search = readSearch(query);
	return { found: searchMatches(desk.tables, search, ticket), ticket, desk };
}

describe('the search box', () => {
	it.each([
		['printer', 'a word of the subject'],
		['REFUSED', 'a word of the thread, in any case'],
		['karen', 'a word of the user'],
		['customer.example', 'a part of the address between dots'],
		['karen@customer.example', 'the whole address'],
		['zebra printer', 'any of several words'],
		['"blue screen"', 'a phrase'],
		['"blue scr', 'words of a phrase that is not closed'],
		['+prin* screen', 'the beginning of a word, beside a sign'],
		['+(zebra printer) -mouse', 'any of the words in brackets'],
		['>printer', 'a word that counts more'],
		['PRÍNTER', 'whatever its accents'],
		['karen@', 'a part of the address'],
		['is', 'everything, for so few letters ask for nothing'],
		['', 'everything']
	])('finds %s: %s', (query) => {
		expect(finds(query).found).toBe(true);
	});

	it.each([
		['print', 'the beginning of a word'],
		['prin*', 'a pattern'],
		['the', 'a word that is in every text'],
		['is of', 'words of two letters'],
		['~screen', 'a word that only counts less'],
		['-printer', 'only what is not wanted'],
		['prin* -zebra +zebra', 'what lacks a wanted word'],
		['customer@', 'a part of an address that is not in it'],
		['"screen blue"', 'a phrase the other way round'],
		['blue -printer', 'a text that has what is not wanted'],
		['ken@customer.example', 'the address of somebody else']
	])('does not find %s: %s', (query) => {
		expect(finds(query).found).toBe(false);
	});

	it('treats digits as part of the number, never as a word', () => {
		const { desk, ticket } = finds('');
		const part = readSearch(ticket.number.slice(1, 4));
		expect(searchMatches(desk.tables, part, ticket)).toBe(true);
		expect(readSearch('4711')).toEqual({ kind: 'number', digits: '4711' });
	});

	it.each(['  ', '*', '""', 'ü', '12'])('matches everything for %j', (query) => {
		expect(readSearch(query)).toEqual({ kind: 'all' });
	});

	it('treats meaningless operators as punctuation', () => {
		for (const query of ['(printer', 'printer)', '+ printer', '--printer', '"printer'])
			expect(readSearch(query), query).toEqual({
				kind: 'words',
				wish: { any: [{ words: ['printer'] }], all: [], not: [] }
			});
	});

	it('ignores words in HTML tags', () => {
		const text = html('<p class="zebra">one&nbsp;two <b>three</b> f<i>our</i></p>');
		expect(searchWords(text)).toEqual(['one', 'two', 'three', 'four']);
	});

	it('does not treat plain text as HTML', () => {
		const desk = lab();
		// The portal's form takes tags out of a subject; mail and world files bring them along.
		const ticket = {
			...desk.ticket(desk.open('Error', '<p>Help me</p>')),
			subject: 'Error <timeout> now'
		};
		expect(searchMatches(desk.tables, readSearch('timeout'), ticket)).toBe(true);
		expect(searchWords(plain('<no route to host> &nbsp;'))).toEqual(['route', 'host', 'nbsp']);
		expect(readSearch('<timeout>')).toMatchObject({ wish: { any: [{ words: ['timeout'] }] } });
	});
});
