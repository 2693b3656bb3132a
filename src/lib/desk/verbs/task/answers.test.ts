import type { Assignee } from '#lib/desk/model/index.ts';
import { describe, expect, it } from 'vitest';
import { lab } from '../../views/lab.testkit.ts';
import { verbs } from '../index.ts';

const task = 1 as never;
const agent = (id: number): Assignee => ({ kind: 'agent', id: id as never });
const team: Assignee = { kind: 'team', id: 1 as never };

/** A desk with one ticket and one task on it, in Support. */
function withTask() {
	const desk = lab();
	const ticket = desk.open();
	const details = { title: 'Order part', description: '<p>Soon</p>', department: 1 as never };
	const { notice } = desk.as('root', { verb: 'task_add', args: { ticket, ...details } });
	/** The notice, or why not: the messages at fields, else the message above them. */
	const says = (call: Parameters<typeof desk.as>[1]) => {
		const { notice, refusal } = desk.as('root', call);
		return refusal?.fields.length ? refusal.fields[0]?.message : (refusal?.message ?? notice);
	};
	const row = () => desk.tables.get('tasks', 1);
	const notes = () => desk.tables.find('entries', 'thread', 'k1').slice(1);
	return { desk, ticket, notice, says, row, notes };
}

describe('messages of task verbs', () => {
	it('when it was added', () => expect(withTask().notice).toBe('Task created successfully'));

	it('when it is given to somebody', () => {
		const { desk, says, row, notes } = withTask();
		const jane = desk.agent('jane').id;
		const assign = (to: Assignee) =>
			says({ verb: 'task_assign', args: { task, to, comments: '<p>Please</p>' } });
		expect(assign(agent(jane))).toBe('Task assigned to Jane Doe successfully');
		expect(assign(agent(jane))).toBe('Task already assigned to the agent');
		expect(assign(team)).toBe('Task assigned to Online Banking successfully');
		expect(assign(team)).toBe('Task already assigned to the team');
		// Who is not there at all is told apart from who cannot be chosen.
		expect(assign(agent(999))).toBe('to: Unknown or invalid ID.');
		desk.tables.apply([{ type: 'changed', table: 'agents', id: jane, set: { active: false } }]);
		desk.tables.apply([{ type: 'changed', table: 'teams', id: 1, set: { enabled: false } }]);
		expect(assign(agent(jane))).toBe('Unknown assignee');
		expect(assign(team)).toBe('Unknown assignee');
		// A team takes nothing from the agent who has it.
		expect(row()).toMatchObject({ agent: jane, team: 1 });
		expect(notes().map(({ title, body }) => [title, body])).toEqual([
			['Task assigned to Jane Doe', '<p>Please</p>'],
			['Task assigned to Online Banking', '<p>Please</p>']
		]);
	});

	it('when it is claimed: only open tasks without an agent', () => {
		const { desk, says, row } = withTask();
		const claim = { verb: 'task_claim', args: { task } } as const;
		says({ verb: 'task_close', args: { task } });
		expect(desk.as('root', claim).refusal?.http).toBe(403);
		says({ verb: 'task_reopen', args: { task } });
		expect(says(claim)).toBe('Task assigned to you successfully');
		expect(row()?.agent).toBe(desk.agent('root').id);
	});

	it('when it moves', () => {
		const { says, row, notes } = withTask();
		const move = (department: number) =>
			says({
				verb: 'task_transfer',
				args: { task, department: department as never, comments: '<p>Yours</p>' }
			});
		expect(move(1)).toBe('Task already in the department');
		expect(move(2)).toBe('Task transferred to SysAdmins department successfully');
		expect(row()?.department).toBe(2);
		expect(notes().map(({ title }) => title)).toEqual([
			'Task transferred from Support to SysAdmins'
		]);
	});

	it('when it is closed and opened again', () => {
		const { says } = withTask();
		const close = { verb: 'task_close', args: { task } } as const;
		const reopen = { verb: 'task_reopen', args: { task } } as const;
		expect([reopen, close, close, reopen].map(says)).toEqual([
			'Task already open',
			'Task closed successfully',
			'Task already closed',
			'Task reopened successfully'
		]);
	});

	it('when something is written on it', () => {
		const { says, notes, row } = withTask();
		const write = (verb: 'task_update' | 'task_note', body: string, status?: 'open' | 'closed') =>
			says({ verb, args: { task, body, ...(status && { status }) } });
		expect(write('task_update', '')).toBe('Task response required');
		expect(write('task_note', '')).toBe('Note content is required');
		expect(write('task_update', '<p>Half</p>', 'closed')).toBe('Update posted successfully');
		expect(row()?.open).toBe(false);
		expect(write('task_note', '<p>Again</p>', 'open')).toBe('Internal note posted successfully');
		expect(row()?.open).toBe(true);
		expect(notes().map(({ type }) => type)).toContain('R');
	});

	it('when it is edited, with its log', () => {
		const { desk, says, row, notes } = withTask();
		const edit = (changes: { title?: string; dueDate?: number | null; comments?: string }) =>
			says({ verb: 'task_edit', args: { task, ...changes } });
		expect(edit({ title: ' ' })).toBe('Title is a required field');
		expect(edit({ dueDate: 0 })).toBe('Due date must be in the future');
		const due = desk.now() + 1e9;
		expect(edit({ title: ' Order two ', dueDate: due, comments: '<p>Two</p>' })).toBe(
			'Task updated successfully'
		);
		expect(row()).toMatchObject({ title: 'Order two', dueDate: due });
		const logged = () =>
			desk.tables.find('log', 'thread', 'k1').filter(({ name }) => name === 'edited');
		expect(logged()).toMatchObject([
			{ data: { Title: ['Order part', 'Order two'], duedate: [null, due] } }
		]);
		// The same once more, or no date at all: the first is no change, and the second needs no future.
		edit({ title: 'Order two', dueDate: due });
		expect(logged()).toHaveLength(1);
		expect(edit({ dueDate: null })).toBe('Task updated successfully');
		expect(row()?.dueDate).toBeNull();
		expect(notes().map(({ title }) => title)).toEqual(['Task updated']);
	});

	it('when it is deleted, with the reason logged in its ticket', () => {
		const { desk, ticket, says } = withTask();
		expect(says({ verb: 'task_delete', args: { task, comments: '<p>Not needed</p>' } })).toBe(
			'Task #1 deleted successfully'
		);
		const told = desk.tables.find('entries', 'thread', `t${ticket}`).at(-1);
		expect(told).toMatchObject({ title: 'Task 1 Deleted', body: '<p>Not needed</p>' });
		expect(says({ verb: 'task_close', args: { task } })).toBe('No such task');
	});
});

