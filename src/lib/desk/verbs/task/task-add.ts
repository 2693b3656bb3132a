import type { TicketId } from '../../model/index.ts';
import { DENIED, Refused } from '#lib/kernel/refusal.ts';
import { log, threadOf } from '../../rules/thread/log.ts';
import { countOpen } from '../../rules/tasks/task-status.ts';
import { whyNotATask } from '../../rules/tasks/tasks.ts';
import { post } from '../../rules/thread/thread.ts';
import { arg } from '../args.ts';
import { inAnyRole } from '../any-role.ts';
import type { Guard } from '#lib/kernel/verbs/guard.ts';
import { alike, onTicket, permission, sees } from '../ticket/guards.ts';
import { verb } from '../verb.ts';

const onItsTicket = onTicket(alike(DENIED), sees, permission('task.create'));
/** A task that belongs to no ticket. */
export const byItself = inAnyRole('task.create', DENIED);

/** For a ticket the role in its department decides; an independent task requires any role that may create tasks. */
const mayAdd: Guard<{ ticket?: TicketId | undefined }> = (desk, by, { ticket }) =>
	ticket === undefined ? byItself(desk, by, null) : onItsTicket(desk, by, { ticket });

export const task_add = verb({
	name: 'task_add',
	say: 'add task',
	label: 'Add New Task',
	about: 'Adds a task, to a ticket or by itself; while it is open its ticket cannot be closed.',
	group: 'task',
	who: ['agent'],
	args: {
		ticket: arg.optional(arg.ticket('ticket', 'The ticket; none for a task by itself.')),
		title: arg.text('title', 'What to do.'),
		description: arg.html('description', 'Details.'),
		department: arg.department('department', 'Who sees it.'),
		assignee: arg.optional(arg.assignee('assignee', 'Who does it.')),
		dueDate: arg.optional(arg.instant('due date', 'Until when.')),
		attachments: arg.attachments()
	},
	guard: mayAdd,
	run(work, { ticket: id, title, description, department, assignee, dueDate, attachments }) {
		const ticket = id === undefined ? null : work.row('tickets', id);
		const refusal = whyNotATask({ title, description, department });
		if (refusal) throw new Refused(refusal);
		const task = work.add('tasks', {
			number: String(work.lastId('tasks') + 1),
			ticket: ticket?.id ?? null,
			title,
			open: true,
			department,
			agent: assignee?.kind === 'agent' ? assignee.id : null,
			team: assignee?.kind === 'team' ? assignee.id : null,
			dueDate: dueDate ?? null,
			created: work.at,
			closed: null,
			overdue: false
		});
		countOpen(work, task, 1);
		log(work, task, 'created');
		post(work, { thread: threadOf(task), type: 'M', title, body: description, attachments });
		return 'Task created successfully';
	}
});
