import { denied, Refused } from '../../refusal.ts';
import { canView, effectiveRole, grants } from '../../rules/access.ts';
import { log, threadOf } from '../../rules/log.ts';
import { whyNotATask } from '../../rules/tasks.ts';
import { post } from '../../rules/thread.ts';
import { arg } from '../args.ts';
import { actingAgent } from '../ticket/guards.ts';
import { verb } from '../verb.ts';

export const task_add = verb({
	name: 'task_add',
	say: 'add task',
	label: 'Add New Task',
	about: 'Adds a task to a ticket; while it is open the ticket cannot be closed.',
	group: 'task',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		title: arg.text('title', 'What to do.'),
		description: arg.html('description', 'Details.'),
		department: arg.department('department', 'Who sees it.'),
		assignee: arg.optional(arg.assignee('assignee', 'Who does it.')),
		dueDate: arg.optional(arg.instant('due date', 'Until when.'))
	},
	run(work, { ticket: id, title, description, department, assignee, dueDate }) {
		const agent = actingAgent(work);
		const ticket = work.get('tickets', id);
		if (!ticket || !canView(work, agent, ticket)) return denied();
		if (!grants(effectiveRole(work, agent, ticket).role, 'task.create')) return denied();
		const refusal = whyNotATask({ title, description, department });
		if (refusal) throw new Refused(refusal);
		const task = work.add('tasks', {
			number: String(work.lastId('tasks') + 1),
			ticket: id,
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
		work.change('tickets', id, { openTasks: ticket.openTasks + 1 });
		log(work, task, 'created');
		post(work, { thread: threadOf(task), type: 'M', title, body: description });
		return 'Task created successfully';
	}
});
