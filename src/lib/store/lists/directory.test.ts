import { beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryRequest } from '../api.ts';
import type { Session } from '../session.ts';
import { added, addRows, aUser, newDesk } from '../store.testkit.ts';

let session: Session;

/** Five users whose order is another one for each column; two of them are of the organization 1. */
beforeAll(async () => {
	const desk = await newDesk({ users: [], organizations: [{ name: 'Bank' }] });
	const user = (id: number, name: string, more: object) => ({
		...aUser(id, name, `${name.toLowerCase()}@fair.example`),
		...more
	});
	const users = [
		user(11, 'Cara', { registered: true, created: 50, updated: 10, organization: 1 }),
		user(12, 'abel', { created: 40, updated: 20 }),
		user(13, 'Dora', { registered: true, locked: true, created: 30, updated: 30 }),
		user(14, 'Bert', { created: 20, updated: 40, organization: 1 }),
		user(15, 'Emil', { registered: true, created: 10, updated: 50 })
	];
	await addRows(desk.store.db, desk.id, added('users', users));
	session = desk.session as Session;
});

const page = async (request: Partial<DirectoryRequest>) => {
	const { rows, total, more } = await session.directory({ words: '', ...request });
	return { names: rows.map(({ user }) => user.name[0]).join(''), total, more };
};

describe('the directory of users in every order', () => {
	const orders: readonly (readonly [DirectoryRequest['sort'], string])[] = [
		[undefined, 'aBCDE'],
		['Name', 'aBCDE'],
		['Status', 'aBCED'],
		['Created', 'EBDaC'],
		['Updated', 'CaDBE']
	];

	it.each(orders)('by %s', async (sort, names) => {
		const back = [...names].reverse().join('');
		// With words and without them it is the same order.
		for (const words of ['', 'fair']) {
			expect(await page({ sort, words })).toEqual({ names, total: 5, more: false });
			expect(await page({ sort, words, reversed: true })).toEqual({
				names: back,
				total: 5,
				more: false
			});
			for (const [at, shown] of ['12', '34', '5'].entries()) {
				const on = (of: string) => [...shown].map((place) => of[Number(place) - 1]).join('');
				const more = at < 2;
				const asked = { sort, words, page: at, size: 2 };
				expect(await page(asked)).toEqual({ names: on(names), total: 5, more });
				expect(await page({ ...asked, reversed: true })).toEqual({
					names: on(back),
					total: 5,
					more
				});
			}
		}
	});

	it('of an organization, with words and without them', async () => {
		for (const words of ['', 'fair']) {
			const asked = { words, organization: 1 as never };
			expect(await page(asked)).toEqual({ names: 'BC', total: 2, more: false });
			expect(await page({ ...asked, size: 1, page: 1 })).toEqual({
				names: 'C',
				total: 2,
				more: false
			});
			expect(await page({ ...asked, size: 1 })).toEqual({ names: 'B', total: 2, more: true });
			expect(await page({ ...asked, reversed: true })).toMatchObject({ names: 'CB' });
		}
	});

	it('finds by words', async () => {
		expect(await page({ words: 'dora' })).toEqual({ names: 'D', total: 1, more: false });
		expect(await page({ words: ' ' })).toMatchObject({ total: 5 });
		expect(await page({ words: 'zoe' })).toEqual({ names: '', total: 0, more: false });
		expect(await page({ page: 9 })).toEqual({ names: '', total: 5, more: false });
	});
});
