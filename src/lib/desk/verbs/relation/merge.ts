import type { StatusId, Ticket, TicketId, User, UserId } from '../../model/index.ts';
import { refusal, Refused } from '#lib/kernel/refusal.ts';
import { may } from '../../rules/access/access.ts';
import { addCollaborators } from '../../rules/thread/collaborators.ts';
import { eraseTicket } from '../../rules/ticket/erase.ts';
import { threadOf } from '../../rules/thread/log.ts';
import { mayComeWithPost } from '../../rules/lifecycle/status-change.ts';
import { setStatus } from '../../rules/lifecycle/status.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { actingAgent } from '../ticket/guards.ts';
import { verb } from '../verb.ts';
import { isMergedChild, isMergeParent, onTickets, ticketsOf, UNABLE } from './chosen.ts';
import { relate } from './together.ts';

const MERGED_CHILD =
	'One or more Tickets selected is a merged child. The selected Tickets cannot be merged.';

const TWO_PARENTS =
	'More than one of the selected Tickets is a merged parent. The selected Tickets cannot be merged.';

export const merge = verb({
	name: 'merge',
	say: 'merge',
	label: 'Merge Tickets',
	about:
		'Merges tickets into the first one: their threads and collaborators move there, and they are closed.',
	group: 'ticket',
	who: ['agent'],
	args: {
		tickets: arg.list(
			'tickets',
			'The tickets, the parent first.',
			arg.ticket('ticket', 'A ticket.')
		),
		combine: arg.optional(
			arg.choice(
				'combine',
				'combine: one thread in order of time; separate: the threads one after another.',
				['combine', 'separate']
			)
		),
		participants: arg.optional(
			arg.choice(
				'participants',
				'Which people of the children become collaborators of the parent.',
				['user', 'all']
			)
		),
		childStatus: arg.optional(arg.status('child status', 'The status of the children.')),
		parentStatus: arg.optional(arg.status('parent status', 'The status of the parent.')),
		deleteChild: arg.optional(arg.boolean('delete child', 'Deletes the children afterwards.')),
		moveTasks: arg.optional(arg.boolean('move tasks', 'Tasks of the children go to the parent.'))
	},
	guard: onTickets('merge', unfit),
	run(work, values) {
		const ids = ticketsOf(work, values.tickets).map(({ id }) => id);
		const [parent] = ids;
		if (parent === undefined) throw new Error('Its guard lets no ticket at all through.');
		const before = work.row('tickets', parent);
		const related = relate(work, ids, values.combine ?? 'combine');
		if (!related.whole) throw new Refused(refusal(UNABLE, { http: 404 }), true);
		for (const child of related.children) takeIn(work, parent, child, values);
		if (values.parentStatus !== undefined && values.parentStatus !== before.status)
			setParentStatus(work, parent, values.parentStatus);
		if (values.moveTasks) for (const child of related.children) moveTasks(work, parent, child);
		if (values.deleteChild)
			for (const child of related.children)
				eraseTicket(work, work.row('tickets', child), related.loosenedHead);
	}
});

function unfit(tickets: readonly Ticket[]): string | null {
	if (tickets.some(isMergedChild)) return MERGED_CHILD;
	return tickets.filter(isMergeParent).length > 1 ? TWO_PARENTS : null;
}

interface How {
	participants?: 'user' | 'all' | undefined;
	childStatus?: StatusId | undefined;
}

/** What becomes of a child's people, thread and status. */
function takeIn(work: Work, parent: TicketId, id: TicketId, how: How) {
	const child = work.row('tickets', id);
	for (const person of peopleOf(work, parent, child, how.participants ?? 'all'))
		addCollaborators(work, parent, [person], null, {});
	moveThread(work, parent, child);
	closeChild(work, work.change('tickets', id, { threadKind: 'C' }), how.childStatus);
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

/** Collaborators by their names, then the owner; who owns the parent takes part already (kind *merge-link*). */
function peopleOf(
	work: Work,
	parent: TicketId,
	child: Ticket,
	participants: 'user' | 'all'
): User[] {
	const { owner } = work.row('tickets', parent);
	const rowsOf = (ids: readonly UserId[]) => ids.flatMap((id) => work.get('users', id) ?? []);
	const collaborators = rowsOf(
		participants === 'all' ? child.collaborators.map((c) => c.user) : []
	);
	const byName = collaborators.sort((a, b) => a.name.localeCompare(b.name, 'en'));
	return [...byName, ...rowsOf([child.owner])].filter(({ id }) => id !== owner);
}

function moveTasks(work: Work, parent: TicketId, child: TicketId) {
	for (const task of work.find('tasks', 'ticket', child))
		work.change('tasks', task.id, { ticket: parent });
	const moved = work.row('tickets', child).openTasks;
	work.change('tickets', child, { openTasks: 0 });
	work.change('tickets', parent, { openTasks: work.row('tickets', parent).openTasks + moved });
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

/** As when it is set by hand, but in silence where that is not allowed. */
function setParentStatus(work: Work, id: TicketId, status: StatusId) {
	const parent = work.row('tickets', id);
	const to = work.row('statuses', status);
	if (mayComeWithPost(work, actingAgent(work), parent, to)) setStatus(work, id, status);
}
