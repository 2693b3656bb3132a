import type { Task } from '../../model/index.ts';
import { refuse } from '../../refusal.ts';
import { annul, log, threadOf } from '../../rules/log.ts';
import { reopen } from '../../rules/status.ts';
import { post, postNote } from '../../rules/thread.ts';
import type { Work } from '../../work.ts';
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
		const closed = work.change('tasks', id, { open: false, closed: work.at });
		countOpen(work, task, -1);
		log(work, closed, 'closed');
		noteOnTicket(work, closed, 'Closed', 'Task closed');
		postNote(work, threadOf(closed), 'Status changed to Completed', comments);
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
		const opened = work.change('tasks', id, { open: true, closed: null });
		countOpen(work, task, 1);
		annul(work, opened, 'closed');
		log(work, opened, 'reopened');
		const ticket = task.ticket === null ? undefined : work.get('tickets', task.ticket);
		if (ticket && ticket.state === 'closed') reopen(work, ticket);
		noteOnTicket(work, opened, 'Reopened', 'Task reopened');
		postNote(work, threadOf(opened), 'Status changed to Open', comments);
		return 'Task reopened successfully';
	}
});

/** The ticket's thread tells what became of its tasks. */
function noteOnTicket(work: Work, task: Task, deed: string, body: string) {
	if (task.ticket === null) return;
	post(work, {
		thread: `t${task.ticket}`,
		type: 'N',
		title: `Task ${task.number} ${deed}`,
		body
	});
}

function countOpen(work: Work, task: Task, by: 1 | -1) {
	if (task.ticket === null) return;
	const { openTasks } = work.row('tickets', task.ticket);
	work.change('tickets', task.ticket, { openTasks: openTasks + by });
}
