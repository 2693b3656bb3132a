import type { Task } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { annul, log, threadOf } from '../thread/log.ts';
import { reopen } from '../lifecycle/status.ts';
import { post, postNote } from '../thread/thread.ts';

/** Closes an open task; permissions are checked before. */
export function closeTask(work: Work, task: Task, comments?: string) {
	const closed = work.change('tasks', task.id, { open: false, closed: work.at });
	countOpen(work, task, -1);
	log(work, closed, 'closed');
	noteOnTicket(work, closed, 'Closed', 'Task closed');
	postNote(work, threadOf(closed), 'Status changed to Completed', comments);
}

/** Opens a closed task again, and with it its ticket. */
export function reopenTask(work: Work, task: Task, comments?: string) {
	const opened = work.change('tasks', task.id, { open: true, closed: null });
	countOpen(work, task, 1);
	annul(work, opened, 'closed');
	log(work, opened, 'reopened');
	const ticket = work.get('tickets', task.ticket);
	if (ticket && ticket.state === 'closed') reopen(work, ticket);
	noteOnTicket(work, opened, 'Reopened', 'Task reopened');
	postNote(work, threadOf(opened), 'Status changed to Open', comments);
}

/** Logs the changes of tasks in the ticket's thread. */
export function noteOnTicket(work: Work, task: Task, change: string, body: string) {
	if (task.ticket === null || !work.get('tickets', task.ticket)) return;
	post(work, {
		thread: `t${task.ticket}`,
		type: 'N',
		title: `Task ${task.number} ${change}`,
		body
	});
}

/** An open task keeps its ticket open. A ticket that was deleted left its tasks behind. */
export function countOpen(work: Work, task: Task, by: 1 | -1) {
	const ticket = work.get('tickets', task.ticket);
	if (ticket) work.change('tickets', ticket.id, { openTasks: ticket.openTasks + by });
}
