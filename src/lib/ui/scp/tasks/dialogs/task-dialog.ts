import type { Task } from '#lib/desk/model/index.ts';

/** What every dialog of a task is given. */
export interface TaskDialogProps {
	task: Task;
	onclose: () => void;
	/** It was done; the banner is set. */
	ondone: () => Promise<void>;
}
