import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';
import { matchPage } from './match.ts';

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
