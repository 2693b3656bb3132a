import { describe, expect, it } from 'vitest';
import type { Queue, QueueCriteria, SearchRule } from '../../desk/model/index.ts';
import type { QueueRequest } from '../api.ts';
import { added, addRows, aTicket, MORNING, newDesk, people } from '../store.testkit.ts';

/** A queue that no row is kept of. */
const asked = (criteria: QueueCriteria): Queue => ({
	id: 0 as Queue['id'],
	name: 'Search',
	parent: null,
	owner: null,
	criteria,
	sort: null,
	columns: ['Ticket']
});

/** Six open tickets of John's, three of them closed today. */
async function six() {
	const desk = await newDesk();
	const { john, jane } = await people(desk.session);
	const own = { ...asked({ state: 'open' }), id: 900 as Queue['id'], owner: jane.id };
	const tickets = Array.from({ length: 6 }, (_, n) => aTicket(n + 1, { created: MORNING - n }));
	const closed = [7, 8, 9].map((id) =>
		aTicket(id, {
			state: 'closed',
			answered: id !== 8,
			closed: MORNING - id,
			created: MORNING - id
		})
	);
	await addRows(desk.store.db, desk.id, [
		...added('queues', [own]),
		...added('tickets', [...tickets, ...closed])
	]);
	const session = await desk.reopened();
	const page = async (more: Partial<QueueRequest>) => {
		const request = { agent: john.id, queue: asked({ state: 'open' }), ...more } as QueueRequest;
		const { tickets: found, ...rest } = await session.queue(request);
		return { ids: found.map(({ id }) => Number(id)), ...rest };
	};
	return { session, john, jane, page };
}

describe('the pages of a queue', () => {
	it('end where its tickets end', async () => {
		const { page } = await six();
		expect(await page({ size: 4 })).toEqual({ ids: [1, 2, 3, 4], total: 6, page: 0, more: true });
		expect(await page({ size: 4, page: 1 })).toEqual({
			ids: [5, 6],
			total: 6,
			page: 1,
			more: false
		});
		expect(await page({ size: 6 })).toEqual({
			ids: [1, 2, 3, 4, 5, 6],
			total: 6,
			page: 0,
			more: false
		});
		expect(await page({ size: 3, page: 1 })).toEqual({
			ids: [4, 5, 6],
			total: 6,
			page: 1,
			more: false
		});
		expect(await page({ page: 9 })).toEqual({ ids: [], total: 6, page: 9, more: false });
		expect(await page({ size: 2, reversed: true })).toMatchObject({ ids: [6, 5], more: true });
	});

	it('end as well where it asks for a column, or for days', async () => {
		const { page } = await six();
		const column = { column: 'Ticket' } as const;
		expect((await page({ ...column, size: 6 })).more).toBe(false);
		expect(await page({ ...column, size: 5 })).toMatchObject({ total: 6, more: true });
		const today = { queue: asked({ closed: 'td' }) };
		expect(await page({ ...today, size: 3 })).toEqual({
			ids: [7, 8, 9],
			total: 3,
			page: 0,
			more: false
		});
		expect(await page({ ...today, size: 2 })).toEqual({
			ids: [7, 8],
			total: 3,
			page: 0,
			more: true
		});
		expect(await page({ ...today, size: 2, sort: 'Closed Date' })).toEqual({
			ids: [7, 8],
			total: 3,
			page: 0,
			more: true
		});
		expect((await page({ ...today, page: 1, size: 2, sort: 'Closed Date' })).ids).toEqual([9]);
	});

	it('leave out what stands in the same lists and is not asked for', async () => {
		const { page } = await six();
		const answered = { state: 'closed', answered: true } as const;
		const all = { total: 2, page: 0, more: false };
		expect(await page({ queue: asked(answered) })).toEqual({ ids: [7, 9], ...all });
		expect(await page({ queue: asked(answered), column: 'Ticket' })).toMatchObject(all);
		for (const sort of ['Create Date', 'Closed Date'] as const)
			expect(await page({ queue: asked({ closed: 'td', answered: true }), sort })).toEqual({
				ids: [7, 9],
				...all
			});
	});

	it('end where an advanced search ends, and tell the total once it is known', async () => {
		const { page } = await six();
		const rules = [
			{ field: 'subject', how: 'contains', values: ['print'] }
		] as unknown as SearchRule[];
		const queue = asked({ rules });
		expect(await page({ queue, size: 4 })).toMatchObject({ total: null, more: true });
		expect(await page({ queue, size: 9 })).toMatchObject({ total: 9, more: false });
		expect(await page({ queue, size: 4, page: 2 })).toMatchObject({ total: 9, more: false });
		expect(await page({ queue, size: 4, column: 'Ticket' })).toMatchObject({
			total: 9,
			more: true
		});
	});

	it('have the tickets that meet both the words and the rules of a search', async () => {
		const { page } = await six();
		const search = (name: string, more: QueueCriteria = {}) => ({
			queue: asked({
				...{ state: 'open', keywords: 'printer', ...more },
				rules: [{ field: 'userName', how: 'contains', values: [name] }] as unknown as SearchRule[]
			})
		});
		const all = { total: 6, page: 0, more: false };
		expect(await page(search('karen'))).toEqual({ ids: [6, 5, 4, 3, 2, 1], ...all });
		expect(await page({ ...search('karen'), sort: 'Create Date' })).toEqual({
			...{ ids: [1, 2, 3, 4, 5, 6], ...all }
		});
		const some = { ids: [6, 5], total: null, page: 0, more: true };
		expect(await page({ ...search('karen'), size: 2 })).toEqual(some);
		const none = { ids: [], total: 0, page: 0, more: false };
		expect(await page(search('ken'))).toEqual(none);
		expect(await page(search('karen', { keywords: 'ink' }))).toEqual(none);
	});

	it('are empty for who is not there, a queue that is not there, or another agent’s own', async () => {
		const { page, jane } = await six();
		const none = { ids: [], total: 0, page: 3, more: false };
		expect(await page({ agent: 99 as never, page: 3 })).toEqual(none);
		expect(await page({ queue: 99 as never, page: 3 })).toEqual(none);
		expect(await page({ queue: 900 as never, page: 3 })).toEqual(none);
		expect((await page({ queue: 900 as never })).page).toBe(0);
		expect((await page({ queue: 900 as never, agent: jane.id })).total).toBe(0);
	});
});

