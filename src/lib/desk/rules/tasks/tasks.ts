import type { Agent, DepartmentId, Role, Task } from '../../model/index.ts';
import type { FieldRefusal, Refusal } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { departmentsOf, isMember } from '../access/access.ts';

/** A task is visible to its department and its assignees; access to its ticket does not matter. */
export function canViewTask(desk: Tables, agent: Agent, task: Task): boolean {
	if (task.agent === agent.id) return true;
	if (task.team !== null && isMember(desk, agent.id, task.team)) return true;
	return !agent.assignedOnly && departmentsOf(desk, agent).includes(task.department);
}

/**
 * The role in which an agent acts on a task: that for its department, else the primary one where they have the task. Null is
 * the empty role.
 */
export function roleForTask(desk: Tables, agent: Agent, task: Task): Role | null {
	const extended = agent.access.find((row) => row.department === task.department);
	if (extended) return desk.get('roles', extended.role) ?? null;
	const assigned =
		task.agent === agent.id || (task.team !== null && isMember(desk, agent.id, task.team));
	const primary = agent.department === task.department || (agent.usePrimaryRole && assigned);
	return primary ? (desk.get('roles', agent.role) ?? null) : null;
}

/** What keeps a new task from being added, in the words of its form; null when nothing is missing. */
export function whyNotATask(task: {
	title: string;
	description: string;
	department: DepartmentId | null;
}): Refusal | null {
	const missing = {
		title: !task.title.trim() && 'Title',
		description: !task.description.trim() && 'Description',
		department: task.department === null && 'Department'
	};
	const fields = Object.entries(missing).flatMap(([field, label]): FieldRefusal[] =>
		label ? [{ field, message: `${label} is a required field` }] : []
	);
	const message = 'Error adding task - Please try again!';
	return fields.length > 0 ? { http: 200, message, fields } : null;
}
