import { expect, it } from 'vitest';
import { hashUrl } from './hash-url.ts';

const host = 'https://school.example/labs/?lms=1';

it('reads path, query and fragment behind the #', () => {
	const url = hashUrl(new URL(`${host}#/desk/7/osTicket/scp/tickets.php?id=2&q=a%20b#reply`));
	expect(url.pathname).toBe('/desk/7/osTicket/scp/tickets.php');
	expect(url.searchParams.get('id')).toBe('2');
	expect(url.searchParams.get('q')).toBe('a b');
	expect(url.searchParams.get('lms')).toBeNull();
	expect(url.hash).toBe('#reply');
});

it.each(['', '#', '#/'])('an address that ends in "%s" is the first page', (end) => {
	expect(hashUrl(new URL(host + end)).pathname).toBe('/');
});

it('never leaves the host, whatever follows the #', () => {
	for (const end of ['#//evil.example/x', '#@evil.example', '#.evil.example', '#javascript:x'])
		expect(hashUrl(new URL(host + end)).host, end).toBe('school.example');
});
