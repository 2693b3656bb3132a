import { refuse } from '../../refusal.ts';
import { closeTask, reopenTask } from '../../rules/task-status.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { taskOfDialog } from './guards.ts';

const args = {
	task: arg.task('task', 'The task.'),
	comments: arg.optional(arg.html('comments', 'Becomes a note of the task.'))
};

export const task_close = verb({
	name: 'task_close',
	say: 'close task',
	label: 'Close',
	about: 'Closes a task.',
	group: 'task',
	who: ['agent'],
	args,
	run(work, { task: id, comments }) {
		const { task } = taskOfDialog(work, id, 'task.close');
		if (!task.open) return refuse('Task already closed');
		closeTask(work, task, comments);
		return 'Task closed successfully';
	}
});

export const task_reopen = verb({
	name: 'task_reopen',
	say: 'reopen task',
	label: 'Reopen',
	about: 'Opens a closed task again, and with it its ticket.',
	group: 'task',
	who: ['agent'],
	args,
	run(work, { task: id, comments }) {
		const { task } = taskOfDialog(work, id, 'task.create');
		if (task.open) return refuse('Task already open');
		reopenTask(work, task, comments);
		return 'Task reopened successfully';
	}
});
