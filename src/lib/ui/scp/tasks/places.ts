import type { TaskList } from '#lib/desk/views/task-lists.ts';

/** Addresses of the tab "Tasks". */
export const taskPlaces = {
	list: (list: TaskList, page = 0) =>
		`/osTicket/scp/tasks.php?queue=${list}${page > 0 ? `&p=${page + 1}` : ''}`,
	create: '/osTicket/scp/tasks.php?a=new',
	task: (id: number) => `/osTicket/scp/tasks.php?id=${id}`
} as const;

export const taskLists: readonly { list: TaskList; name: string; title: string }[] = [
	{ list: 'open', name: 'Open', title: 'Open Tasks' },
	{ list: 'mine', name: 'My Tasks', title: 'My Tasks' },
	{ list: 'completed', name: 'Completed', title: 'Completed Tasks' }
];
