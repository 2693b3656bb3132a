import type { Automatic } from '#lib/kernel/system.ts';
import { watchedDue } from '../tables.ts';

/** The product's cron runs every five minutes of the hour. */
const CRON = 5 * 60_000;

/** Automatic changes as time passes: tickets become overdue. */
export const cron: Automatic = {
	/** The next of cron's marks at which a ticket is overdue and not marked. */
	next(tables, now) {
		const [first] = tables.due('tickets', Infinity, 1);
		const due = first ? watchedDue(first) : null;
		if (due === null) return null;
		// Only tickets due before the cron time are overdue: one due exactly then waits for the next.
		return Math.floor(Math.max(due, now) / CRON) * CRON + CRON;
	},

	command: (at) => ({ at, by: { kind: 'system' }, verb: 'cron', args: {} }),

	notes(tables, events) {
		return events.flatMap((event) => {
			if (event.table !== 'tickets' || event.type !== 'changed' || !event.set.overdue) return [];
			const ticket = tables.get('tickets', event.id);
			return ticket ? [`Ticket #${ticket.number} was marked overdue`] : [];
		});
	}
};
