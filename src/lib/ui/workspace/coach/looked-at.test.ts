import { describe, expect, it } from 'vitest';
import { pages } from '#lib/desk/language/pages.ts';
import { addressOf } from '#lib/ui/desk/address.ts';
import { pageAt } from '../browser/pages.ts';
import { addressOfPlace, lookedAt } from './place-address.ts';

const at = (address: string) => lookedAt(addressOf(address));

describe('what is looked at on the page of an address', () => {
	it.each(pages)('$address is the page “$title”', ({ address, title }) => {
		expect(at(address)).toEqual({ kind: 'page', title });
		// The browser has this page, and calls it the same.
		expect(pageAt(addressOf(address))?.page.title).toBe(title);
	});

	it('is the row of a page that shows one', () => {
		expect(at('/osTicket/scp/users.php?id=3')).toEqual({ kind: 'row', of: 'user', id: 3 });
		expect(at('/osTicket/scp/orgs.php?id=4&tab=notes')).toMatchObject({
			of: 'organization',
			id: 4
		});
		expect(at('/osTicket/scp/canned.php?id=5')).toMatchObject({ of: 'canned', id: 5 });
		expect(at('/osTicket/scp/faq.php?id=6')).toMatchObject({ of: 'faq', id: 6 });
		expect(at('/osTicket/kb/faq.php?id=6')).toMatchObject({ of: 'faq', id: 6 });
	});

	it('is the same page however its list is sorted, and none where it is a form', () => {
		expect(at('/osTicket/scp/users.php?sort=name&p=2')).toMatchObject({ title: 'User Directory' });
		expect(at('/osTicket/scp/staff.php?a=add')).toBeNull();
		expect(at('/osTicket/scp/staff.php?id=2')).toBeNull();
		expect(at('/osTicket/scp/canned.php?id=x')).toBeNull();
	});

	it('is left to the page where the address alone does not tell', () => {
		expect(at('/osTicket/scp/tickets.php')).toBeNull();
		expect(at('/osTicket/scp/tickets.php?queue=3')).toBeNull();
		expect(at('/osTicket/scp/tickets.php?id=3')).toBeNull();
		expect(at('/osTicket/tickets.php?id=3')).toBeNull();
		expect(at('/mail/karen@bank.example')).toBeNull();
		expect(at('/osTicket/scp/nowhere.php')).toBeNull();
	});

	it('is at the address that a result is shown at', () => {
		for (const of of ['user', 'organization', 'canned', 'faq'] as const) {
			const address = addressOfPlace({ kind: 'row', of, id: 7, words: '' });
			expect(at(address)).toEqual({ kind: 'row', of, id: 7 });
		}
		const queue = addressOfPlace({ kind: 'row', of: 'queue', id: 7, words: '' });
		expect(queue).toBe('/osTicket/scp/tickets.php?queue=7');
		const page = addressOfPlace({ kind: 'page', address: '/osTicket/kb/', words: '' });
		expect(at(page)).toEqual({ kind: 'page', title: 'Knowledgebase' });
	});
});
