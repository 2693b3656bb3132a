import { taskPermissions, type Agent, type Task } from '../model/index.ts';
import { canViewTask, mayTask, roleForTask } from '../rules/tasks.ts';
import type { Tables } from '../tables.ts';

/** What can be done to a task, as far as a role may deny it. */
export type TaskDeed =
	'update' | 'assign' | 'claim' | 'transfer' | 'edit' | 'close' | 'reopen' | 'delete';

/** Reopening asks for *Create*, as in the product. */
const asks = {
	update: 'task.reply',
	assign: 'task.assign',
	claim: 'task.assign',
	transfer: 'task.transfer',
	edit: 'task.edit',
	close: 'task.close',
	reopen: 'task.create',
	delete: 'task.delete'
} as const satisfies Record<TaskDeed, keyof typeof taskPermissions>;

export const taskDeeds = Object.keys(asks) as TaskDeed[];

/** Whether the task's page offers it: what a role may not do is absent there. */
export function offersTaskDeed(desk: Tables, agent: Agent, task: Task, deed: TaskDeed): boolean {
	if (deed === 'claim' && !(task.open && task.agent === null)) return false;
	if (deed === 'close' && !task.open) return false;
	if (deed === 'reopen' && task.open) return false;
	return mayTask(desk, agent, task, asks[deed]);
}

/** Why an agent may or may not do something to a task: "the role Expanded Access does not grant Delete". */
export function explainTaskDeed(desk: Tables, agent: Agent, task: Task, deed: TaskDeed) {
	const allowed = mayTask(desk, agent, task, asks[deed]);
	const role = roleForTask(desk, agent, task);
	const named = role ? `the role ${role.name}` : 'the empty role';
	const label = taskPermissions[asks[deed]][0];
	const words = canViewTask(desk, agent, task)
		? `${named} ${allowed ? 'grants' : 'does not grant'} ${label} (tasks)`
		: 'not in its department, and it is not assigned to them';
	return { allowed, words };
}
