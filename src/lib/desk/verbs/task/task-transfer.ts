import { refuseField } from '#lib/kernel/refusal.ts';
import { log, threadOf } from '../../rules/thread/log.ts';
import { postNote } from '../../rules/thread/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { onTask, permission } from './guards.ts';

export const task_transfer = verb({
	name: 'task_transfer',
	say: 'transfer task',
	label: 'Transfer',
	about: 'Moves a task to another department; who has it keeps it.',
	group: 'task',
	who: ['agent'],
	args: {
		task: arg.task('task', 'The task.'),
		department: arg.department('to department', 'The new department.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note on the task.'))
	},
	guard: onTask(permission('task.transfer')),
	run(work, { task: id, department, comments }) {
		const task = work.row('tasks', id);
		if (task.department === department)
			return refuseField('Unable to transfer task', 'department', 'Task already in the department');
		const from = work.row('departments', task.department);
		const to = work.row('departments', department);
		const moved = work.change('tasks', id, { department });
		log(work, moved, 'transferred', { dept: department });
		postNote(work, threadOf(moved), `Task transferred from ${from.name} to ${to.name}`, comments);
		return `Task transferred to ${to.name} department successfully`;
	}
});
