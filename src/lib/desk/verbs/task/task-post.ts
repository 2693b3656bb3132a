import type { Task } from '../../model/index.ts';
import { refusal, refuseField } from '#lib/kernel/refusal.ts';
import { threadOf } from '../../rules/thread/log.ts';
import { closeTask, reopenTask } from '../../rules/tasks/task-status.ts';
import { post } from '../../rules/thread/thread.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { allHold } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';
import { task_close, task_reopen } from './task-status.ts';
import { onTask, permission } from './guards.ts';

type TaskGuard = ReturnType<typeof onTask>;
type TaskStatus = 'open' | 'closed';

const status = arg.optional(
	arg.choice('status', 'The new status; left silently when not allowed.', ['open', 'closed'])
);

export const task_update = verb({
	name: 'task_update',
	say: 'update task',
	label: 'Post Update',
	about: 'Posts an update on a task.',
	group: 'task',
	who: ['agent'],
	args: {
		task: arg.task('task', 'The task.'),
		body: arg.html('body', 'The update.'),
		status,
		attachments: arg.attachments()
	},
	guard: onTask(permission('task.reply', refusal('Action denied. Contact admin for access'))),
	run(work, { task: id, body, status: next, attachments }) {
		const task = work.row('tasks', id);
		if (!body)
			return refuseField(
				'Unable to post the update. Correct any errors below and try again.',
				'body',
				'Task response required'
			);
		post(work, { thread: threadOf(task), type: 'R', body, attachments });
		settle(work, task, next);
		return 'Update posted successfully';
	}
});

export const task_note = verb({
	name: 'task_note',
	say: 'note on task',
	label: 'Post Internal Note',
	about: 'Posts an internal note on a task; every agent who can see the task may do it.',
	group: 'task',
	who: ['agent'],
	args: {
		task: arg.task('task', 'The task.'),
		body: arg.html('body', 'The note.'),
		title: arg.optional(arg.text('title', 'Summary of the note.')),
		status,
		attachments: arg.attachments()
	},
	guard: onTask(),
	run(work, { task: id, body, title, status: next, attachments }) {
		const task = work.row('tasks', id);
		if (!body)
			return refuseField(
				'Unable to post internal note - missing or invalid data.',
				'body',
				'Note content is required'
			);
		post(work, { thread: threadOf(task), type: 'N', title: title ?? null, body, attachments });
		settle(work, task, next);
		return 'Internal note posted successfully';
	}
});

/** As with a ticket, a status that the agent may not give is left as it was. */
function settle(work: Work, task: Task, next: TaskStatus | undefined) {
	const may = (record: { guard: TaskGuard }) =>
		allHold(record.guard(work, work.by, { task: task.id }));
	if (next === 'closed' && may(task_close)) closeTask(work, task);
	if (next === 'open' && may(task_reopen)) reopenTask(work, task);
}
