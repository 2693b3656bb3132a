import type { Ticket, TicketId } from '../../model/index.ts';
import { DENIED, refusal } from '#lib/kernel/refusal.ts';
import { managesDepartment } from '../../rules/access/access.ts';
import { afterStep } from '../../rules/lifecycle/lifecycle.ts';
import { log, threadOf } from '../../rules/thread/log.ts';
import { postNote } from '../../rules/thread/thread.ts';
import { departmentNameOf } from '../../rules/names/names.ts';
import { arg } from '../args.ts';
import { condition } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';
import { either, inDialog, isOpen, onTicket, permission, sees, type Rule } from './guards.ts';

type What = 'both' | 'agent' | 'team';
interface Target {
	ticket: TicketId;
	what?: What | undefined;
}

/** The assignees that would be released. */
function holdersOf(ticket: Ticket, what: What) {
	return {
		fromAgent: what !== 'team' && afterStep(ticket, 'release agent') ? ticket.agent : null,
		fromTeam: what !== 'agent' && afterStep(ticket, 'release team') ? ticket.team : null
	};
}

/**
 * Who manages the department that is their own may release any ticket, even one that they cannot see; managing another one gives
 * nothing (`hand-manager-rights-0`: Omar, and Maria).
 */
const managesOwn: Rule = ({ desk, agent }) => {
	const holds = managesDepartment(desk, agent, agent.department);
	const name = departmentNameOf(desk, agent.department) ?? '';
	const words = `${holds ? 'manages' : 'does not manage'} ${name}, their own department`;
	return condition('manager', holds, words, DENIED);
};

const isHeld: Rule<Target> = ({ ticket, target: { what = 'both' } }) => {
	const { fromAgent, fromTeam } = holdersOf(ticket, what);
	const holds = fromAgent !== null || fromTeam !== null;
	const nobody = what === 'both' ? 'nobody' : `no ${what}`;
	return condition(
		'state',
		holds,
		holds ? 'somebody has it' : `${nobody} has it`,
		refusal('Please check an assignee to release assignment')
	);
};

const asked = [either([sees, permission('ticket.release')], managesOwn), isHeld];

export const release = verb({
	name: 'release',
	say: 'release',
	label: 'Release (unassign) Ticket',
	about: 'Removes the agent, the team or both from the ticket.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		what: arg.optional(
			arg.choice('what', 'Which assignee; both unless said.', ['both', 'agent', 'team'])
		),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: onTicket<Target>(inDialog, ...asked),
	// A closed ticket can be released (kind *release*), but its page does not offer it.
	offered: onTicket<Target>(inDialog, ...asked, isOpen(null)),
	run(work, { ticket: id, what = 'both', comments }) {
		const ticket = work.row('tickets', id);
		const { fromAgent, fromTeam } = holdersOf(ticket, what);
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
