import type { User } from '../../model/index.ts';
import { refuse } from '#lib/kernel/refusal.ts';
import { escapeHtml } from '../../rules/thread/html.ts';
import { send, user as toUser } from '../../rules/mail/send.ts';
import { confirmLink } from '../../rules/access/tokens.ts';
import { ensureUser } from '../../rules/people/users.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';
import { contactProblems, passwordProblems } from './access-fields.ts';

export const register = verb({
	name: 'register',
	say: 'register',
	label: 'Register',
	about: 'A guest registers an account on the portal; it is confirmed with the mailed link.',
	group: 'session',
	who: ['guest'],
	args: {
		email: arg.text('email', 'Mail address.'),
		name: arg.text('name', 'Full name.'),
		phone: arg.optional(arg.text('phone', 'Phone number.')),
		timezone: arg.optional(arg.text('time zone', 'IANA time zone; the help desk’s unless said.')),
		password: arg.text('password', 'A training password, of six characters at least.'),
		confirm: arg.text('confirm', 'The same password again.')
	},
	guard: anybody,
	run(work, { phone, password, confirm, ...contact }) {
		const taken = 'Email already registered. Would you like to sign in?';
		const fields = [
			...contactProblems(work, { ...contact, phone }, null, taken),
			...passwordProblems(password, confirm)
		];
		if (fields.length > 0)
			return refuse('Unable to register account. See messages below', { fields });
		const user = ensureUser(work, { ...contact, phone: phone ?? '' });
		const timezone = contact.timezone ?? '';
		const pending = work.change('users', user.id, { password, timezone, updated: work.at });
		mailConfirmation(work, pending);
	}
});

function mailConfirmation(work: Work, user: User) {
	const { title, defaultMailbox } = work.settings;
	const link = escapeHtml(confirmLink(work, user));
	send(work, {
		template: null,
		from: work.row('mailboxes', defaultMailbox),
		to: [user.email],
		subject: `Welcome to ${title}`,
		body:
			`<p>Hello ${escapeHtml(user.name)},</p><p>Somebody, we hope you, registered this address with ${escapeHtml(title)}. ` +
			`Follow this link to confirm that it is yours, and to see your tickets:<br><a href="${link}">${link}</a></p>`,
		recipient: toUser(user)
	});
}
