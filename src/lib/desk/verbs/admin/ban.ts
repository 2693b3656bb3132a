import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { isEmail, tidyEmail } from '../../rules/people/mail-address.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { administrator } from './guards.ts';

export const ban = verb({
	name: 'ban',
	say: 'ban',
	label: 'Ban New Email',
	about: 'Adds the address to the ban list: its mail is refused.',
	group: 'admin',
	who: ['admin'],
	args: { email: arg.text('email', 'The address.') },
	guard: administrator,
	run(work, { email }) {
		const address = tidyEmail(email);
		if (!isEmail(address))
			refuseField(
				'Unable to add the email to the ban list. Correct any errors below and try again.',
				'email',
				'Valid email address is required'
			);
		if (work.all('banned').some((row) => tidyEmail(row.email) === address))
			refuse('Email already in the ban list');
		work.add('banned', { email: address });
		return 'Email address added to ban list successfully';
	}
});

export const unban = verb({
	name: 'unban',
	say: 'unban',
	label: 'Unban Email',
	about: 'Removes the address from the ban list: its mail is accepted again.',
	group: 'admin',
	who: ['admin'],
	args: { email: arg.text('email', 'The address.') },
	guard: administrator,
	run(work, { email }) {
		const row = work.all('banned').find((banned) => tidyEmail(banned.email) === tidyEmail(email));
		if (!row) return refuse('Email is not in the banlist');
		work.remove('banned', row.id);
		return 'Email removed from banlist';
	}
});
