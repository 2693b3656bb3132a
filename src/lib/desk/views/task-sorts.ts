import type { Task } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { assigneeText, departmentNameOf } from '../rules/names/names.ts';

/** What a list of tasks can be sorted by: its columns, and the two dates that only the menu *Sort* knows. */
export const taskSorts = [
	'Number',
	'Ticket',
	'Date Created',
	'Title',
	'Department',
	'Agent',
	'Due Date',
	'Date Closed'
] as const;
export type TaskSort = (typeof taskSorts)[number];

const values: Record<TaskSort, (desk: Tables, task: Task) => string | number> = {
	Number: (_, { number }) => Number(number),
	Ticket: (desk, { ticket }) =>
		ticket === null ? '' : (desk.get('tickets', ticket)?.number ?? ''),
	'Date Created': (_, { created }) => created,
	Title: (_, { title }) => title.toLowerCase(),
	Department: (desk, { department }) => (departmentNameOf(desk, department) ?? '').toLowerCase(),
	Agent: (desk, task) => (assigneeText(desk, task) ?? '').toLowerCase(),
	'Due Date': (_, { dueDate }) => dueDate ?? Infinity,
	'Date Closed': (_, { closed }) => -(closed ?? 0)
};

/** Ascending (latest closed first); ties are newest first. The tickets of the tasks are read for *Ticket*. */
export function sortedTasks(
	desk: Tables,
	tasks: readonly Task[],
	sort: TaskSort,
	reversed: boolean
): Task[] {
	const keyed = tasks.map((task) => ({ task, key: values[sort](desk, task) }));
	keyed.sort((a, b) => {
		if (a.key !== b.key) return a.key < b.key === reversed ? 1 : -1;
		return b.task.id - a.task.id;
	});
	return keyed.map(({ task }) => task);
}

/** Does every word occur in the title, or is it a prefix of the task's or its ticket's number? */
export function taskMatches(desk: Tables, task: Task, words: string): boolean {
	const title = task.title.toLowerCase();
	const ticket = task.ticket === null ? null : desk.get('tickets', task.ticket);
	return words
		.toLowerCase()
		.split(/\s+/)
		.map((word) => word.replace(/^#/, ''))
		.filter(Boolean)
		.every(
			(word) =>
				title.includes(word) || task.number === word || (ticket?.number.startsWith(word) ?? false)
		);
}
