import { describe, expect, it } from 'vitest';
import type { User, UserId } from '../../desk/model/index.ts';
import { added, addRows, aTicket, MORNING, newDesk } from '../store.testkit.ts';

function aUser(id: number, name: string, email: string, phone = ''): User {
	return {
		id: id as UserId,
		name,
		email,
		phone,
		organization: null,
		registered: false,
		locked: false,
		password: '',
		created: MORNING,
		updated: MORNING
	};
}

async function directory() {
	const desk = await newDesk();
	const crowd = Array.from({ length: 60 }, (_, i) =>
		aUser(5000 + i, `Visitor ${i}`, `v${i}@fair.example`)
	);
	const users = [
		aUser(101, 'Li Wu', 'li@north.example', '555-0100'),
		aUser(102, 'Anna-Maria Lind', 'anna@south.example'),
		aUser(103, 'Anna Berg', 'berg@south.example'),
		...crowd
	];
	await addRows(desk.store.db, desk.id, added('users', users));
	const names = async (words: string, limit = 10) =>
		(await desk.session.users({ words, limit })).map(({ name }) => name);
	return { ...desk, names };
}

describe('the directory of users', () => {
	it('finds by the beginnings of words, also the shortest, in any order', async () => {
		const { names } = await directory();
		expect(await names('ann')).toEqual(['Anna Berg', 'Anna-Maria Lind']);
		expect(await names('lind ANNA')).toEqual(['Anna-Maria Lind']);
		expect(await names('li')).toEqual(['Anna-Maria Lind', 'Li Wu']);
		expect(await names('wu')).toEqual(['Li Wu']);
		expect(await names('555-01')).toEqual(['Li Wu']);
		expect(await names('nobody')).toEqual([]);
	});

	it('finds old users behind a crowd of newer ones, and by their address', async () => {
		const { names } = await directory();
		expect(await names('berg@south.example')).toEqual(['Anna Berg']);
		expect(await names('south')).toEqual(['Anna Berg', 'Anna-Maria Lind']);
	});

	it('shows the newest when nothing is typed, and no more than were asked for', async () => {
		const { names } = await directory();
		expect(await names(' ', 2)).toEqual(['Visitor 59', 'Visitor 58']);
		expect(await names('visitor', 3)).toHaveLength(3);
	});
});

it("counts a user's own tickets", async () => {
	const { store, id, session } = await newDesk();
	const owner = 1 as UserId;
	const other = 2 as UserId;
	const tickets = [aTicket(71, { owner }), aTicket(72, { owner }), aTicket(73, { owner: other })];
	await addRows(store.db, id, added('tickets', tickets));
	expect(await session.ticketCount(owner)).toBe(2);
	expect(await session.ticketCount(99 as UserId)).toBe(0);
});
