import { markOverdue } from '../../rules/ticket/overdue.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';

/** As many as the product's cron handles in one go. */
const AT_ONCE = 50;

export const cron = verb({
	name: 'cron',
	say: 'cron',
	label: 'Cron',
	about: 'What the help desk does automatically: marks tickets overdue when they are due.',
	group: 'system',
	who: ['system'],
	args: {},
	guard: anybody,
	run(work) {
		// Among those that it takes, the oldest tickets come first (`hand-sla-default-0`).
		const due = [...work.due('tickets', work.at, AT_ONCE)].sort((a, b) => a.id - b.id);
		for (const ticket of due) markOverdue(work, ticket.id);
	}
});