describe('why something can or cannot be done to a task', () => {
	const words = (desk: ReturnType<typeof lab>, who: string, verb: 'task_claim' | 'task_reopen') => {
		const by = { kind: 'agent', id: desk.agent(who).id } as const;
		return verbs[verb].guard(desk.tables, by, { task }).map((one) => one.words);
	};

	it('is explained rule by rule', () => {
		const { desk, says } = withTask();
		const sees = 'in its department, or it is assigned to them';
		const mayAssign = 'the role All Access grants Assign (tasks)';
		const mayCreate = 'the role All Access grants Create (tasks)';
		expect(words(desk, 'root', 'task_claim')).toEqual([sees, mayAssign, 'open', 'no agent has it']);
		expect(words(desk, 'root', 'task_reopen')).toEqual([sees, mayCreate, 'open already']);
		says({ verb: 'task_claim', args: { task } });
		says({ verb: 'task_close', args: { task } });
		expect(words(desk, 'root', 'task_claim').slice(2)).toEqual([
			'not open',
			'an agent has it already'
		]);
		expect(words(desk, 'jane', 'task_claim')).toEqual([
			'not in its department, and it is not assigned to them'
		]);
		says({ verb: 'task_delete', args: { task } });
		expect(words(desk, 'root', 'task_claim')).toEqual(['there is no such task']);
	});
});
