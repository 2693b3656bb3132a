import { refuse } from '../../refusal.ts';
import { canView } from '../../rules/access.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent } from './guards.ts';
import { isLockedFor } from './lock-guard.ts';

export const lock = verb({
	name: 'lock',
	say: 'start typing in',
	label: 'Lock',
	about: 'Starts typing a reply or note: for some minutes nobody else can post.',
	group: 'ticket',
	who: ['agent'],
	args: { ticket: arg.ticket('ticket', 'The ticket.') },
	run(work, { ticket: id }) {
		const agent = actingAgent(work);
		const ticket = work.get('tickets', id);
		if (!ticket || !canView(work, agent, ticket) || isLockedFor(work, id, agent))
			return refuse('Lock denied!');
		const until = work.at + work.settings.autolockMinutes * 60_000;
		work.put('locks', { id, agent: agent.id, until });
	}
});
