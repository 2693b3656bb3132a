import type { Agent, RolePermission, Task, TaskId } from '../../model/index.ts';
import { notFound, refuse } from '../../refusal.ts';
import { departmentsOf, grants, isMember } from '../../rules/access.ts';
import type { Tables } from '../../tables.ts';
import type { Work } from '../../work.ts';
import { actingAgent } from '../ticket/guards.ts';

/** A task is seen by its department, and by the agent or team who has it; a ticket's people do not see it for that. */
export function canViewTask(desk: Tables, agent: Agent, task: Task): boolean {
	if (task.agent === agent.id) return true;
	if (task.team !== null && isMember(desk, agent.id, task.team)) return true;
	return !agent.assignedOnly && departmentsOf(desk, agent).includes(task.department);
}

/** As with tickets: the role for the department, else the primary one where they have the task. */
export function mayTask(
	desk: Tables,
	agent: Agent,
	task: Task,
	permission: RolePermission
): boolean {
	if (!canViewTask(desk, agent, task)) return false;
	const extended = agent.access.find((row) => row.department === task.department);
	if (extended) return grants(desk.get('roles', extended.role) ?? null, permission);
	const assigned =
		task.agent === agent.id || (task.team !== null && isMember(desk, agent.id, task.team));
	const primary = agent.department === task.department || (agent.usePrimaryRole && assigned);
	return grants(primary ? (desk.get('roles', agent.role) ?? null) : null, permission);
}

/** The task of a dialog, for an agent with the permission; without it the dialog comes back empty (`rand-0440`). */
export function taskOfDialog(
	work: Work,
	id: TaskId,
	permission: RolePermission
): { agent: Agent; task: Task } {
	const agent = actingAgent(work);
	const task = work.get('tasks', id);
	if (!task || !canViewTask(work, agent, task)) return notFound('No such task');
	if (!mayTask(work, agent, task, permission)) return refuse(null);
	return { agent, task };
}
