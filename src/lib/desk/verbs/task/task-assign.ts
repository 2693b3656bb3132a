import type { Assignee, Task } from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import { agentsOffered, assigneeName, teamsOffered } from '../../rules/ticket/assignment.ts';
import { log, threadOf } from '../../rules/thread/log.ts';
import { postNote } from '../../rules/thread/thread.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { actingAgent } from '../ticket/guards.ts';
import { verb } from '../verb.ts';
import { isFree, isOpen, onTask, permission } from './guards.ts';

const comments = arg.optional(arg.html('comments', 'Text of an internal note on the task.'));

export const task_assign = verb({
	name: 'task_assign',
	say: 'assign task',
	label: 'Assign',
	about: 'Assigns a task to an agent or a team.',
	group: 'task',
	who: ['agent'],
	args: {
		task: arg.task('task', 'The task.'),
		to: arg.assignee('to', 'The agent or team.'),
		comments
	},
	guard: onTask(permission('task.assign')),
	run(work, { task: id, to, comments: said }) {
		const task = work.row('tasks', id);
		check(work, task, to);
		give(work, task, to, said);
		return `Task assigned to ${assigneeName(work, to)} successfully`;
	}
});

export const task_claim = verb({
	name: 'task_claim',
	say: 'claim task',
	label: 'Claim',
	about: 'Assigns an open task without an agent to oneself.',
	group: 'task',
	who: ['agent'],
	args: { task: arg.task('task', 'The task.'), comments },
	guard: onTask(permission('task.assign'), isOpen(), isFree),
	run(work, { task: id, comments: said }) {
		const agent = actingAgent(work);
		give(work, work.row('tasks', id), { kind: 'agent', id: agent.id }, said);
		return 'Task assigned to you successfully';
	}
});

function give(work: Work, task: Task, to: Assignee, comments: string | undefined) {
	const given = work.change(
		'tasks',
		task.id,
		to.kind === 'agent' ? { agent: to.id } : { team: to.id }
	);
	const toOneself = to.kind === 'agent' && work.by.kind === 'agent' && work.by.id === to.id;
	const data = to.kind === 'team' ? { team: to.id } : { staff: to.id };
	log(work, given, 'assigned', toOneself ? { claim: true } : data);
	postNote(work, threadOf(task), `Task assigned to ${assigneeName(work, to)}`, comments);
}

/** Who can be given a ticket of the department can be given its tasks. */
function check(work: Work, task: Task, to: Assignee) {
	const offered = to.kind === 'team' ? teamsOffered(work) : agentsOffered(work, task);
	if (!offered.some((row) => row.id === to.id))
		return refuseField(UNABLE, 'to', 'Unknown assignee');
	if ((to.kind === 'team' ? task.team : task.agent) === to.id)
		return refuseField(UNABLE, 'to', `Task already assigned to the ${to.kind}`);
}

const UNABLE = 'Unable to assign task';
