import { describe, expect, it } from 'vitest';
import { addressOf, readAddress, shownAddress } from './address.ts';

describe('an address that somebody types', () => {
	it.each([
		['http://localhost/osTicket', '/osTicket/'],
		['localhost/osTicket/', '/osTicket/'],
		['HTTP://LOCALHOST:80/OSTICKET/SCP/LOGIN.PHP', '/osTicket/scp/login.php'],
		['http://127.0.0.1/osTicket/index.php', '/osTicket/'],
		['osTicket/scp', '/osTicket/scp/'],
		['/osTicket/scp/tickets.php?id=3', '/osTicket/scp/tickets.php?id=3'],
		['localhost', '/osTicket/'],
		['karen@bank.example', '/mail/karen@bank.example'],
		['mailto:karen@bank.example', '/mail/karen@bank.example']
	])('leads %s to %s', (typed, text) => {
		expect(readAddress(typed)).toMatchObject({ text });
	});

	it.each(['https://example.org/osTicket', 'example.org', 'banking is down'])(
		'says that %s is outside of the machine',
		(typed) => {
			expect(readAddress(typed)).toEqual({ outside: typed });
		}
	);
});

describe('an address', () => {
	it('keeps what the query says', () => {
		expect(addressOf('/osTicket/scp/tickets.php?queue=2&sort=a+b').query).toEqual({
			queue: '2',
			sort: 'a b'
		});
	});

	it('stays the same when it is taken apart again', () => {
		const { text } = addressOf('/mail/o%27neil+desk@bank.example?folder=sent');
		expect(addressOf(text).text).toBe(text);
	});

	it('survives a broken escape', () => {
		expect(addressOf('/osTicket/%E0%A4%A').path).toBe('/osTicket/%e0%a4%a/');
	});

	it('is shown as a real browser would', () => {
		expect(shownAddress(addressOf('/osTicket/open.php'))).toBe(
			'http://localhost/osTicket/open.php'
		);
	});
});
