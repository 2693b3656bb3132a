import type { Referee, Ticket, TicketId } from '../../model/index.ts';
import type { Work } from '../../work.ts';

export function isReferredTo(ticket: Ticket, to: Referee): boolean {
	return ticket.referrals.some((known) => isSame(known, to));
}

/** Adds a referral; adding it twice has no effect. */
export function addReferral(work: Work, id: TicketId, to: Referee): Ticket {
	const ticket = work.row('tickets', id);
	if (isReferredTo(ticket, to)) return ticket;
	return work.change('tickets', id, { referrals: [...ticket.referrals, to] });
}

export function dropReferral(work: Work, id: TicketId, to: Referee): Ticket {
	const ticket = work.row('tickets', id);
	if (!isReferredTo(ticket, to)) return ticket;
	const referrals = ticket.referrals.filter((known) => !isSame(known, to));
	return work.change('tickets', id, { referrals });
}

function isSame(one: Referee, other: Referee): boolean {
	return one.kind === other.kind && one.id === other.id;
}
