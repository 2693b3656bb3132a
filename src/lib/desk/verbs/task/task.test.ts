import { describe, expect, it } from 'vitest';
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

	it('say in their ticket’s thread what became of them', () => {
		const { desk, ticket } = withTask();
		desk.as('john', { verb: 'task_close', args: { task: 1 as never, comments: 'done' } });
		const titles = (thread: `t${number}` | `k${number}`) =>
			desk.tables.find('entries', 'thread', thread).map((entry) => entry.title);
		expect(titles(`t${ticket}`)).toContain('Task 1 Closed');
		expect(titles('k1')).toEqual(['Order part', 'Status changed to Completed']);
	});

	it('open their closed ticket again with themselves', () => {
		const { desk, ticket } = withTask();
		desk.as('john', { verb: 'task_close', args: { task: 1 as never } });
		desk.as('john', { verb: 'set_status', args: { ticket, status: 2 as never } });
		desk.as('john', { verb: 'task_reopen', args: { task: 1 as never } });
		expect(desk.ticket(ticket)).toMatchObject({ state: 'open', openTasks: 1 });
	});

	it('are not there for who is not in their department', () => {
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
