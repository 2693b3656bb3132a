import { describe, expect, it } from 'vitest';
import type { Assignee } from '#lib/desk/model/index.ts';
import { lab, type VerbCall } from '../../views/lab.testkit.ts';

const task = 1 as never;
const id = (n: number) => n as never;

/** A ticket of Karen's, and on it John's task for SysAdmins, with all that can be said when it is added. */
function withTask(more: object = {}) {
	const desk = lab();
	const ticket = desk.open();
	const args = {
		ticket,
		title: 'Order part',
		description: '<p>Soon</p>',
		department: id(2),
		...more
	};
	const added = desk.as('root', { verb: 'task_add', args } as VerbCall);
	const row = () => desk.tables.get('tasks', 1);
	const logged = () =>
		desk.tables
			.find('log', 'thread', 'k1')
			.map(({ name, data, annulled }) => [name, data, annulled]);
	const thread = (of: string) =>
		desk.tables
			.find('entries', 'thread', of as never)
			.map(({ type, title, body }) => [type, title, body]);
	const openTasks = () => desk.tables.get('tickets', ticket)?.openTasks;
	const grant = () => {
		const role = desk.agent('root').role;
		const permissions = [
			'task.create',
			'task.edit',
			'task.assign',
			'task.transfer',
			'task.reply',
			'task.close',
			'task.delete',
			'ticket.create'
		];
		desk.tables.apply([
			{ type: 'changed', table: 'roles', id: role, set: { permissions } } as never
		]);
		const access = [{ department: 2, role, alerts: true }];
		desk.tables.apply([
			{ type: 'changed', table: 'agents', id: desk.agent('root').id, set: { access } } as never
		]);
	};
	grant();
	const root = (verb: string, args: object = {}) =>
		desk.as('root', { verb, args: { task, ...args } } as VerbCall);
	return { desk, ticket, added, row, logged, thread, openTasks, root };
}

describe('the history of a task', () => {
	it('begins with its description, for whom it is given to', () => {
		const to: Assignee = { kind: 'agent', id: id(2) };
		const { desk, ticket, added, row, logged, thread, openTasks } = withTask({
			assignee: to,
			dueDate: 4e12
		});
		expect(added.refusal).toBeNull();
		expect(row()).toEqual({
			id: 1,
			number: '1',
			ticket,
			title: 'Order part',
			open: true,
			department: 2,
			agent: 2,
			team: null,
			dueDate: 4e12,
			created: desk.now(),
			closed: null,
			overdue: false
		});
		expect(logged()).toEqual([['created', null, false]]);
		expect(thread('k1')).toEqual([['M', 'Order part', '<p>Soon</p>']]);
		expect(openTasks()).toBe(1);
		const team: Assignee = { kind: 'team', id: id(1) };
		expect(withTask({ assignee: team }).row()).toMatchObject({
			agent: null,
			team: 1,
			dueDate: null
		});
	});

	it('tells who had it and where it went', () => {
		const { logged, thread, root, desk } = withTask();
		const comments = '<p>Please</p>';
		root('task_transfer', { department: 1, comments });
		root('task_assign', { to: { kind: 'agent', id: desk.agent('jane').id }, comments });
		root('task_assign', { to: { kind: 'team', id: 1 }, comments });
		root('task_assign', { to: { kind: 'agent', id: desk.agent('root').id } });
		expect(logged().slice(1)).toEqual([
			['transferred', { dept: 1 }, false],
			['assigned', { staff: desk.agent('jane').id }, false],
			['assigned', { team: 1 }, false],
			['assigned', { claim: true }, false]
		]);
		expect(thread('k1').slice(1)).toEqual([
			['N', 'Task transferred from SysAdmins to Support', comments],
			['N', 'Task assigned to Jane Doe', comments],
			['N', 'Task assigned to Online Banking', comments]
		]);
	});

	it('a claim is told as such', () => {
		const { logged, root, row, desk } = withTask();
		root('task_claim');
		expect(logged().at(-1)).toEqual(['assigned', { claim: true }, false]);
		expect(row()?.agent).toBe(desk.agent('root').id);
	});

	it('tells its ticket when it is closed and opened again, and opens that too', () => {
		const { desk, ticket, logged, thread, openTasks, root, row } = withTask();
		root('task_close', { comments: '<p>Done</p>' });
		const closed = desk.now();
		expect(row()).toMatchObject({ open: false, closed });
		expect(openTasks()).toBe(0);
		desk.as('john', { verb: 'set_status', args: { ticket, status: id(2) } });
		expect(desk.ticket(ticket).state).toBe('closed');
		root('task_reopen', { comments: '<p>Not yet</p>' });
		expect(row()).toMatchObject({ open: true, closed: null });
		expect(openTasks()).toBe(1);
		expect(desk.ticket(ticket).state).toBe('open');
		expect(logged()).toEqual([
			['created', null, false],
			['closed', null, true],
			['reopened', null, false]
		]);
		expect(thread('k1').slice(1)).toEqual([
			['N', 'Status changed to Completed', '<p>Done</p>'],
			['N', 'Status changed to Open', '<p>Not yet</p>']
		]);
		expect(thread(`t${ticket}`).slice(1)).toEqual([
			['N', 'Task 1 Closed', 'Task closed'],
			['N', 'Task 1 Reopened', 'Task reopened']
		]);
	});

	it('ends with it: an open task no longer keeps its ticket open, a closed one did not', () => {
		const open = withTask();
		const { notice } = open.root('task_delete', { comments: '<p>Twice</p>' });
		expect(notice).toBe('Task #1 deleted successfully');
		expect(open.row()).toBeUndefined();
		expect(open.openTasks()).toBe(0);
		expect(open.thread('k1')).toEqual([]);
		expect(open.thread(`t${open.ticket}`).slice(1)).toEqual([
			['N', 'Task 1 Deleted', '<p>Twice</p>']
		]);
		const done = withTask();
		done.root('task_close');
		done.root('task_delete');
		expect(done.openTasks()).toBe(0);
		expect(done.thread(`t${done.ticket}`).slice(1)).toEqual([
			['N', 'Task 1 Closed', 'Task closed']
		]);
	});

	it('needs no ticket, and goes on without one that was deleted', () => {
		const alone = withTask({ ticket: undefined });
		alone.root('task_close');
		expect(alone.row()).toMatchObject({ ticket: null, open: false });
		const { desk, ticket, root, row } = withTask();
		desk.tables.apply([{ type: 'removed', table: 'tickets', id: ticket }]);
		root('task_close');
		root('task_reopen');
		expect(row()).toMatchObject({ open: true });
	});

	it.each([
		[{ title: ' ' }, ['title', 'Title is a required field']],
		[{ description: ' ' }, ['description', 'Description is a required field']]
	])('does not begin without what is required: %j', (more, [field, message]) => {
		const { added, row } = withTask(more);
		expect(added.refusal).toMatchObject({
			http: 200,
			message: 'Error adding task - Please try again!',
			fields: [{ field, message }]
		});
		expect(row()).toBeUndefined();
	});

	it('a new due date takes overdue away; the same one does not', () => {
		const { root, row, desk } = withTask({ dueDate: 4e12 });
		const overdue = () =>
			desk.tables.apply([{ type: 'changed', table: 'tasks', id: 1, set: { overdue: true } }]);
		overdue();
		root('task_edit', { dueDate: 4e12, title: 'Other' });
		expect(row()).toMatchObject({ overdue: true, title: 'Other' });
		root('task_edit', { dueDate: 5e12 });
		expect(row()).toMatchObject({ overdue: false, dueDate: 5e12 });
		overdue();
		root('task_edit', { dueDate: null });
		expect(row()).toMatchObject({ overdue: false, dueDate: null });
	});

	it('an update or a note brings a status only where the agent may give it', () => {
		const { desk, root, row } = withTask();
		const set = (permissions: string[]) =>
			desk.tables.apply([
				{
					type: 'changed',
					table: 'roles',
					id: desk.agent('root').role,
					set: { permissions }
				} as never
			]);
		set(['task.reply']);
		expect(root('task_update', { body: '<p>x</p>', status: 'closed' }).refusal).toBeNull();
		expect(row()?.open).toBe(true);
		root('task_update', { body: '<p>x</p>', status: 'open' });
		set(['task.reply', 'task.close']);
		root('task_note', { body: '<p>x</p>', title: 'T', status: 'closed' });
		expect(row()?.open).toBe(false);
		root('task_note', { body: '<p>x</p>', status: 'open' });
		expect(row()?.open).toBe(false);
		set(['task.create']);
		root('task_note', { body: '<p>x</p>', status: 'open' });
		expect(row()?.open).toBe(true);
	});
});

