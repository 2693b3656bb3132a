import type { AgentId, Task } from '../../desk/model/index.ts';
import type { Tables } from '../../desk/tables.ts';
import {
	inTaskList,
	taskWaysFor,
	waysOfTask,
	type TaskColumns,
	type TaskList
} from '../../desk/views/task-lists.ts';
import type { DeskId, TaskPage, TasksRequest } from '../api.ts';
import type { DeskDatabase } from '../database.ts';
import { firstOf } from './merge.ts';
import type { Place } from './places.ts';
import { PAGE } from './merge.ts';

const kindOf = (open: boolean) => (open ? 'open' : 'closed');
const listName = (open: boolean, way: string) => `task ${kindOf(open)} ${way}`;

/** Every place that a task has in the lists of tasks, newest first. */
export function placesOfTask(task: Task): Place[] {
	return waysOfTask(task).map((way) => ({
		list: listName(task.open, way),
		place: [-task.created, -task.id, task.id]
	}));
}

/** Of all the counters those of tasks stand at the end. */
export const TASK_CELLS = 'tasks ';

/** The counter that a task is counted in: with those that are alike in everything that lists ask for. */
export function cellOfTask({ open, department, agent, team }: Task): string {
	return TASK_CELLS + JSON.stringify([open, department, agent, team]);
}

function readTaskCell(cell: string): TaskColumns {
	const [open, department, agent, team] = JSON.parse(cell.slice(TASK_CELLS.length)) as [
		boolean,
		Task['department'],
		Task['agent'],
		Task['team']
	];
	return { open, department, agent, team };
}

/** One page of a list of tasks, read by index: what it costs does not depend on how many there are. */
export async function taskPage(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	{ agent: id, list, page = 0 }: TasksRequest
): Promise<TaskPage> {
	const agent = config.get('agents', id);
	if (!agent) return { tasks: [], total: 0, page, more: false };
	const ranges = taskWaysFor(config, agent, list).map((way) => ({
		list: listName(list !== 'completed', way)
	}));
	const wanted = (page + 1) * PAGE + 1;
	const ids = await firstOf(db, desk, ranges, wanted, false);
	const shown = ids.slice(page * PAGE, wanted - 1);
	const records = await db.work('tasks').bulkGet(shown.map((task) => [desk, task]));
	const total = (await taskCounts(db, desk, config, id))[list];
	const tasks = records.flatMap((record) => (record ? [record.row] : []));
	return { tasks, total, page, more: ids.length === wanted };
}

/** How many tasks each list has, from the kept counters. */
export async function taskCounts(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	id: AgentId
): Promise<Record<TaskList, number>> {
	const counts = { open: 0, mine: 0, completed: 0 };
	const agent = config.get('agents', id);
	if (!agent) return counts;
	const cells = await db.cells
		.where('[desk+cell]')
		.between([desk, TASK_CELLS], [desk, `${TASK_CELLS}\uffff`])
		.toArray();
	for (const list of ['open', 'mine', 'completed'] as const) {
		const ways = taskWaysFor(config, agent, list);
		for (const { cell, count } of cells)
			if (inTaskList(readTaskCell(cell), list, ways)) counts[list] += count;
	}
	return counts;
}
