import { refusal, Refused } from '#lib/kernel/refusal.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { isMergedChild, isMergeParent, onTickets, ticketsOf, UNABLE } from './chosen.ts';
import { relate } from './together.ts';

const PART_OF_MERGE =
	'One or more Tickets selected is part of a merge. Merged Tickets cannot be linked.';

export const link = verb({
	name: 'link',
	say: 'link',
	label: 'Link Tickets',
	about: 'Links tickets to the first one; each stays a separate ticket.',
	group: 'ticket',
	who: ['agent'],
	args: {
		tickets: arg.list(
			'tickets',
			'The tickets, the parent first.',
			arg.ticket('ticket', 'A ticket.')
		)
	},
	guard: onTickets('link', (chosen) =>
		chosen.some((ticket) => isMergeParent(ticket) || isMergedChild(ticket)) ? PART_OF_MERGE : null
	),
	/** The links are made, and the product answers with an error all the same (`hand-link-0`). */
	run(work, { tickets }) {
		const ids = ticketsOf(work, tickets).map(({ id }) => id);
		relate(work, ids, 'visual');
		throw new Refused(refusal(UNABLE, { http: 404 }), true);
	}
});
