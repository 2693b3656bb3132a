import { refusal } from '#lib/kernel/refusal.ts';
import { closeTask, reopenTask } from '../../rules/tasks/task-status.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { isClosed, isOpen, onTask, permission } from './guards.ts';

const args = {
	task: arg.task('task', 'The task.'),
	comments: arg.optional(arg.html('comments', 'Text of an internal note on the task.'))
};

export const task_close = verb({
	name: 'task_close',
	say: 'close task',
	label: 'Close',
	about: 'Closes a task.',
	group: 'task',
	who: ['agent'],
	args,
	guard: onTask(permission('task.close'), isOpen(refusal('Task already closed'))),
	run(work, { task: id, comments }) {
		closeTask(work, work.row('tasks', id), comments);
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
	// Reopening asks for *Create*, as in the product.
	guard: onTask(permission('task.create'), isClosed(refusal('Task already open'))),
	run(work, { task: id, comments }) {
		reopenTask(work, work.row('tasks', id), comments);
		return 'Task reopened successfully';
	}
});
