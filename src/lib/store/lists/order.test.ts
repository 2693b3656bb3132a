import { describe, expect, it } from 'vitest';
import type { QueueColumn, QueueSort, UserId } from '../../desk/model/index.ts';
import { LoadedTables } from '../rows/loaded.ts';
import { added, addRows, aTicket, aUser, MORNING, newDesk, people } from '../store.testkit.ts';
import { installed } from '#lib/systems/installed.ts';
import { anyOrder, inOrder } from './order.ts';

const HOUR = 3600_000;

/** Three tickets that every column puts into another order than their ids: the comment says by what. */
async function threeTickets() {
	const desk = await newDesk();
	await addRows(desk.store.db, desk.id, [
		...added('users', [
			aUser(11, 'Cleo', 'cleo@bank.example'),
			aUser(12, 'Anna', 'anna@bank.example'),
			aUser(13, 'Bert', 'bert@bank.example')
		]),
		...added('tickets', [three(1, 2, 11, 'Mouse'), three(2, 3, 12, 'Keys'), three(3, 1, 13, 'Zip')])
	]);
	const { john } = await people(desk.session);
	const queue = await desk.session.read(
		(tables) => tables.all('queues').find(({ name }) => name === 'Open')?.id ?? (0 as never)
	);
	return { ...desk, john, queue };
}

/** `rank` orders its times and its priority, 1 the lowest; the last update goes the other way. */
function three(id: number, rank: number, owner: number, subject: string) {
	const at = MORNING - 10 * HOUR + rank * HOUR;
	const lastUpdate = MORNING - rank * HOUR;
	const times = { created: at, lastUpdate, lastMessage: at, lastResponse: at, slaDue: at };
	return aTicket(id, {
		...{ ...times, owner: owner as UserId, subject, priority: rank as never },
		...{ department: 1 as never, number: String(100 + rank) }
	});
}

/** Lowest first, as a first click on the column's heading asks for. */
const columns: readonly (readonly [QueueColumn, number[]])[] = [
	['Create Date', [3, 1, 2]],
	['Last Updated', [2, 1, 3]],
	['Last Update', [2, 1, 3]],
	['Due Date', [3, 1, 2]],
	['Last Message', [3, 1, 2]],
	['Last Response', [3, 1, 2]],
	['Ticket', [3, 1, 2]],
	['Priority', [3, 1, 2]],
	['Subject', [2, 1, 3]],
	['From', [2, 3, 1]]
];

/** Highest first, as the product sorts its queues. */
const sorts: readonly (readonly [QueueSort, number[]])[] = [
	['Create Date', [2, 1, 3]],
	['Update Date', [3, 1, 2]],
	['Due Date', [2, 1, 3]]
];

describe('what a list is sorted by', () => {
	it.each(columns)('a column, lowest first, and the other way round: %s', async (column, order) => {
		const { session, john, queue } = await threeTickets();
		const opposite = order.toReversed();
		const page = async (reversed: boolean) =>
			(await session.queue({ agent: john.id, queue, column, reversed })).tickets.map(
				({ id }) => id
			);
		expect(await page(false)).toEqual(order);
		expect(await page(true)).toEqual(opposite);
		const found = async (reversed: boolean) =>
			(await session.search({ agent: john.id, query: 'bank.example', column, reversed })).tickets;
		expect((await found(false)).map(({ id }) => id)).toEqual(order);
		expect((await found(true)).map(({ id }) => id)).toEqual(opposite);
	});

	it.each(sorts)(
		'a sort of the queue, highest first, and the other way round: %s',
		async (sort, order) => {
			const { session, john, queue } = await threeTickets();
			const page = async (reversed: boolean) =>
				(await session.queue({ agent: john.id, queue, sort, reversed })).tickets.map(
					({ id }) => id
				);
			expect(await page(false)).toEqual(order);
			expect(await page(true)).toEqual(order.toReversed());
			const found = (await session.search({ agent: john.id, query: 'bank.example', sort })).tickets;
			expect(found.map(({ id }) => id)).toEqual(order);
		}
	);

	it('nothing but the opposite order: the newest last', async () => {
		const { session, john } = await threeTickets();
		const request = { agent: john.id, query: 'bank.example' };
		const ids = (page: { tickets: readonly { id: number }[] }) => page.tickets.map(({ id }) => id);
		expect(ids(await session.search(request))).toEqual([3, 2, 1]);
		expect(ids(await session.search({ ...request, reversed: true }))).toEqual([3, 1, 2]);
	});
});

describe('what was found', () => {
	const order = (a: { id: number }, b: { id: number }) => b.id - a.id;
	const tickets = (count: number) => Array.from({ length: count }, (_, n) => aTicket(n + 1));
	const sorted = async (count: number) => {
		const config = new LoadedTables(installed);
		return inOrder({} as never, 1, config, tickets(count), { column: 'Ticket', order });
	};

	it('is sorted, of more than a thousand only the first of it', async () => {
		const whole = await sorted(1000);
		expect(whole.tickets.map(({ id }) => id)).toEqual(tickets(1000).map(({ id }) => 1001 - id));
		expect(whole).not.toHaveProperty('sorted');
		const cut = await sorted(1001);
		expect(cut.sorted).toBe(1000);
		expect(cut.tickets.map(({ id }) => id)).toEqual(whole.tickets.map(({ id }) => id));
	});

	it('keeps its order unless one is asked for', () => {
		const config = new LoadedTables(installed);
		const idsBy = (asked: Parameters<typeof anyOrder>[1]) => {
			const compare = anyOrder(config, asked);
			const found = [aTicket(2, { created: 20 }), aTicket(1, { created: 30 }), aTicket(3)];
			return compare && found.sort(compare).map(({ id }) => Number(id));
		};
		expect(idsBy({})).toBeNull();
		expect(idsBy({ reversed: false })).toBeNull();
		expect(idsBy({ reversed: true })).toEqual([2, 1, 3]);
		expect(idsBy({ sort: 'Create Date' })).toEqual([3, 1, 2]);
		expect(idsBy({ column: 'Create Date' })).toEqual([2, 1, 3]);
	});
});
