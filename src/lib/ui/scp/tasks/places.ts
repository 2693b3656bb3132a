import type { TaskList } from '#lib/desk/views/task-lists.ts';
import { taskSorts, type TaskSort } from '#lib/desk/views/task-sorts.ts';

/** Addresses of the tab "Tasks". */
export const taskPlaces = {
	list: (list: TaskList) => `/osTicket/scp/tasks.php?queue=${list}`,
	create: '/osTicket/scp/tasks.php?a=new',
	task: (id: number) => `/osTicket/scp/tasks.php?id=${id}`,
	print: (id: number) => `/osTicket/scp/tasks.php?id=${id}&a=print`
} as const;

export const taskLists: readonly { list: TaskList; name: string; title: string }[] = [
	{ list: 'open', name: 'Open', title: 'Open Tasks' },
	{ list: 'mine', name: 'My Tasks', title: 'My Tasks' },
	{ list: 'completed', name: 'Completed', title: 'Completed Tasks' }
];

/** What a list of tasks shows, as its address says it. Pages count from 0 here and from 1 in addresses. */
export interface TaskQuery {
	list: TaskList;
	words: string;
	sort: TaskSort;
	reversed: boolean;
	page: number;
}

/** A list as it is first shown. */
export function taskQuery(list: TaskList): TaskQuery {
	return { list, words: '', sort: 'Date Created', reversed: false, page: 0 };
}

export function taskQueryOf(params: Readonly<Record<string, string>>): TaskQuery {
	return {
		list: taskLists.find(({ list }) => list === params.queue)?.list ?? 'open',
		words: params.query?.trim() ?? '',
		sort: taskSorts.find((sort) => sort === params.sort) ?? 'Date Created',
		reversed: params.dir === '1',
		page: Math.max(0, Math.floor(Number(params.p ?? 1) || 1) - 1)
	};
}

/** The address of a list, changed in some parts; what is changed begins on its first page. */
export function addressOfTasks(from: TaskQuery, change: Partial<TaskQuery> = {}): string {
	const { list, words, sort, reversed, page } = { ...from, page: 0, ...change };
	const more = new URLSearchParams({
		...(words ? { query: words } : {}),
		...(sort === 'Date Created' ? {} : { sort }),
		...(reversed ? { dir: '1' } : {}),
		...(page > 0 ? { p: String(page + 1) } : {})
	}).toString();
	return `${taskPlaces.list(list)}${more && `&${more}`}`;
}

/** A click on a column's heading: sorts by it, and reverses on the second click. */
export function sortedBy(now: TaskQuery, sort: TaskSort): Partial<TaskQuery> {
	return { sort, reversed: now.sort === sort && !now.reversed };
}

/** The menu *Sort*. */
export const sortMenu: readonly { sort: TaskSort; label: string }[] = [
	{ sort: 'Date Created', label: 'Most Recently Created' },
	{ sort: 'Date Closed', label: 'Most Recently Closed' },
	{ sort: 'Due Date', label: 'Due Date' }
];
