import { describe, expect, it } from 'vitest';
import type { Role } from '../../model/index.ts';
import { lab } from '../../views/lab.testkit.ts';

const task = { title: 'Order part', description: '<p>Soon</p>', department: 1 as never };

function withTask() {
	const desk = lab();
	const ticket = desk.open();
	desk.as('john', { verb: 'task_add', args: { ticket, ...task } });
	return { desk, ticket };
}

describe('tasks', () => {
	it('are numbered from 1 and keep their ticket from being closed', () => {
		const { desk, ticket } = withTask();
		expect(desk.tables.get('tasks', 1)).toMatchObject({ number: '1', ticket, open: true });
		const close = { ticket, status: 2 as never };
		expect(desk.as('john', { verb: 'set_status', args: close }).refusal?.message).toBe(
			'This ticket has 1 open tasks and cannot be closed'
		);
		desk.as('john', { verb: 'task_close', args: { task: 1 as never } });
		expect(desk.as('john', { verb: 'set_status', args: close }).refusal).toBeNull();
	});

	it('log their changes in the thread of their ticket', () => {
		const { desk, ticket } = withTask();
		desk.as('john', { verb: 'task_close', args: { task: 1 as never, comments: 'done' } });
		const titles = (thread: `t${number}` | `k${number}`) =>
			desk.tables.find('entries', 'thread', thread).map((entry) => entry.title);
		expect(titles(`t${ticket}`)).toContain('Task 1 Closed');
		expect(titles('k1')).toEqual(['Order part', 'Status changed to Completed']);
	});

	it('reopen their closed ticket when they are reopened', () => {
		const { desk, ticket } = withTask();
		desk.as('john', { verb: 'task_close', args: { task: 1 as never } });
		desk.as('john', { verb: 'set_status', args: { ticket, status: 2 as never } });
		desk.as('john', { verb: 'task_reopen', args: { task: 1 as never } });
		expect(desk.ticket(ticket)).toMatchObject({ state: 'open', openTasks: 1 });
	});

	it('do not exist for agents outside their department', () => {
		const { desk } = withTask();
		expect(desk.as('jane', { verb: 'task_close', args: { task: 1 as never } })).toMatchObject({
			events: [],
			refusal: { http: 404, message: 'No such task' }
		});
	});

	it('name the fields that are missing', () => {
		const desk = lab();
		const args = { ticket: desk.open(), ...task, title: ' ', description: '' };
		expect(desk.as('john', { verb: 'task_add', args }).refusal).toMatchObject({
			message: 'Error adding task - Please try again!',
			fields: [
				{ field: 'title', message: 'Title is a required field' },
				{ field: 'description', message: 'Description is a required field' }
			]
		});
	});
});

describe('verbs of a task', () => {
	const id = 1 as never;

	it('is independent when it is added without a ticket', () => {
		const desk = lab();
		expect(desk.as('john', { verb: 'task_add', args: task }).refusal).toBeNull();
		expect(desk.tables.get('tasks', 1)).toMatchObject({ ticket: null, open: true });
		desk.as('john', { verb: 'task_close', args: { task: id } });
		expect(desk.tables.get('tasks', 1)?.open).toBe(false);
	});

	it('has a thread with updates, notes and status changes', () => {
		const { desk, ticket } = withTask();
		const update = { task: id, body: '<p>Half done</p>' };
		expect(desk.as('john', { verb: 'task_update', args: update }).notice).toBe(
			'Update posted successfully'
		);
		desk.as('john', { verb: 'task_note', args: { ...update, status: 'closed' } });
		const types = desk.tables.find('entries', 'thread', 'k1').map((entry) => entry.type);
		expect(types).toEqual(['M', 'R', 'N']);
		expect(desk.ticket(ticket).openTasks).toBe(0);
		expect(desk.as('john', { verb: 'task_update', args: { task: id, body: '' } })).toMatchObject({
			refusal: { fields: [{ field: 'body' }] }
		});
	});

	it('is given to agents and teams, and moved between departments', () => {
		const { desk } = withTask();
		const jane = { kind: 'agent', id: desk.agent('jane').id } as const;
		desk.as('john', { verb: 'task_assign', args: { task: id, to: jane } });
		expect(desk.tables.get('tasks', 1)?.agent).toBe(jane.id);
		expect(
			desk.as('john', { verb: 'task_assign', args: { task: id, to: jane } }).refusal?.fields[0]
				?.message
		).toBe('Task already assigned to the agent');
		desk.as('john', { verb: 'task_transfer', args: { task: id, department: 2 as never } });
		expect(desk.tables.get('tasks', 1)?.department).toBe(2);
		// It left his department, and is not his.
		expect(
			desk.as('john', { verb: 'task_note', args: { task: id, body: 'x' } }).refusal?.http
		).toBe(404);
	});

	it('is claimed only while no agent has it', () => {
		const { desk } = withTask();
		expect(desk.as('john', { verb: 'task_claim', args: { task: id } }).refusal).toBeNull();
		expect(desk.as('root', { verb: 'task_claim', args: { task: id } }).refusal?.http).toBe(403);
	});

	it('is edited, and takes no due date in the past', () => {
		const { desk } = withTask();
		const at = (dueDate: number) =>
			desk.as('john', { verb: 'task_edit', args: { task: id, title: 'Order two', dueDate } });
		expect(at(desk.now() - 1).refusal?.fields[0]?.message).toBe('Due date must be in the future');
		expect(at(desk.now() + 1e9).refusal).toBeNull();
		expect(desk.tables.get('tasks', 1)?.title).toBe('Order two');
	});

	it('can be reopened by agents who may create tasks', () => {
		const { desk } = withTask();
		desk.as('john', { verb: 'task_close', args: { task: id } });
		const [role] = desk.tables.all('roles').filter(({ id }) => id === desk.agent('john').role);
		const may = (permissions: Role['permissions'] = []) =>
			desk.tables.apply([
				{ type: 'changed', table: 'roles', id: role?.id ?? 0, set: { permissions } }
			]);
		const reopen = { verb: 'task_reopen', args: { task: id } } as const;
		may(role?.permissions.filter((permission) => permission !== 'task.create'));
		expect(desk.as('john', reopen)).toMatchObject({ events: [] });
		expect(desk.tables.get('tasks', 1)?.open).toBe(false);
		may(role?.permissions);
		expect(desk.as('john', reopen).refusal).toBeNull();
		expect(desk.tables.get('tasks', 1)?.open).toBe(true);
	});

	it('is deleted with its thread by agents with the permission, and its ticket can be closed then', () => {
		const { desk, ticket } = withTask();
		const remove = { verb: 'task_delete', args: { task: id } } as const;
		// Expanded Access does not delete tasks.
		expect(desk.as('john', remove)).toMatchObject({ events: [], refusal: { message: null } });
		expect(desk.as('root', remove).refusal).toBeNull();
		expect(desk.tables.get('tasks', 1)).toBeUndefined();
		expect(desk.tables.find('entries', 'thread', 'k1')).toEqual([]);
		expect(desk.ticket(ticket).openTasks).toBe(0);
	});
});
