import { describe, expect, it } from 'vitest';
import { added, addRows, aTicket, aUser, newDesk } from '../store.testkit.ts';

async function manyTickets(count: number) {
	const desk = await newDesk();
	const tickets = Array.from({ length: count }, (_, i) => aTicket(i + 1));
	await addRows(desk.store.db, desk.id, added('tickets', tickets));
	return desk;
}

describe('a view of the desk', () => {
	it('reads whatever it asks for: rows, indexes, missing rows, due dates, the attempt', async () => {
		const { session } = await manyTickets(3);
		const seen = await session.read((desk, attempt) => ({
			rows: [1, 2, 3].map((id) => desk.get('tickets', id)?.id),
			none: desk.get('tickets', 99),
			owner: desk.find('tickets', 'owner', 1).map(({ id }) => id),
			number: desk.find('tickets', 'number', 'none such'),
			due: desk.due('tickets', Infinity, 5),
			last: desk.lastId('agents'),
			run: attempt.run
		}));
		expect(seen).toEqual({
			rows: [1, 2, 3],
			none: undefined,
			owner: [1, 2, 3],
			number: [],
			due: [],
			last: 2,
			run: null
		});
	});

	it('throws its error once everything it asked for is loaded', async () => {
		const { session } = await manyTickets(1);
		const view = session.read((desk) => {
			const ticket = desk.get('tickets', 1);
			if (!ticket) throw new Error('Not loaded, and wrongly taken for missing.');
			throw new Error(`Ticket ${ticket.id} is no good.`);
		});
		await expect(view).rejects.toThrow('Ticket 1 is no good.');
	});

	it('loads many rows in few rounds', async () => {
		const { session } = await manyTickets(60);
		let rounds = 0;
		const subjects = await session.read((desk) => {
			rounds++;
			return Array.from({ length: 60 }, (_, i) => desk.get('tickets', i + 1)?.subject);
		});
		expect(subjects.every((subject) => subject !== undefined)).toBe(true);
		expect(rounds).toBeLessThanOrEqual(3);
	});

	it('may ask for one row after the other as long as there are any', async () => {
		const { store, id } = await newDesk();
		const users = Array.from({ length: 420 }, (_, n) => aUser(n + 1, 'Guest', `g${n}@x.example`));
		await addRows(store.db, id, added('users', users));
		const session = await store.openDesk(id);
		const first = await session.read((desk) => {
			let user = 1;
			while (desk.get('users', user)) user++;
			return user;
		});
		expect(first).toBe(421);
	});

	it('is stopped when it asks for rows without end', async () => {
		const { session } = await manyTickets(1);
		const view = session.read((desk) => {
			for (let id = 1; ; id++) if (!desk.get('tickets', id) && id > 500) return id;
		});
		expect(await view).toBe(501);
		let last = 0;
		const endless = session.read((desk) => desk.get('tickets', ++last));
		await expect(endless).rejects.toThrow(/400 times in a row for rows that do not exist/);
	});
});
