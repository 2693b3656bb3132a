import type { StatusId, Ticket, TicketId, User } from '../../model/index.ts';
import { notFound } from '../../refusal.ts';
import { canView, may } from '../../rules/access.ts';
import { addCollaborators } from '../../rules/collaborators.ts';
import { eraseTicket } from '../../rules/erase.ts';
import { log, threadOf } from '../../rules/log.ts';
import { addReferral, isReferredTo } from '../../rules/referral.ts';
import { setStatus } from '../../rules/status.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { actingAgent } from '../ticket/guards.ts';
import { verb } from '../verb.ts';
import { chosenTickets, forgetLinks, logBoth } from './together.ts';

const MERGED_CHILD =
	'One or more Tickets selected is a merged child. The selected Tickets cannot be merged.';

export const merge = verb({
	name: 'merge',
	say: 'merge',
	label: 'Merge Tickets',
	about: 'Merges tickets into the first one: their threads and people move there, they are closed.',
	group: 'ticket',
	who: ['agent'],
	permission: 'ticket.merge',
	args: {
		tickets: arg.list(
			'tickets',
			'The tickets, the parent first.',
			arg.ticket('ticket', 'A ticket.')
		),
		combine: arg.optional(
			arg.choice('combine', 'One thread in order of time, or the threads one after another.', [
				'combine',
				'separate'
			])
		),
		participants: arg.optional(
			arg.choice('participants', 'Who of the children takes part in the parent.', ['user', 'all'])
		),
		childStatus: arg.optional(arg.status('child status', 'What the children become.')),
		parentStatus: arg.optional(arg.status('parent status', 'What the parent becomes.')),
		deleteChild: arg.optional(arg.boolean('delete child', 'Deletes the children afterwards.')),
		moveTasks: arg.optional(arg.boolean('move tasks', 'Tasks of the children go to the parent.'))
	},
	run(work, values) {
		const tickets = chosenTickets(work, values.tickets, 'merge', (ticket) =>
			ticket.parent !== null && ticket.merge !== 'visual' ? MERGED_CHILD : null
		);
		const [parent, ...children] = tickets;
		if (!parent || !canView(work, actingAgent(work), parent))
			return notFound('Unable to manage ticket');
		if (children.length === 0) return;
		forgetLinks(work, tickets);
		for (const child of children) mergeChild(work, parent.id, child.id, values);
		if (values.parentStatus !== undefined && values.parentStatus !== parent.status)
			setStatus(work, parent.id, values.parentStatus);
	}
});

interface How {
	combine?: 'combine' | 'separate' | undefined;
	participants?: 'user' | 'all' | undefined;
	childStatus?: StatusId | undefined;
	deleteChild?: boolean | undefined;
	moveTasks?: boolean | undefined;
}

function mergeChild(work: Work, parent: TicketId, id: TicketId, how: How) {
	const child = work.row('tickets', id);
	logBoth(work, parent, id, 'merged');
	moveThread(work, parent, child);
	referDepartment(work, parent, child);
	for (const person of peopleOf(work, child, how.participants ?? 'all'))
		addCollaborators(work, parent, [person], null, {});
	if (how.moveTasks) moveTasks(work, parent, id);
	adoptChildren(work, parent, id);
	const type = how.combine ?? 'combine';
	if (!how.deleteChild) work.change('tickets', parent, { merge: type, isParent: true });
	const columns = { parent, merge: type, isParent: false, threadKind: 'C' } as const;
	closeChild(work, work.change('tickets', id, columns), how.childStatus);
	if (how.deleteChild) eraseTicket(work, work.row('tickets', id));
}

/** The entries live on in the parent's thread; the child keeps none. */
function moveThread(work: Work, parent: TicketId, child: Ticket) {
	const thread = threadOf(work.row('tickets', parent));
	for (const entry of work.find('entries', 'thread', threadOf(child)))
		work.change('entries', entry.id, { thread });
	const { entries } = work.row('tickets', parent);
	work.change('tickets', parent, { entries: entries + child.entries });
	work.change('tickets', child.id, { entries: 0 });
}

/** The people of a child from another department keep sight of what they worked on (`hand-merge-delete-0`). */
function referDepartment(work: Work, id: TicketId, child: Ticket) {
	const parent = work.row('tickets', id);
	const to = { kind: 'dept', id: child.department } as const;
	if (child.department === parent.department || isReferredTo(parent, to)) return;
	log(work, addReferral(work, id, to), 'referred', { dept: child.department });
}

/** Collaborators first, then the owner (`hand-merge-separate-0`). */
function peopleOf(work: Work, child: Ticket, participants: 'user' | 'all'): User[] {
	const collaborators = participants === 'all' ? child.collaborators.map((c) => c.user) : [];
	return [...collaborators, child.owner].flatMap((id) => work.get('users', id) ?? []);
}

function moveTasks(work: Work, parent: TicketId, child: TicketId) {
	for (const task of work.find('tasks', 'ticket', child))
		work.change('tasks', task.id, { ticket: parent });
	const moved = work.row('tickets', child).openTasks;
	work.change('tickets', child, { openTasks: 0 });
	work.change('tickets', parent, { openTasks: work.row('tickets', parent).openTasks + moved });
}

/** What was merged into or linked to the child follows it. */
function adoptChildren(work: Work, parent: TicketId, child: TicketId) {
	for (const grandchild of work.find('tickets', 'parent', child))
		if (grandchild.id !== parent) work.change('tickets', grandchild.id, { parent });
}

/**
 * Closes the child whatever would keep it open, if the agent may close there at all (`hand-all-limited-0`: Maria may not).
 */
function closeChild(work: Work, child: Ticket, status: StatusId | undefined) {
	const closed = work.all('statuses').find((row) => row.name === 'Closed');
	const to = status ?? closed?.id;
	if (to === undefined || child.status === to) return;
	if (may(work, actingAgent(work), child, 'ticket.close')) setStatus(work, child.id, to);
}
