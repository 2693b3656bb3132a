import { arg } from '#lib/desk/verbs/args.ts';
import { anyAgent } from '#lib/desk/verbs/agent-guard.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { actingAgent } from './guards.ts';
import { dropLock } from './lock-guard.ts';

export const unlock = verb({
	name: 'unlock',
	say: 'stop typing in',
	label: 'Release lock',
	about: 'Closes the ticket page without posting: others can post again.',
	group: 'ticket',
	who: ['agent'],
	args: { ticket: arg.ticket('ticket', 'The ticket.') },
	// Releasing one's own lock does not require access to the ticket.
	guard: anyAgent(),
	run(work, { ticket: id }) {
		if (work.get('locks', id)?.agent === actingAgent(work).id) dropLock(work, id);
	}
});