describe('the pages of a search', () => {
	it('end where what was found ends', async () => {
		const { session, john } = await six();
		const page = async (more: object) => {
			const { tickets, ...rest } = await session.search({
				agent: john.id,
				query: 'printer',
				...more
			});
			return { ids: tickets.map(({ id }) => Number(id)), ...rest };
		};
		expect(await page({ size: 4 })).toEqual({
			ids: [9, 8, 7, 6],
			total: null,
			page: 0,
			more: true
		});
		expect(await page({ size: 9 })).toMatchObject({ total: 9, more: false });
		expect(await page({ size: 4, page: 2 })).toEqual({ ids: [1], total: 9, page: 2, more: false });
		expect(await page({ size: 4, column: 'Ticket' })).toMatchObject({ total: 9, more: true });
		expect(await page({ size: 9, column: 'Ticket' })).toMatchObject({ total: 9, more: false });
		expect(await page({ agent: 99 as never, page: 3 })).toEqual({
			ids: [],
			total: 0,
			page: 3,
			more: false
		});
	});

	it('end where looking ends, and say how far that was', async () => {
		const { session, john } = await six();
		const page = async (more: object) => {
			const asked = { agent: john.id, query: 'printer', far: 0.001, ...more };
			const { tickets, ...rest } = await session.search(asked);
			return { ids: tickets.map(({ id }) => Number(id)), ...rest };
		};
		const stopped = { page: 0, more: false, looked: 4 };
		expect(await page({ size: 9 })).toEqual({ ids: [9, 8, 7, 6], total: null, ...stopped });
		const numbered = { column: 'Ticket' } as const;
		expect(await page(numbered)).toMatchObject({ total: 4, ...stopped });
		expect(await page({ size: 2 })).not.toHaveProperty('looked');
	});

	it('have the tickets with a part of a number, also among many that the agent does not see', async () => {
		const desk = await newDesk();
		const { john } = await people(desk.session);
		const tickets = Array.from({ length: 40 }, (_, n) =>
			aTicket(n + 1, {
				number: n === 9 ? '555555' : String(100_001 + n),
				department: (n % 10 === 9 ? 1 : 2) as never
			})
		);
		await addRows(desk.store.db, desk.id, added('tickets', tickets));
		const found = async (query: string) =>
			(await desk.session.search({ agent: john.id, query, size: 2 })).tickets.map(({ id }) => id);
		expect(await found('100')).toEqual([40, 30]);
		expect(await found('555')).toEqual([10]);
		expect(await found('1000')).toEqual([40, 30]);
		const { tickets: all } = await desk.session.search({ agent: john.id, query: '1000' });
		expect(all.map(({ id }) => id)).toEqual([40, 30, 20]);
	});
});

