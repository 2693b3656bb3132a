import type { Instant } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** An automatic event of the desk. */
export interface AutomaticEvent {
	key: string;
	at: Instant;
	kind: 'mail' | 'overdue';
	words: string;
	/** Simulated address at which it can be looked at. */
	address: string;
}

const LOOK_BACK = 60;

/** The newest mails that the desk sent and tickets that it marked overdue, newest first. */
export function automaticEvents(tables: Tables, limit: number): AutomaticEvent[] {
	return [...mailsSent(tables), ...overdueMarks(tables)]
		.sort((a, b) => b.at - a.at || b.key.localeCompare(a.key))
		.slice(0, limit);
}

function* mailsSent(tables: Tables): Generator<AutomaticEvent> {
	for (const id of newestIds(tables.lastId('mails'))) {
		const mail = tables.get('mails', id);
		const [to] = mail?.to ?? [];
		if (mail?.direction !== 'out' || to === undefined) continue;
		yield {
			key: `mail ${mail.id}`,
			at: mail.at,
			kind: 'mail',
			words: `Mail to ${to}: ${mail.subject}`,
			address: `/mail/${to}`
		};
	}
}

function* overdueMarks(tables: Tables): Generator<AutomaticEvent> {
	for (const id of newestIds(tables.lastId('log'))) {
		const logged = tables.get('log', id);
		if (logged?.name !== 'overdue' || !logged.thread.startsWith('t')) continue;
		const ticket = tables.get('tickets', Number(logged.thread.slice(1)));
		if (!ticket) continue;
		yield {
			key: `overdue ${logged.id}`,
			at: logged.at,
			kind: 'overdue',
			words: `Ticket #${ticket.number} was marked overdue`,
			address: `/osTicket/scp/tickets.php?id=${ticket.id}`
		};
	}
}

function* newestIds(last: number): Generator<number> {
	for (let id = last; id > 0 && id > last - LOOK_BACK; id--) yield id;
}
