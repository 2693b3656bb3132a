import { describe, expect, it } from 'vitest';
import { addressOf } from '#lib/ui/desk/address.ts';
import { keyOf, matchPage } from './match.ts';

const pages = [
	{ path: '/osTicket/scp/tickets.php', title: 'Queue' },
	{ path: '/osTicket/scp/tickets.php', query: { id: true }, title: 'Ticket' },
	{ path: '/osTicket/scp/tickets.php', query: { a: 'open' }, title: 'New ticket' },
	{ path: '/mail/:owner', title: 'Mailbox' }
] as const;
const at = (text: string) => matchPage(addressOf(text), pages);

describe('the page at an address', () => {
	it('is the one that asks for more of the query', () => {
		expect(at('/osTicket/scp/tickets.php')?.page.title).toBe('Queue');
		expect(at('/osTicket/scp/tickets.php?queue=2')?.page.title).toBe('Queue');
		expect(at('/osTicket/scp/tickets.php?id=3')?.page.title).toBe('Ticket');
		expect(at('/osTicket/scp/tickets.php?a=open')?.page.title).toBe('New ticket');
	});

	it('is given the query and the named parts of the path', () => {
		expect(at('/mail/karen@bank.example?folder=sent')?.params).toEqual({
			owner: 'karen@bank.example',
			folder: 'sent'
		});
	});

	it('does not exist at a part that is empty, missing or too much', () => {
		expect(at('/mail/')).toBeNull();
		expect(at('/mail')).toBeNull();
		expect(at('/mail/karen@bank.example/more')).toBeNull();
		expect(at('/osTicket/scp/ticket.php')).toBeNull();
	});
});

describe('the page on the screen', () => {
	const same = (one: string, other: string, keyedBy?: readonly string[]) =>
		keyOf(addressOf(one), keyedBy) === keyOf(addressOf(other), keyedBy);

	it('stays while only the order or the page of its list changes', () => {
		expect(same('/osTicket/a.php?cid=1&p=2', '/osTicket/a.php?cid=1&sort=x', ['cid'])).toBe(true);
		expect(same('/osTicket/a.php', '/osTicket/a.php?p=2', [])).toBe(true);
	});
	it('is another one for another thing, and at another place', () => {
		expect(same('/osTicket/a.php?cid=1', '/osTicket/a.php?cid=2', ['cid'])).toBe(false);
		expect(same('/osTicket/a.php?cid=1', '/osTicket/a.php', ['cid'])).toBe(false);
		expect(same('/osTicket/a.php', '/osTicket/b.php', [])).toBe(false);
	});
	it('is a different one for every address without a key', () => {
		expect(same('/osTicket/a.php?id=1', '/osTicket/a.php?id=1&a=edit')).toBe(false);
		expect(same('/osTicket/a.php?id=1', '/osTicket/a.php?id=1')).toBe(true);
	});
});