describe('the rows of a page', () => {
	it('are what a view says of its tickets', async () => {
		const { session, john } = await six();
		const view = (
			tables: { get(table: 'users', id: number): { name: string } | undefined },
			ticket: { id: number; owner: number }
		) => `${ticket.id} ${tables.get('users', ticket.owner)?.name}`;
		const queue = asked({ state: 'open' });
		const rows = await session.rows({ agent: john.id, queue, size: 2 }, view as never);
		expect(rows).toEqual({ rows: ['1 Karen', '2 Karen'], total: 6, page: 0, more: true });
		const found = await session.rows({ agent: john.id, query: 'printer', size: 1 }, view as never);
		expect(found).toEqual({ rows: ['9 Karen'], total: null, page: 0, more: true });
	});
});

describe('the pages of tasks', () => {
	async function five() {
		const { session } = await newDesk();
		const { john } = await people(session);
		const department = await session.read((desk) => desk.get('agents', john.id)?.department);
		for (const title of ['C', 'A', 'E', 'B', 'D'])
			await session.perform(john, 'task_add', {
				title,
				description: '<p>a</p>',
				department
			} as never);
		const page = async (more: object) => {
			const { tasks, ...rest } = await session.tasks({ agent: john.id, list: 'open', ...more });
			return { titles: tasks.map(({ title }) => title).join(''), ...rest };
		};
		return page;
	}

	it('end where they end, in every order', async () => {
		const page = await five();
		const all = { total: 5, complete: true };
		expect(await page({})).toEqual({ titles: 'DBEAC', page: 0, more: false, ...all });
		expect(await page({ size: 5 })).toMatchObject({ more: false });
		expect(await page({ size: 4 })).toEqual({ titles: 'DBEA', page: 0, more: true, ...all });
		expect(await page({ size: 4, page: 1 })).toEqual({ titles: 'C', page: 1, more: false, ...all });
		expect(await page({ reversed: true, size: 2 })).toMatchObject({ titles: 'CA', more: true });
		expect(await page({ sort: 'Title', size: 2 })).toEqual({
			titles: 'AB',
			page: 0,
			more: true,
			...all
		});
		expect(await page({ sort: 'Title', size: 2, page: 2 })).toEqual({
			titles: 'E',
			page: 2,
			more: false,
			...all
		});
		expect(await page({ sort: 'Title', size: 5 })).toMatchObject({ more: false });
		expect(await page({ sort: 'Title', reversed: true, size: 2 })).toMatchObject({ titles: 'ED' });
	});

	it('are searched by words, whatever blanks stand around them', async () => {
		const page = await five();
		expect(await page({ words: ' b ' })).toMatchObject({ titles: 'B', total: 1, more: false });
		expect(await page({ words: ' ' })).toMatchObject({ titles: 'DBEAC', total: 5 });
		expect(await page({ words: 'x' })).toMatchObject({ titles: '', total: 0 });
	});

	it('are empty for who is not there', async () => {
		const page = await five();
		expect(await page({ agent: 99, page: 2 })).toEqual({
			titles: '',
			total: 0,
			page: 2,
			more: false,
			complete: true
		});
	});
});
