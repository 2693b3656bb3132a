import { refusal, Refused } from '#lib/kernel/refusal.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { actingAgent, alike, onTicket, sees } from './guards.ts';
import { isLockedFor } from './lock-guard.ts';

const LOCK_DENIED = refusal('Lock denied!');

export const lock = verb({
	name: 'lock',
	say: 'start typing in',
	label: 'Lock',
	about:
		'Starts typing a reply or note: this locks the ticket for some minutes, so that nobody else can post.',
	group: 'ticket',
	who: ['agent'],
	args: { ticket: arg.ticket('ticket', 'The ticket.') },
	guard: onTicket(alike(LOCK_DENIED), sees),
	run(work, { ticket: id }) {
		const agent = actingAgent(work);
		if (isLockedFor(work, id, agent)) throw new Refused(LOCK_DENIED);
		const until = work.at + work.settings.autolockMinutes * 60_000;
		work.put('locks', { id, agent: agent.id, until });
	}
});
