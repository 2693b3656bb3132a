import { expect, it } from 'vitest';
import { addressOfDirectory, directoryOf, sortedBy } from './directory.ts';

it('is stored in the address: words, order, page', () => {
	const shown = { words: 'ann', sort: 'Updated', reversed: true, page: 2 } as const;
	const address = addressOfDirectory(shown, { page: 2 });
	expect(address).toBe('/osTicket/scp/users.php?query=ann&sort=Updated&dir=1&p=3');
	expect(directoryOf(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(shown);
	expect(directoryOf({ p: '-3', sort: 'Shoe size' })).toMatchObject({ page: 0, sort: 'Name' });
});

it('begins on the first page when something else is asked for', () => {
	const shown = directoryOf({ p: '4' });
	expect(addressOfDirectory(shown, { words: 'li wu' })).toContain('?query=li+wu');
	expect(addressOfDirectory(shown)).toBe('/osTicket/scp/users.php');
});

it('turns the order round when the same column is chosen again', () => {
	expect(sortedBy(directoryOf({}), 'Name')).toEqual({ sort: 'Name', reversed: true });
	expect(sortedBy(directoryOf({}), 'Updated')).toEqual({ sort: 'Updated', reversed: true });
	expect(sortedBy(directoryOf({}), 'Status')).toEqual({ sort: 'Status', reversed: false });
});
