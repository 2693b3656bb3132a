import { denied, refuse } from '../../refusal.ts';
import type { TicketId } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { ticketOfPage } from './guards.ts';

const args = { ticket: arg.ticket('ticket', 'The ticket.') };

export const ban_email = verb({
	name: 'ban_email',
	say: 'ban sender',
	label: 'Ban Email',
	about: "Mail from the address of the ticket's owner is refused from now on.",
	group: 'ticket',
	who: ['agent'],
	args,
	run(work, { ticket }) {
		const email = addressToBan(work, ticket);
		if (work.all('banned').some((row) => row.email === email))
			return refuse(`Email (${email}) already in banlist`);
		work.add('banned', { email });
		return `Email (${email}) added to banlist`;
	}
});

export const unban_email = verb({
	name: 'unban_email',
	say: 'unban sender',
	label: 'Unban Email',
	about: "Mail from the address of the ticket's owner is accepted again.",
	group: 'ticket',
	who: ['agent'],
	args,
	run(work, { ticket }) {
		const email = addressToBan(work, ticket);
		const row = work.all('banned').find((banned) => banned.email === email);
		if (!row) return refuse('Email is not in the banlist');
		work.remove('banned', row.id);
		return 'Email removed from banlist';
	}
});

/** Asked of the agent, not of a role: "Ability to add/remove emails from banlist via ticket interface". */
function addressToBan(work: Work, id: TicketId): string {
	const { agent, ticket } = ticketOfPage(work, id);
	if (!agent.permissions.includes('emails.banlist')) return denied();
	return work.row('users', ticket.owner).email.toLowerCase();
}
