import type { Agent, RolePermission, Task, TaskId } from '../../model/index.ts';
import { notFound, refuse } from '../../refusal.ts';
import { canViewTask, mayTask } from '../../rules/tasks.ts';
import type { Work } from '../../work.ts';
import { actingAgent } from '../ticket/guards.ts';

/** The task of a dialog, for an agent with the permission; without it the dialog comes back empty (`rand-0440`). */
export function taskOfDialog(
	work: Work,
	id: TaskId,
	permission: RolePermission
): { agent: Agent; task: Task } {
	const { agent, task } = taskOfPage(work, id);
	if (!mayTask(work, agent, task, permission)) return refuse(null);
	return { agent, task };
}

/** The task of a page: unknown and hidden ones are refused alike. */
export function taskOfPage(work: Work, id: TaskId): { agent: Agent; task: Task } {
	const agent = actingAgent(work);
	const task = work.get('tasks', id);
	if (!task || !canViewTask(work, agent, task)) return notFound('No such task');
	return { agent, task };
}
