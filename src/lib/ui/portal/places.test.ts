import { expect, it } from 'vitest';
import { addressOf } from '#lib/ui/desk/address.ts';
import { portal, portalAddress } from './places.ts';

it('leads back to the page that asked to sign in, with all of its address', () => {
	const wanted = '/osTicket/tickets.php?status=closed&keywords=a+b';
	expect(portalAddress(addressOf(portal.signInFor(wanted)).query.to)).toBe(wanted);
});

it('leads back to no other place', () => {
	for (const to of [
		undefined,
		'',
		'https://example.org/',
		'//example.org/osTicket/',
		'/mail/a@b.example',
		'/osTicket/scp/tickets.php',
		'/osticket/SCP/admin.php',
		portal.signInFor('/osTicket/login.php')
	])
		expect(portalAddress(to)).toBeNull();
});
