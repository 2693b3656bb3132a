import { beforeAll, describe, expect, it } from 'vitest';
import type { Queue, Task, Ticket } from '../../desk/model/index.ts';
import type { QueueRequest } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import type { Session } from '../session.ts';
import { BulkWriter } from '../bulk/writer.ts';
import { addRows, aTicket, MORNING, newDesk, people } from '../store.testkit.ts';

let db: DeskDatabase;
let desk: number;
let session: Session;
let agent: never;

/** More than are sorted in memory: 1001 open tickets, as many that were closed today, and 1001 tasks; the higher the number, the older. */
beforeAll(async () => {
	const made = await newDesk();
	({ db } = made.store);
	desk = made.id;
	session = made.session as Session;
	agent = (await people(session)).john.id as never;
	const ids = Array.from({ length: 1001 }, (_, n) => n + 1);
	const ticket = (n: number, more: Partial<Ticket>) => {
		const id = n + (more.state === 'closed' ? 2000 : 0);
		return aTicket(id, { number: String(100_000 + n), created: MORNING - n, ...more });
	};
	const task = (id: number) =>
		({
			...{ id, number: String(id), title: `Task ${id}`, description: '', ticket: null, open: true },
			...{ department: 1, agent: null, team: null, created: MORNING - id, updated: MORNING },
			...{ dueDate: null, overdue: false, closed: null, collaborators: [] }
		}) as unknown as Task;
	const closed = ids.map((n) => ticket(n, { state: 'closed', closed: MORNING + n }));
	const writer = new BulkWriter(db, desk, 'America/New_York');
	await writer.write({
		tickets: [...ids.map((n) => ticket(n, {})), ...closed],
		tasks: ids.map(task)
	});
	await writer.finish();
});

const queue = (criteria: Queue['criteria']): Queue => ({
	...{ id: 0 as Queue['id'], name: 'Q', parent: null, owner: null, sort: null },
	...{ criteria, columns: ['Ticket'] }
});

/** Its first tickets, and what is told beside them. */
async function page(more: Partial<QueueRequest>) {
	const request = { agent, queue: queue({ state: 'open' }), size: 2, ...more } as QueueRequest;
	const { tickets, ...rest } = await session.queue(request);
	return { ids: tickets.map(({ id }) => Number(id)), ...rest };
}
const rest = { total: 1001, page: 0, more: true };
const highest = { column: 'Ticket', reversed: true } as const;
const remove = (table: 'tickets' | 'tasks', id: number) =>
	addRows(db, desk, [{ type: 'removed', table, id } as never]);

describe('more tickets than are sorted in memory', () => {
	it('are listed in the order of a kept list, whichever column was asked for', async () => {
		expect(await page({})).toEqual({ ids: [1, 2], ...rest });
		expect(await page(highest)).toEqual({ ids: [1001, 1000], ...rest });
		expect(await page({ column: 'Ticket' })).toEqual({ ids: [1, 2], ...rest });
		const today = { queue: queue({ closed: 'td' }) };
		expect(await page({ ...today, sort: 'Closed Date' })).toEqual({ ids: [3001, 3000], ...rest });
		expect(await page({ ...today, sort: 'Create Date' })).toEqual({ ids: [2001, 2002], ...rest });
	});

	it('of a search are sorted as far as a thousand of them, the newest', async () => {
		const found = await session.search({ agent, query: 'printer', size: 2, ...highest });
		expect(found).toMatchObject({ total: 1000, page: 0, more: true, sorted: 1000 });
		const rules = [{ field: 'subject', how: 'contains', values: ['print'] }] as never;
		const asked = await page({ queue: queue({ state: 'open', rules }), ...highest });
		expect(asked).toMatchObject({ total: 1000, page: 0, more: true, sorted: 1000 });
	});
});

describe('more tasks than are sorted in memory', () => {
	const tasks = async (more: object) => {
		const { tasks: found, ...told } = await session.tasks({
			agent,
			list: 'open',
			size: 2,
			...more
		});
		return { ids: found.map(({ id }) => Number(id)), ...told };
	};

	it('are sorted as far as a thousand of them, the newest', async () => {
		expect(await tasks({})).toEqual({ ids: [1, 2], ...rest, complete: true });
		const cut = { total: 1000, page: 0, more: true, complete: false };
		expect(await tasks({ sort: 'Number', reversed: true })).toEqual({ ids: [1000, 999], ...cut });
		await remove('tasks', 1);
		const whole = { ...cut, complete: true };
		expect(await tasks({ sort: 'Number', reversed: true })).toEqual({
			ids: [1001, 1000],
			...whole
		});
	});
});

describe('a thousand tickets', () => {
	it('are sorted by any column', async () => {
		await remove('tickets', 1);
		await remove('tickets', 2001);
		const thousand = { total: 1000, page: 0, more: true };
		expect(await page(highest)).toEqual({ ids: [1001, 1000], ...thousand });
		expect(await page({ ...highest, reversed: false })).toEqual({ ids: [2, 3], ...thousand });
		const today = { queue: queue({ closed: 'td' }) };
		expect(await page({ ...today, ...highest })).toEqual({ ids: [3001, 3000], ...thousand });
	});
});
