import { Refused } from '../../refusal.ts';
import { canView } from '../../rules/access.ts';
import { arg } from '../args.ts';
import { actingAgent } from '../ticket/guards.ts';
import { verb } from '../verb.ts';
import { chosenTickets, forgetLinks, logBoth } from './together.ts';

const PART_OF_MERGE =
	'One or more Tickets selected is part of a merge. Merged Tickets cannot be linked.';

export const link = verb({
	name: 'link',
	say: 'link',
	label: 'Link Tickets',
	about: 'Relates tickets to the first one; each keeps its own life.',
	group: 'ticket',
	who: ['agent'],
	permission: 'ticket.link',
	args: {
		tickets: arg.list(
			'tickets',
			'The tickets, the parent first.',
			arg.ticket('ticket', 'A ticket.')
		)
	},
	/** The links are made, and the product answers with an error all the same (`hand-link-0`). */
	run(work, { tickets: ids }) {
		const tickets = chosenTickets(work, ids, 'link', (ticket) =>
			ticket.merge === 'combine' || ticket.merge === 'separate' ? PART_OF_MERGE : null
		);
		const unable = { http: 404, message: 'Unable to manage ticket', fields: [] };
		const [parent, ...children] = tickets;
		if (!parent || !canView(work, actingAgent(work), parent)) throw new Refused(unable);
		forgetLinks(work, tickets, parent.id);
		for (const { id } of children) {
			work.change('tickets', parent.id, { merge: 'visual', isParent: true });
			work.change('tickets', id, { parent: parent.id, merge: 'visual', isParent: false });
			logBoth(work, parent.id, id, 'linked');
		}
		throw new Refused(unable, true);
	}
});
