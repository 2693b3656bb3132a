import { arg } from '#lib/desk/verbs/args.ts';
import { anyAgent } from '#lib/desk/verbs/agent-guard.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { unlinkTicket } from './together.ts';

/** No permission is required, not even access to the ticket (`hand-link-0`). */
export const unlink = verb({
	name: 'unlink',
	say: 'unlink',
	label: 'Unlink Tickets',
	about: 'Removes the ticket from its links.',
	group: 'ticket',
	who: ['agent'],
	args: { ticket: arg.ticket('ticket', 'The child, or the parent with all its children.') },
	guard: anyAgent(),
	run(work, { ticket }) {
		if (work.get('tickets', ticket)) unlinkTicket(work, ticket);
	}
});
