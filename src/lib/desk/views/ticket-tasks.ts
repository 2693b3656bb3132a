import type { Agent, Task, Ticket } from '../model/index.ts';
import { entryHtml } from '../rules/thread/html.ts';
import { canViewTask } from '../rules/tasks/tasks.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { assigneeText, departmentNameOf } from '../rules/names/names.ts';
import { offersTaskVerb } from './task-verbs.ts';

/** A line of a ticket's tab "Tasks". */
export interface TicketTask {
	task: Task;
	department: string;
	assignee: string | null;
	/** Its description, as HTML; null for agents who may only see that it exists. */
	description: string | null;
	/** What the agent may do with it now. */
	can: 'task_close' | 'task_reopen' | null;
}

/** Everybody who sees the ticket sees its tasks, because open ones prevent closing it. */
export function ticketTasks(desk: Tables, agent: Agent, ticket: Ticket): TicketTask[] {
	return desk.find('tasks', 'ticket', ticket.id).map((task) => {
		const next = task.open ? 'task_close' : 'task_reopen';
		return {
			task,
			department: departmentNameOf(desk, task.department) ?? '',
			assignee: assigneeText(desk, task),
			description: canViewTask(desk, agent, task) ? describe(desk, task) : null,
			can: offersTaskVerb(desk, agent, task, next) ? next : null
		};
	});
}

function describe(desk: Tables, task: Task): string {
	const [first] = desk.find('entries', 'thread', `k${task.id}`);
	return first ? entryHtml(first) : '';
}
