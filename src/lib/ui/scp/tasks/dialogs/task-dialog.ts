import type { Task } from '#lib/desk/model/index.ts';

/** Props of every task dialog. */
export interface TaskDialogProps {
	/** The task of the page, or those chosen in a list. */
	tasks: readonly Task[];
	/** Opened from a list. */
	mass: boolean;
	onclose: () => void;
	/** It was done; the banner is set. */
	ondone: () => Promise<void>;
}

/** "Task #1: Transfer"; from a list "Transfer selected tasks". */
export function titleFor(
	{ tasks, mass }: Pick<TaskDialogProps, 'tasks' | 'mass'>,
	what: string,
	chosen: string
): string {
	const [task] = tasks;
	if (!mass && task) return `Task #${task.number}: ${what}`;
	return `${chosen} selected task${tasks.length === 1 ? '' : 's'}`;
}
