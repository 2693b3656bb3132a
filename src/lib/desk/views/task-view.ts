import type { Agent, Task, TaskId, TicketId } from '../model/index.ts';
import { canView } from '../rules/access/access.ts';
import { canViewTask } from '../rules/tasks/tasks.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { assigneeText, departmentNameOf } from '../rules/names/names.ts';
import { offersTaskVerb, taskVerbs, type TaskVerb } from './task-verbs.ts';
import { threadItems, type ThreadItem } from './thread.ts';

/** A line of a list of tasks. */
export interface TaskLine {
	task: Task;
	/** The ticket that it belongs to, when the agent may see it. */
	ticket: { id: TicketId; number: string } | null;
	department: string;
	assignee: string | null;
}

/** What the agent's page of a task shows. */
export interface TaskView extends TaskLine {
	/** Its page offers these. */
	can: ReadonlySet<TaskVerb>;
	thread: readonly ThreadItem[];
}

export type TaskPage = { shown: true; view: TaskView } | { shown: false; message: string };

export function taskLine(desk: Tables, agent: Agent, task: Task): TaskLine {
	const ticket = desk.get('tickets', task.ticket);
	const seen = ticket && canView(desk, agent, ticket);
	return {
		task,
		ticket: seen ? { id: ticket.id, number: ticket.number } : null,
		department: departmentNameOf(desk, task.department) ?? '',
		assignee: assigneeText(desk, task)
	};
}

/** The page of a task in the agent panel, or what is said above the list instead. */
export function taskPage(desk: Tables, agent: Agent, id: TaskId): TaskPage {
	const task = desk.get('tasks', id);
	if (!task) return { shown: false, message: 'task: Unknown or invalid ID.' };
	if (!canViewTask(desk, agent, task))
		return {
			shown: false,
			message: 'Access denied. Contact admin if you believe this is in error'
		};
	const can = taskVerbs.filter((verb) => offersTaskVerb(desk, agent, task, verb));
	return {
		shown: true,
		view: {
			...taskLine(desk, agent, task),
			can: new Set(can),
			thread: threadItems(desk, task)
		}
	};
}
