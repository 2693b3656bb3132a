import { describe, expect, it } from 'vitest';
import type { TaskId } from '../model/index.ts';
import { lab, type VerbCall } from './lab.testkit.ts';
import { explainTaskVerb, taskVerbs, type TaskVerb } from './task-verbs.ts';
import { taskPage } from './task-view.ts';

const id = 1 as TaskId;
const task = { title: 'Order part', description: '<p>Soon</p>', department: 1 as never };

function withTask() {
	const desk = lab();
	const ticket = desk.open();
	desk.as('john', { verb: 'task_add', args: { ticket, ...task } });
	return desk;
}

describe('the page of a task', () => {
	it('shows its thread, its ticket and what the role allows', () => {
		const desk = withTask();
		const page = taskPage(desk.tables, desk.agent('john'), id);
		if (!page.shown) throw new Error(page.message);
		expect(page.view.thread.map(({ kind }) => kind)).toEqual(['entry', 'event']);
		expect(page.view.ticket?.id).toBe(1);
		// Expanded Access does not delete tasks; an open one is not reopened.
		expect([...page.view.can]).toEqual([
			...['task_update', 'task_note', 'task_assign', 'task_claim', 'task_transfer'],
			...['task_edit', 'task_close']
		]);
	});

	it('does not exist for agents outside its department', () => {
		const desk = withTask();
		expect(taskPage(desk.tables, desk.agent('jane'), id).shown).toBe(false);
		expect(taskPage(desk.tables, desk.agent('john'), 9 as TaskId)).toMatchObject({
			message: 'task: Unknown or invalid ID.'
		});
	});

	it('explains what is allowed', () => {
		const to = { kind: 'team', id: 1 as never } as const;
		const calls: Record<TaskVerb, VerbCall> = {
			task_update: { verb: 'task_update', args: { task: id, body: '<p>Half</p>' } },
			task_assign: { verb: 'task_assign', args: { task: id, to } },
			task_note: { verb: 'task_note', args: { task: id, body: '<p>Seen</p>' } },
			task_claim: { verb: 'task_claim', args: { task: id } },
			task_transfer: { verb: 'task_transfer', args: { task: id, department: 2 as never } },
			task_edit: { verb: 'task_edit', args: { task: id, title: 'Other' } },
			task_close: { verb: 'task_close', args: { task: id } },
			task_reopen: { verb: 'task_reopen', args: { task: id } },
			task_delete: { verb: 'task_delete', args: { task: id } }
		};
		for (const who of ['john', 'jane', 'root'])
			for (const verb of taskVerbs) {
				const desk = withTask();
				if (verb === 'task_reopen') desk.as('john', calls.task_close);
				const row = desk.tables.get('tasks', 1);
				if (!row) throw new Error('There is no task.');
				const { allowed } = explainTaskVerb(desk.tables, desk.agent(who), row, verb);
				const done = desk.as(who, calls[verb]).refusal === null;
				expect({ who, verb, allowed }).toEqual({ who, verb, allowed: done });
			}
	});
});
