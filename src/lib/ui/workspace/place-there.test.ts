import { expect, it } from 'vitest';
import { foundDesk } from '#lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { addressOf } from '#lib/ui/desk/address.ts';
import { pageAt } from './browser/pages.ts';
import { insteadOf } from './place-there.ts';

const desk = new DeskMemory(foundDesk({}, 0));
const instead = (address: string) => insteadOf(addressOf(address), desk);

it.each([
	['/osTicket/scp/tickets.php?id=77', '/osTicket/scp/tickets.php'],
	['/osTicket/scp/tickets.php?id=77&a=edit', '/osTicket/scp/tickets.php'],
	['/osTicket/tickets.php?id=77', '/osTicket/'],
	['/osTicket/scp/tasks.php?id=77', '/osTicket/scp/tasks.php'],
	['/osTicket/scp/users.php?id=77', '/osTicket/scp/users.php'],
	['/osTicket/scp/orgs.php?id=77', '/osTicket/scp/orgs.php'],
	['/osTicket/scp/faq.php?id=77', '/osTicket/scp/kb.php'],
	['/osTicket/kb/faq.php?id=77', '/osTicket/kb/'],
	['/osTicket/scp/staff.php?id=77', '/osTicket/scp/staff.php'],
	['/osTicket/scp/slas.php?id=77', '/osTicket/scp/slas.php'],
	['/osTicket/scp/helptopics.php?id=77', '/osTicket/scp/helptopics.php']
])('leads from a deleted %s to %s', (address, place) => {
	expect(pageAt(addressOf(address))).not.toBeNull();
	expect(pageAt(addressOf(place))).not.toBeNull();
	expect(instead(address)).toBe(place);
});

it('leads a user who is signed in to their tickets', () => {
	const signedIn = new DeskMemory(foundDesk({}, 0));
	const session = signedIn.get('sessions', 1);
	const row = { ...session, id: 1, agent: null, user: 1, link: null, linkUser: null };
	signedIn.apply([{ type: 'added', table: 'sessions', row } as never]);
	expect(insteadOf(addressOf('/osTicket/tickets.php?id=77'), signedIn)).toBe(
		'/osTicket/tickets.php'
	);
});

it('stays where something is, or where no single thing is shown', () => {
	for (const address of [
		'/osTicket/',
		'/osTicket/scp/tickets.php',
		'/osTicket/scp/tickets.php?a=open',
		'/osTicket/scp/slas.php?id=1',
		'/mail/karen@harborbank.example'
	])
		expect(instead(address)).toBeNull();
});
