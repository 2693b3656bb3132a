import type { Agent, Task } from '../model/index.ts';
import { departmentsOf, teamsOf } from '../rules/access/access.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** The lists of the panel's tab "Tasks". */
export type TaskList = 'open' | 'mine' | 'completed';

/** What brings a task into an agent's lists: its department, its agent, its team. */
export type TaskWay = `${'dept' | 'agent' | 'team'} ${number}`;

export type TaskColumns = Pick<Task, 'open' | 'department' | 'agent' | 'team'>;

export function waysOfTask({ department, agent, team }: TaskColumns): TaskWay[] {
	return [
		`dept ${department}`,
		...(agent === null ? [] : [`agent ${agent}` as const]),
		...(team === null ? [] : [`team ${team}` as const])
	];
}

/** The ways that count for an agent in a list; "My Tasks" are those of the agent and of their teams. */
export function taskWaysFor(desk: Tables, agent: Agent, list: TaskList): TaskWay[] {
	const own: TaskWay[] = [
		`agent ${agent.id}`,
		...teamsOf(desk, agent.id).map((team): TaskWay => `team ${team}`)
	];
	if (list === 'mine' || agent.assignedOnly) return own;
	const departments = new Set(departmentsOf(desk, agent));
	return [...own, ...[...departments].map((id): TaskWay => `dept ${id}`)];
}

/** Is the task in the list of an agent with these keys? */
export function inTaskList(task: TaskColumns, list: TaskList, ways: readonly TaskWay[]): boolean {
	if (task.open !== (list !== 'completed')) return false;
	return waysOfTask(task).some((way) => ways.includes(way));
}
