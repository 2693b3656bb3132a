import type { User } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { escapeHtml } from '../thread/html.ts';
import { send, user as toUser } from './send.ts';
import { resetLink } from '../access/tokens.ts';

/** An agent registered somebody: the link lets them choose their password. */
export function mailActivation(work: Work, user: User) {
	const title = escapeHtml(work.settings.title);
	mailTo(
		work,
		user,
		`Welcome to ${work.settings.title}`,
		`We have created an account for you on ${title}. Choose your password here to sign in and see your tickets:`
	);
}

/** Somebody asked for a new password, for themselves or for the user. */
export function mailPasswordReset(work: Work, user: User) {
	const title = escapeHtml(work.settings.title);
	mailTo(
		work,
		user,
		`${work.settings.title} Password Reset`,
		`A new password was asked for in your name on ${title}. If it was not you, delete this mail and nothing changes. Choose one here:`
	);
}

function mailTo(work: Work, user: User, subject: string, says: string) {
	const link = escapeHtml(resetLink(work, user, work.at));
	send(work, {
		template: null,
		from: work.row('mailboxes', work.settings.defaultMailbox),
		to: [user.email],
		subject,
		body:
			`<p>Hello ${escapeHtml(user.name)},</p><p>${says}<br><a href="${link}">${link}</a></p>` +
			'<p>The link is good for 30 minutes; then ask for another one with “Forgot My Password”.</p>',
		recipient: toUser(user)
	});
}
