import { describe, expect, it } from 'vitest';
import { lab } from './lab.testkit.ts';
import { html, plain } from '../text/written.ts';
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
	return { found: !!search && searchMatches(desk.tables, search, ticket), ticket, desk };
}

describe('the search box', () => {
	it.each([
		['printer', 'a word of the subject'],
		['REFUSED', 'a word of the thread, in any case'],
		['karen', 'a word of the user'],
		['customer.example', 'a part of the address between dots'],
		['karen@customer.example', 'the whole address'],
		['zebra printer', 'any of several words'],
		['"blue screen"', 'a phrase']
	])('finds %s: %s', (query) => {
		expect(finds(query).found).toBe(true);
	});

	it.each([
		['print', 'the beginning of a word'],
		['prin*', 'a pattern'],
		['the', 'a word that is in every text'],
		['is', 'a word of two letters'],
		['"screen blue"', 'a phrase the other way round'],
		['blue -printer', 'a text that has what is not wanted'],
		['ken@customer.example', 'the address of somebody else']
	])('does not find %s: %s', (query) => {
		expect(finds(query).found).toBe(false);
	});

	it('takes digits for a part of the number, never for a word', () => {
		const { desk, ticket } = finds('');
		const part = readSearch(ticket.number.slice(1, 4));
		expect(part && searchMatches(desk.tables, part, ticket)).toBe(true);
		expect(readSearch('4711')).toEqual({ kind: 'number', digits: '4711' });
	});

	it('has nothing to look for in nothing', () => {
		expect(readSearch('  ')).toBeNull();
		expect(readSearch('the of')).toBeNull();
		expect(readSearch('-printer')).toBeNull();
	});

	it('sees no words in tags', () => {
		const text = html('<p class="zebra">one&nbsp;two <b>three</b> f<i>our</i></p>');
		expect(searchWords(text)).toEqual(['one', 'two', 'three', 'four']);
	});

	it('sees no tags in plain text', () => {
		const desk = lab();
		const ticket = desk.ticket(desk.open('Error <timeout> now', '<p>Help me</p>'));
		const query = readSearch('timeout');
		expect(query && searchMatches(desk.tables, query, ticket)).toBe(true);
		expect(searchWords(plain('<no route to host> &nbsp;'))).toEqual(['route', 'host', 'nbsp']);
		expect(readSearch('<timeout>')).toMatchObject({ any: [['timeout']] });
	});
});
