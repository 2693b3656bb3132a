import type { Ticket, User } from '../../model/index.ts';
import { refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { outgoing, send, user } from '../../rules/mail/send.ts';
import { accessLink } from '../../rules/access/tokens.ts';
import { threadOf } from '../../rules/thread/log.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';

export const request_link = verb({
	name: 'request_link',
	say: 'request access link',
	label: 'Email Access Link',
	about: 'Check Ticket Status: mails the access link of a ticket to its owner or collaborator.',
	group: 'session',
	who: ['guest'],
	args: {
		email: arg.text('email', 'Address of the owner or of a collaborator.'),
		number: arg.text('number', 'The ticket number.')
	},
	guard: anybody,
	run(work, { email, number }) {
		const address = email.trim().toLowerCase();
		const fields: FieldRefusal[] = [];
		if (!address.includes('@'))
			fields.push({ field: 'email', message: 'Enter a valid email address' });
		if (!number.trim()) fields.push({ field: 'number', message: 'Enter the ticket number' });
		if (fields.length > 0) refuse('Valid email address and ticket number required', { fields });
		const [ticket] = work.find('tickets', 'number', number.trim().replace(/^#/, ''));
		const person = ticket && personOf(work, ticket, address);
		if (!ticket || !person) return refuse('Access denied', { fields: [noSuchPair] });
		const name = person.name.split(' ')[0] ?? person.name;
		const link = accessLink(work, ticket, person);
		send(work, {
			template: null,
			from: outgoing(work, ticket),
			to: [person.email],
			subject: `Ticket [#${ticket.number}] Access Link`,
			body: `<p>Hello,</p><p>You can see your ticket #${ticket.number} here:<br><a href="${link}">${link}</a></p>`,
			thread: threadOf(ticket),
			recipient: user(person)
		});
		return `${name} - access link sent to your email!`;
	}
});

/** Does not say which of the two is wrong: that would reveal whether the ticket exists. */
const noSuchPair: FieldRefusal = {
	field: 'number',
	message: 'No ticket has this number together with this address: check both'
};

function personOf(work: Work, ticket: Ticket, email: string): User | undefined {
	const ids = [ticket.owner, ...ticket.collaborators.map((collaborator) => collaborator.user)];
	return ids.map((id) => work.get('users', id)).find((person) => person?.email === email);
}
