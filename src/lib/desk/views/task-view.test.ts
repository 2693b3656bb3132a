import { describe, expect, it } from 'vitest';
import type { TaskId } from '../model/index.ts';
import { lab, type Doing } from './lab.testkit.ts';
import { explainTaskDeed, taskDeeds, type TaskDeed } from './task-deeds.ts';
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
		expect([...page.view.can]).toEqual(['update', 'assign', 'claim', 'transfer', 'edit', 'close']);
	});

	it('is not there for who is not in its department', () => {
		const desk = withTask();
		expect(taskPage(desk.tables, desk.agent('jane'), id).shown).toBe(false);
		expect(taskPage(desk.tables, desk.agent('john'), 9 as TaskId)).toMatchObject({
			message: 'task: Unknown or invalid ID.'
		});
	});

	it('explains what happens', () => {
		const to = { kind: 'team', id: 1 as never } as const;
		const doings: Record<TaskDeed, Doing> = {
			update: { verb: 'task_update', args: { task: id, body: '<p>Half</p>' } },
			assign: { verb: 'task_assign', args: { task: id, to } },
			claim: { verb: 'task_claim', args: { task: id } },
			transfer: { verb: 'task_transfer', args: { task: id, department: 2 as never } },
			edit: { verb: 'task_edit', args: { task: id, title: 'Other' } },
			close: { verb: 'task_close', args: { task: id } },
			reopen: { verb: 'task_reopen', args: { task: id } },
			delete: { verb: 'task_delete', args: { task: id } }
		};
		for (const who of ['john', 'jane', 'root'])
			for (const deed of taskDeeds) {
				const desk = withTask();
				if (deed === 'reopen') desk.as('john', doings.close);
				const row = desk.tables.get('tasks', 1);
				if (!row) throw new Error('There is no task.');
				const { allowed } = explainTaskDeed(desk.tables, desk.agent(who), row, deed);
				const done = desk.as(who, doings[deed]).refusal === null;
				expect({ who, deed, allowed }).toEqual({ who, deed, allowed: done });
			}
	});
});
