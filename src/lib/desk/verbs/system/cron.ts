import { markOverdue } from '../../rules/overdue.ts';
import { verb } from '../verb.ts';

/** As many as the product's cron handles in one go. */
const AT_ONCE = 50;

export const cron = verb({
	name: 'cron',
	say: 'cron',
	label: 'Cron',
	about: 'What the desk does by itself: marks overdue what is due.',
	group: 'system',
	who: ['system'],
	args: {},
	run(work) {
		for (const ticket of work.due(work.at, AT_ONCE)) markOverdue(work, ticket.id);
	}
});
