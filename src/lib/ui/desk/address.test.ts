import fc from 'fast-check';
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
		['localhost\\osTicket\\scp', '/osTicket/scp/'],
		['http:/localhost/osTicket/scp/tickets.php', '/osTicket/scp/tickets.php'],
		['http:\\\\localhost\\osTicket', '/osTicket/'],
		['https:localhost/osTicket', '/osTicket/'],
		['//localhost/osTicket/', '/osTicket/'],
		['\\osTicket\\scp', '/osTicket/scp/'],
		['osTicket\\scp', '/osTicket/scp/'],
		['localhost:8080/osTicket/./scp/../view.php', '/osTicket/view.php'],
		['http://me:secret@localhost/osTicket', '/osTicket/'],
		['127.1/osTicket', '/osTicket/'],
		['localhost/%', '/%25'],
		['localhost/%E0%A4%A', '/%25E0%25A4%25A'],
		['/mail/%E0%A4%A', '/mail/%25E0%25A4%25A'],
		['50%@x.example', '/mail/50%25@x.example'],
		['50%25@x.example', '/mail/50%2525@x.example'],
		['mailto:50%25@x.example', '/mail/50%25@x.example'],
		['mailto:karen@bank.example?subject=a/b', '/mail/karen@bank.example'],
		['a#b@x.example', '/mail/a%23b@x.example'],
		['/osTicket/view.php?q=50%&r=%E0', '/osTicket/view.php?q=50%25&r=%EF%BF%BD'],
		['/osTicket/caf%C3%A9', '/osTicket/caf%C3%A9/'],
		['karen@bank.example', '/mail/karen@bank.example'],
		['localhost/workplace', '/workplace/'],
		['workplace', '/workplace/'],
		['http://localhost/Workplace/Users/', '/workplace/users'],
		['/workplace/users?name=o%27neil', '/workplace/users?name=o%27neil'],
		['mailto:karen@bank.example', '/mail/karen@bank.example']
	])('leads %s to %s', (typed, text) => {
		expect(readAddress(typed)).toMatchObject({ text });
	});

	it.each([
		'https://example.org/osTicket',
		'example.org',
		'banking is down',
		'http://',
		'localhost.example/osTicket',
		'osTickets',
		'workplaces',
		'%',
		'file:///x',
		''
	])('says that %s is outside of the machine', (typed) => {
		expect(readAddress(typed)).toEqual({ outside: typed });
	});
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

	it('can always follow the # of the app, unchanged', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (path, query) => {
				const { text } = addressOf(`/${path}?${query}`);
				expect(() => decodeURI(text)).not.toThrow();
				const url = new URL(`http://host/desk/1${text}`);
				expect(addressOf(`${url.pathname.slice('/desk/1'.length)}${url.search}`).text).toBe(text);
			})
		);
	});

	it('is shown as a real browser would', () => {
		expect(shownAddress(addressOf('/osTicket/open.php'))).toBe(
			'http://localhost/osTicket/open.php'
		);
	});
});
