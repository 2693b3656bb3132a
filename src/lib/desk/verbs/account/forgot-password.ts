import { refuse } from '#lib/kernel/refusal.ts';
import { accountNamed, CANNOT_CHANGE } from '../../rules/people/accounts.ts';
import { escapeHtml } from '../../rules/thread/html.ts';
import { send, user as toUser } from '../../rules/mail/send.ts';
import { resetLink } from '../../rules/access/tokens.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';

export const forgot_password = verb({
	name: 'forgot_password',
	say: 'forgot password',
	label: 'Send Email',
	about: 'An end user who forgot the password requests a mailed link to choose a new one.',
	group: 'session',
	who: ['guest'],
	args: { username: arg.text('username', 'User name or mail address of the account.') },
	guard: anybody,
	run(work, { username }) {
		const user = accountNamed(work, username);
		if (!user || user.locked) return refuse(`Unable to verify username ${username.trim()}`.trim());
		if (user.passwordChange === 'forbidden') return refuse(CANNOT_CHANGE);
		const { title, defaultMailbox } = work.settings;
		const link = escapeHtml(resetLink(work, user, work.at));
		send(work, {
			template: null,
			from: work.row('mailboxes', defaultMailbox),
			to: [user.email],
			subject: `${title} Password Reset`,
			body:
				`<p>Hello ${escapeHtml(user.name)},</p><p>A new password was asked for in your name on ${escapeHtml(title)}. ` +
				'If it was not you, delete this mail and nothing changes.</p>' +
				`<p>Choose one within 30 minutes here:<br><a href="${link}">${link}</a></p>`,
			recipient: toUser(user)
		});
		return 'We have sent you a reset email to the email address you have on file for your account.';
	}
});
