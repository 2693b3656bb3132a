import type { Agent, AgentId, Task } from '../../desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import {
	inTaskList,
	taskWaysFor,
	waysOfTask,
	type TaskColumns,
	type TaskList
} from '../../desk/views/task-lists.ts';
import { sortedTasks, taskMatches } from '../../desk/views/task-sorts.ts';
import type { DeskId, TaskPage, TasksRequest } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { loadOnly } from '../rows/load.ts';
import type { LoadedTables } from '../rows/loaded.ts';
import { firstOf, PAGE, type Range } from './merge.ts';
import type { Place } from './places.ts';

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
const TASK_CELLS = 'tasks ';

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

/** Maximum number of tasks sorted and searched in memory. */
const FEW = 1000;

/**
 * One page of a list of tasks. Newest first it is read by index: what it costs does not depend on how many there are.
 * Another sort and words look through the newest 1,000 tasks.
 */
export async function taskPage(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	request: TasksRequest
): Promise<TaskPage> {
	const { page = 0, size = PAGE } = request;
	const agent = config.get('agents', request.agent);
	if (!agent) return { tasks: [], total: 0, page, more: false, complete: true };
	const ranges = rangesFor(config, agent, request);
	const words = request.words?.trim() ?? '';
	if (!words && (request.sort ?? 'Date Created') === 'Date Created') {
		const wanted = (page + 1) * size + 1;
		const ids = await firstOf(db, desk, ranges, wanted, request.reversed ?? false);
		const tasks = await tasksById(db, desk, ids.slice(page * size, wanted - 1));
		const total = (await taskCounts(db, desk, config, request.agent))[request.list];
		return { tasks, total, page, more: ids.length === wanted, complete: true };
	}
	const ids = await firstOf(db, desk, ranges, FEW + 1, false);
	const looked = await tasksById(db, desk, ids.slice(0, FEW));
	const numbers = looked.flatMap(({ ticket: id }) =>
		id === null ? [] : [{ kind: 'row', table: 'tickets', id } as const]
	);
	if (words || request.sort === 'Ticket') await loadOnly(db, desk, config, numbers);
	const meant = words ? looked.filter((task) => taskMatches(config, task, words)) : looked;
	const { sort = 'Date Created', reversed = false } = request;
	// Newest first is the order of the index, and the opposite of what the column's values say.
	const sorted = sortedTasks(config, meant, sort, (sort === 'Date Created') !== reversed);
	return {
		tasks: sorted.slice(page * size, (page + 1) * size),
		total: sorted.length,
		page,
		more: sorted.length > (page + 1) * size,
		complete: ids.length <= FEW
	};
}

/** Words are looked for in open and in completed tasks alike. */
function rangesFor(config: Tables, agent: Agent, { list, words }: TasksRequest): Range[] {
	const states = words?.trim() ? [true, false] : [list !== 'completed'];
	const among = words?.trim() ? 'open' : list;
	return taskWaysFor(config, agent, among).flatMap((way) =>
		states.map((open) => ({ list: listName(open, way) }))
	);
}

async function tasksById(db: DeskDatabase, desk: DeskId, ids: readonly number[]): Promise<Task[]> {
	const records = await db.work('tasks').bulkGet(ids.map((task) => [desk, task]));
	return records.flatMap((record) => (record ? [record.row] : []));
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
