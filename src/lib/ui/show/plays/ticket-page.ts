import type { TicketId } from '#lib/desk/model/index.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';
import { go, named, press, type Act, type Control } from '../acts.ts';
import type { Cue } from './cue.ts';

/** What can be done with the open ticket. */
export const toolbar: Control = { role: 'group', name: 'Ticket actions' };

/** Opens a ticket of the agent panel: from the queue of open tickets, or by its address where that does not list it. */
export function openTicket(id: TicketId, { scene, address }: Cue, again = false): Act[] {
	if (address === scp.ticket(id) && !again) return [toThread];
	const ticket = scene.tables.get('tickets', id);
	const link = named('link', ticket?.subject ?? '');
	const open = { say: `Open the ticket “${ticket?.subject ?? ''}”.` };
	return [
		go(scp.tickets, { say: 'Look at the queue of open tickets.' }),
		press(link, { ...open, if: link }),
		go(scp.ticket(id), { ...open, unless: openedBar(ticket?.number ?? '') })
	];
}

/** Tasks and related tickets are tabs of the same page, which hide the forms. */
const toThread: Act = press(named('tab', 'Ticket Thread', { match: 'start' }), {
	unless: named('region', 'Respond')
});

/** The heading of an open ticket stands in its bar, with a link that reads it again. */
const openedBar = (number: string): Control =>
	named('link', `Ticket #${number}`, { match: 'start' });
