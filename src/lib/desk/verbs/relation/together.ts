import type { Ticket, TicketId } from '../../model/index.ts';
import { log } from '../../rules/thread/log.ts';
import { addReferral, isReferredTo } from '../../rules/access/referral.ts';
import type { Work } from '../../work.ts';
import { mayManage } from './chosen.ts';

export type Relation = NonNullable<Ticket['merge']>;

/** Result of relating tickets: the new children, and whether all tickets could be managed. */
export interface Related {
	children: TicketId[];
	/** The first one was the parent of links, and lost them. */
	loosenedHead: boolean;
	/** False: somebody may not manage one of them. What was done before it stays. */
	whole: boolean;
}

/**
 * Relates tickets to the first of them, the head, one after the other (kind *merge-link*): a ticket is loosened from its links
 * where the new relation takes their place; then it becomes a child where both are free for it, and else nothing happens.
 */
export function relate(work: Work, ids: readonly TicketId[], type: Relation): Related {
	const [head] = ids;
	const related: Related = { children: [], loosenedHead: false, whole: true };
	if (head === undefined) return related;
	let loosened = false;
	for (const id of ids) {
		const ticket = work.row('tickets', id);
		if (!mayManage(work, ticket, type === 'visual' ? 'link' : 'merge'))
			return { ...related, whole: false };
		if (isInTheWay(work, ticket, head, type)) {
			unlinkTicket(work, id);
			loosened = true;
			if (id === head) related.loosenedHead = true;
		}
		if (id === head || !(loosened || areFree(work, head, id))) continue;
		makeChild(work, head, id, type);
		related.children.push(id);
	}
	return related;
}

/** Merging ends links; a link whose head is a child ends the one that this has. */
function isInTheWay(work: Work, ticket: Ticket, head: TicketId, type: Relation): boolean {
	if (type !== 'visual') return ticket.merge === 'visual';
	const { parent, isParent } = work.row('tickets', head);
	return ticket.id === head && parent !== null && !isParent;
}

/** May the two be related now? */
function areFree(work: Work, headId: TicketId, id: TicketId): boolean {
	const head = work.row('tickets', headId);
	const ticket = work.row('tickets', id);
	if (ticket.parent !== null) return false;
	const isUnmerged = ticket.merge === null || ticket.merge === 'visual';
	return !head.isParent || isUnmerged;
}

function makeChild(work: Work, head: TicketId, id: TicketId, type: Relation) {
	work.change('tickets', head, { merge: type, isParent: true });
	work.change('tickets', id, { parent: head, merge: type, isParent: false });
	logBoth(work, head, id, type === 'visual' ? 'linked' : 'merged');
	if (type !== 'visual') referDepartment(work, head, id);
}

/** People of a child in another department keep access to their work (`hand-merge-delete-0`). */
function referDepartment(work: Work, head: TicketId, id: TicketId) {
	const parent = work.row('tickets', head);
	const { department } = work.row('tickets', id);
	const to = { kind: 'dept', id: department } as const;
	if (department === parent.department || isReferredTo(parent, to)) return;
	log(work, addReferral(work, head, to), 'referred', { dept: department });
}

function logBoth(
	work: Work,
	first: TicketId,
	other: TicketId,
	name: 'merged' | 'linked' | 'unlinked'
) {
	log(work, work.row('tickets', first), name, { id: other });
	log(work, work.row('tickets', other), name, { id: first });
}

/**
 * Takes a ticket out of its relation: a child leaves its parent, which keeps its mark; a parent loses all its children.
 * What was merged stays marked so (`hand-link-0`); only links leave nothing behind.
 */
export function unlinkTicket(work: Work, id: TicketId) {
	const ticket = work.row('tickets', id);
	if (ticket.parent !== null) return leaveParent(work, ticket);
	for (const child of work.find('tickets', 'parent', id)) leaveParent(work, child);
	if (ticket.isParent) work.change('tickets', id, { isParent: false, merge: unmarked(ticket) });
}

function leaveParent(work: Work, child: Ticket) {
	if (child.parent === null) return;
	work.change('tickets', child.id, { parent: null, merge: unmarked(child) });
	logBoth(work, child.id, child.parent, 'unlinked');
}

function unmarked(ticket: Ticket): Ticket['merge'] {
	return ticket.merge === 'visual' ? null : ticket.merge;
}
