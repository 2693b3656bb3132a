import type { Task } from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import { log, threadOf } from '../../rules/thread/log.ts';
import { postNote } from '../../rules/thread/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { onTask, permission } from './guards.ts';

export const task_edit = verb({
	name: 'task_edit',
	say: 'edit task',
	label: 'Edit',
	about: 'Changes the title or the due date of a task.',
	group: 'task',
	who: ['agent'],
	args: {
		task: arg.task('task', 'The task.'),
		title: arg.optional(arg.text('title', 'What to do.')),
		dueDate: arg.optional(arg.nullable(arg.instant('due date', 'Until when; none for no date.'))),
		comments: arg.optional(arg.html('comments', 'Text of an internal note on the task.'))
	},
	guard: onTask(permission('task.edit')),
	run(work, { task: id, title, dueDate, comments }) {
		const task = work.row('tasks', id);
		const set: Partial<Task> = {
			...(title === undefined ? {} : { title: title.trim() }),
			...(dueDate === undefined ? {} : { dueDate })
		};
		if (set.title === '') return refuseField(UNABLE, 'title', 'Title is a required field');
		const renewed = set.dueDate !== undefined && set.dueDate !== task.dueDate;
		if (renewed && set.dueDate !== null && (set.dueDate ?? 0) <= work.at)
			return refuseField(UNABLE, 'dueDate', 'Due date must be in the future');
		const edited = work.change('tasks', id, renewed ? { ...set, overdue: false } : set);
		const fields = {
			...(edited.title === task.title ? {} : { Title: [task.title, edited.title] }),
			...(edited.dueDate === task.dueDate ? {} : { duedate: [task.dueDate, edited.dueDate] })
		};
		if (Object.keys(fields).length > 0) log(work, edited, 'edited', fields);
		postNote(work, threadOf(edited), 'Task updated', comments);
		return 'Task updated successfully';
	}
});

const UNABLE = 'Unable to update the task. Correct any errors below and try again.';
