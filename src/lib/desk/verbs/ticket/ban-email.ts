import { DENIED, refusal } from '#lib/kernel/refusal.ts';
import type { Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { condition } from '#lib/kernel/verbs/guard.ts';
import { ownPermission } from '../own-permission.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { onPage, onTicket, sees, type Rule } from './guards.ts';

const args = { ticket: arg.ticket('ticket', 'The ticket.') };

function addressOf(desk: Tables, ticket: Ticket): string {
	return desk.get('users', ticket.owner)?.email.toLowerCase() ?? '';
}

function banOf(desk: Tables, ticket: Ticket) {
	const email = addressOf(desk, ticket);
	return desk.all('banned').find((row) => row.email === email);
}

/** Asked of the agent, not of a role: "Ability to add/remove emails from banlist via ticket interface". */
const mayBan: Rule = ({ agent }) => ownPermission(agent, 'emails.banlist', DENIED);

const isNotBanned: Rule = ({ desk, ticket }) => {
	const banned = banOf(desk, ticket) !== undefined;
	const answer = refusal(`Email (${addressOf(desk, ticket)}) already in banlist`);
	return condition('state', !banned, banned ? 'banned already' : 'not banned', answer);
};

const isBanned: Rule = ({ desk, ticket }) => {
	const banned = banOf(desk, ticket) !== undefined;
	const answer = refusal('Email is not in the banlist');
	return condition('state', banned, banned ? 'banned' : 'not banned', answer);
};

export const ban_email = verb({
	name: 'ban_email',
	say: 'ban sender',
	label: 'Ban Email',
	about: "Adds the address of the ticket's owner to the ban list: its mail is refused.",
	group: 'ticket',
	who: ['agent'],
	args,
	guard: onTicket(onPage, sees, mayBan, isNotBanned),
	run(work, { ticket }) {
		const email = addressOf(work, work.row('tickets', ticket));
		work.add('banned', { email });
		return `Email (${email}) added to banlist`;
	}
});

export const unban_email = verb({
	name: 'unban_email',
	say: 'unban sender',
	label: 'Unban Email',
	about: "Removes the address of the ticket's owner from the ban list: its mail is accepted again.",
	group: 'ticket',
	who: ['agent'],
	args,
	guard: onTicket(onPage, sees, mayBan, isBanned),
	run(work, { ticket }) {
		const row = banOf(work, work.row('tickets', ticket));
		if (row) work.remove('banned', row.id);
		return 'Email removed from banlist';
	}
});
