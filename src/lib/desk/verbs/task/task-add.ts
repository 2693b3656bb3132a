import type { Agent, Ticket } from '../../model/index.ts';
import { denied, Refused } from '../../refusal.ts';
import { canView, effectiveRole, grants } from '../../rules/access.ts';
import { log, threadOf } from '../../rules/log.ts';
import { countOpen } from '../../rules/task-status.ts';
import { mayAddTasks, whyNotATask } from '../../rules/tasks.ts';
import { post } from '../../rules/thread.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { actingAgent } from '../ticket/guards.ts';
import { verb } from '../verb.ts';

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
	run(work, { ticket: id, title, description, department, assignee, dueDate, attachments }) {
		const ticket = id === undefined ? null : (work.get('tickets', id) ?? denied());
		if (!mayAdd(work, actingAgent(work), ticket)) return denied();
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

/** On a ticket the role there decides; a task by itself asks only for a role that may create tasks. */
function mayAdd(work: Work, agent: Agent, ticket: Ticket | null): boolean {
	if (ticket)
		return (
			canView(work, agent, ticket) && grants(effectiveRole(work, agent, ticket).role, 'task.create')
		);
	return mayAddTasks(work, agent);
}
