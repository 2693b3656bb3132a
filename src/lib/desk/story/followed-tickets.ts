import type { StoryRowKind } from '#lib/kernel/system.ts';
import { logOf } from '../facts/deciding.ts';
import type { Ticket, TicketId } from '../model/index.ts';
import { isMergedChild } from '../verbs/relation/chosen.ts';

/** Stories follow tickets. */
export const followedTickets: StoryRowKind = {
	kind: 'ticket',
	table: 'tickets',

	touched(event) {
		if (event.table === 'tickets' && event.type !== 'removed')
			return (event.type === 'added' ? event.row.id : event.id) as TicketId;
		if ((event.table !== 'entries' && event.table !== 'log') || event.type !== 'added') return null;
		const { thread } = event.row;
		return thread.startsWith('t') ? (Number(thread.slice(1)) as TicketId) : null;
	},

	mergedInto(row) {
		const ticket = row as Ticket;
		return ticket.parent !== null && isMergedChild(ticket) ? ticket.parent : null;
	},

	isWorkedOn(tables, row) {
		const ticket = row as Ticket;
		// What the desk does by itself is no work.
		const isWork = ({ by, at }: { by: { kind: string }; at: number }) =>
			at > ticket.created && (by.kind === 'agent' || by.kind === 'user');
		return (
			logOf(tables, ticket).some(isWork) ||
			tables.find('entries', 'thread', `t${ticket.id}`).some(isWork)
		);
	},

	label(row) {
		const { number, subject } = row as Ticket;
		return { number, subject };
	}
};