describe('who may do what to a task', () => {
	const guard = (who: string, wanted: string, set: object = {}, agent: object = {}) => {
		const { desk } = withTask();
		desk.tables.apply([
			{ type: 'changed', table: 'tasks', id: 1, set } as never,
			{ type: 'changed', table: 'agents', id: desk.agent(who).id, set: agent } as never
		]);
		const call = { verb: wanted, args: { task, comments: '' } } as VerbCall;
		const { refusal } = desk.as(who, call);
		return refusal ? refusal.message : 'done';
	};

	it.each([
		['jane sees tasks of her department', 'jane', {}, {}, true],
		['John does not see those of another', 'john', {}, {}, false],
		['but those that are his', 'john', { agent: 1 }, {}, true],
		['or his team’s', 'jane', { department: 3, team: 1 }, {}, true],
		['who is limited to what is theirs sees no other', 'jane', {}, { assignedOnly: true }, false],
		['and theirs', 'jane', { agent: 2 }, { assignedOnly: true }, true],
		[
			'extended access is enough',
			'john',
			{},
			{ access: [{ department: 2, role: 1, alerts: true }] },
			true
		]
	])('%s', (_, who, set, agent, sees) => {
		const answer = guard(who, 'task_note', set, agent);
		// It sees the task, and is then asked for the text.
		expect(answer).toBe(
			sees ? 'Unable to post internal note - missing or invalid data.' : 'No such task'
		);
	});

	it.each([
		[
			'the role of the extended access counts, there',
			{ access: [{ department: 2, role: 4, alerts: true }] },
			{},
			false
		],
		['the primary role in the primary department', { department: 2 }, {}, true],
		['the primary role where it is assigned', {}, { agent: 1 }, true],
		['not where that is switched off', { usePrimaryRole: false }, { agent: 1 }, false]
	])('%s', (_, agent, set, may) => {
		expect(guard('john', 'task_close', set, agent) === 'done').toBe(may);
	});
});
