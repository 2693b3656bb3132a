import { log, threadOf } from '../../rules/thread/log.ts';
import { countOpen, noteOnTicket } from '../../rules/tasks/task-status.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { onTask, permission } from './guards.ts';

export const task_delete = verb({
	name: 'task_delete',
	say: 'delete task',
	label: 'Delete',
	about: 'Removes a task and its thread for good.',
	group: 'task',
	who: ['agent'],
	args: {
		task: arg.task('task', 'The task.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note on its ticket.'))
	},
	guard: onTask(permission('task.delete')),
	run(work, { task: id, comments }) {
		const task = work.row('tasks', id);
		if (task.open) countOpen(work, task, -1);
		log(work, task, 'deleted');
		for (const entry of work.find('entries', 'thread', threadOf(task)))
			work.remove('entries', entry.id);
		work.remove('tasks', id);
		if (comments) noteOnTicket(work, task, 'Deleted', comments);
		return `Task #${task.number} deleted successfully`;
	}
});
