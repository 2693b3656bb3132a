import { describe, expect, it } from 'vitest';
import type { TasksRequest } from '../api.ts';
import { newDesk, opened, people, smallWorld } from '../store.testkit.ts';

async function deskWithTasks(count: number) {
	const { session } = await newDesk();
	const { john, jane } = await people(session);
	const agents = await session.read((desk) => desk.all('agents'));
	const department = (id: number) =>
		agents.find((agent) => agent.id === id)?.department ?? (0 as never);
	for (let i = 1; i <= count; i++)
		await session.perform(john, 'task_add', {
			title: `Task ${i}`,
			description: '<p>Soon</p>',
			department: department(john.id),
			...(i % 2 ? { assignee: { kind: 'agent', id: john.id } as const } : {})
		});
	return { session, john, jane, department };
}

describe('the lists of tasks', () => {
	it('show 25 per page, newest first, with the total', async () => {
		const { session, john } = await deskWithTasks(30);
		const first = await session.tasks({ agent: john.id, list: 'open' });
		expect(first).toMatchObject({ total: 30, more: true });
		expect(first.tasks.map(({ title }) => title).slice(0, 2)).toEqual(['Task 30', 'Task 29']);
		const second = await session.tasks({ agent: john.id, list: 'open', page: 1 });
		expect(second).toMatchObject({ total: 30, more: false });
		expect([...first.tasks, ...second.tasks].map(({ id }) => id)).toEqual(
			Array.from({ length: 30 }, (_, i) => 30 - i)
		);
	});

	it('are counted beside tickets, and each desk by itself', async () => {
		const { store, id: first, session: other } = await newDesk();
		const [{ john }, source] = [await people(other), { scenario: null, world: null }];
		const title = 'Second';
		const made = { title, scenario: null, world: smallWorld, source };
		const ids = [first, await store.createDesk(made), await store.createDesk(made)];
		const counted: unknown[] = [];
		for (const [at, desk] of ids.entries()) {
			const session = await store.openDesk(desk);
			await opened(session);
			for (let i = 0; i < at; i++)
				await session.perform(john, 'task_add', {
					title,
					description: '<p>Soon</p>',
					department: 1 as never
				});
		}
		for (const desk of ids) counted.push(await (await store.openDesk(desk)).taskCounts(john.id));
		expect(counted).toEqual([0, 1, 2].map((open) => ({ open, mine: 0, completed: 0 })));
	});

	it('show nothing to whoever is no agent', async () => {
		const { session } = await deskWithTasks(1);
		const nobody = { agent: 99 as never, list: 'open', page: 3 } as const;
		expect(await session.tasks(nobody)).toEqual({
			...{ tasks: [], total: 0, page: 3, more: false, complete: true }
		});
		expect(await session.taskCounts(99 as never)).toEqual({ open: 0, mine: 0, completed: 0 });
	});

	it('follow the changes of a task, and list it once when it matches in two ways', async () => {
		const { session, john } = await deskWithTasks(4);
		expect(await session.taskCounts(john.id)).toEqual({ open: 4, mine: 2, completed: 0 });
		await session.perform(john, 'task_close', { task: 1 as never });
		expect(await session.taskCounts(john.id)).toEqual({ open: 3, mine: 1, completed: 1 });
		const done = await session.tasks({ agent: john.id, list: 'completed' });
		expect(done.tasks.map(({ id }) => id)).toEqual([1]);
	});

	it('show nothing of another department until it is given one', async () => {
		const { session, john, jane, department } = await deskWithTasks(2);
		const before = await session.taskCounts(jane.id);
		if (department(jane.id) !== department(john.id)) expect(before.open).toBe(0);
		await session.perform(john, 'task_assign', {
			task: 2 as never,
			to: { kind: 'agent', id: jane.id }
		});
		expect((await session.taskCounts(jane.id)).mine).toBe(before.mine + 1);
	});

	it('are sorted by a column, either way', async () => {
		const { session, john } = await deskWithTasks(12);
		const titles = async (more: Partial<TasksRequest>) => {
			const { tasks } = await session.tasks({ agent: john.id, list: 'open', size: 3, ...more });
			return tasks.map(({ title }) => title);
		};
		expect(await titles({ sort: 'Title' })).toEqual(['Task 1', 'Task 10', 'Task 11']);
		expect(await titles({ sort: 'Number' })).toEqual(['Task 1', 'Task 2', 'Task 3']);
		expect(await titles({ sort: 'Number', page: 1 })).toEqual(['Task 4', 'Task 5', 'Task 6']);
		expect(await titles({ sort: 'Agent', reversed: true })).toEqual([
			'Task 11',
			'Task 9',
			'Task 7'
		]);
		expect(await titles({ reversed: true })).toEqual(['Task 1', 'Task 2', 'Task 3']);
	});

	it('know the ticket that they belong to, and blanks are no words', async () => {
		const { session, john } = await deskWithTasks(2);
		const ticket = await opened(session);
		const task = { title: 'Of a ticket', description: '<p>Soon</p>', department: 1 as never };
		await session.perform(john, 'task_add', { ...task, ticket });
		await session.perform(john, 'task_close', { task: 1 as never });
		const read = async (more: Partial<TasksRequest>) =>
			(await session.tasks({ agent: john.id, list: 'open', ...more })).tasks.map(({ id }) => id);
		expect(await read({ sort: 'Ticket' })).toEqual([2, 3]);
		expect(await read({ sort: 'Ticket', reversed: true })).toEqual([3, 2]);
		expect(await read({ words: '  ' })).toEqual([3, 2]);
		expect(await read({ words: ' ticket ' })).toEqual([3]);
	});

	it('are searched by titles and numbers, the completed ones too', async () => {
		const { session, john } = await deskWithTasks(12);
		await session.perform(john, 'task_close', { task: 1 as never });
		const found = async (words: string) => {
			const { tasks, total } = await session.tasks({ agent: john.id, list: 'open', words });
			expect(total).toBe(tasks.length);
			return tasks.map(({ number }) => number);
		};
		expect(await found('TASK 1')).toEqual(['12', '11', '10', '1']);
		expect(await found('#7')).toEqual(['7']);
		expect(await found('nothing')).toEqual([]);
	});
});
