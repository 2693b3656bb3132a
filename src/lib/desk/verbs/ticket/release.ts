import { denied, notFound, refuse } from '../../refusal.ts';
import { managesDepartment, may } from '../../rules/access.ts';
import { afterStep } from '../../rules/lifecycle.ts';
import { log, threadOf } from '../../rules/log.ts';
import { postNote } from '../../rules/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent } from './guards.ts';

export const release = verb({
	name: 'release',
	say: 'release',
	label: 'Release (unassign) Ticket',
	about: 'Takes the ticket from its agent, its team, or both.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		what: arg.optional(
			arg.choice('what', 'Which assignee; both unless said.', ['both', 'agent', 'team'])
		),
		comments: arg.optional(arg.html('comments', 'Becomes an internal note.'))
	},
	run(work, { ticket: id, what = 'both', comments }) {
		const agent = actingAgent(work);
		const ticket = work.get('tickets', id);
		if (!ticket) return notFound('No such ticket');
		// Who manages the department that is their own may release any ticket, even one that they cannot see; managing
		// another one gives nothing (`hand-manager-rights-0`: Omar, and Maria).
		const manages = managesDepartment(work, agent, agent.department);
		if (!manages && !may(work, agent, ticket, 'ticket.release')) return denied();
		const fromAgent = what !== 'team' && afterStep(ticket, 'release agent') ? ticket.agent : null;
		const fromTeam = what !== 'agent' && afterStep(ticket, 'release team') ? ticket.team : null;
		if (fromAgent === null && fromTeam === null)
			return refuse('Please check an assignee to release assignment');
		// Of a closed ticket with both the product says that they are released, and keeps them (kind *release*).
		const keepsBoth = ticket.state === 'closed' && fromAgent !== null && fromTeam !== null;
		const released = keepsBoth
			? ticket
			: work.change('tickets', id, {
					agent: fromAgent === null ? ticket.agent : null,
					team: fromTeam === null ? ticket.team : null
				});
		const whom = {
			...(fromAgent === null ? {} : { staff: fromAgent }),
			...(fromTeam === null ? {} : { team: fromTeam })
		};
		log(work, released, 'released', keepsBoth ? null : whom);
		postNote(work, threadOf(ticket), 'Assignment Released', comments);
		return 'Ticket assignment released successfully';
	}
});
