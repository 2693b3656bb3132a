import type { Agent } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { hash } from '#lib/kernel/hash.ts';
import { escapeHtml } from '../thread/html.ts';
import { alertsMailbox, send } from './send.ts';
import { HOME } from '../access/tokens.ts';

/** The mailed links are good for half an hour. */
const VALID = 30 * 60_000;

/** An agent forgot the password: a link lets them choose a new one. */
export function mailReset(work: Work, agent: Agent) {
	mailLink(
		work,
		agent,
		`${work.settings.title} Staff Password Reset`,
		`A password reset was asked for in your name on ${escapeHtml(work.settings.title)}. If it was not you, delete this mail and nothing changes.`
	);
}

/** An agent was added without a password: the link lets them choose one (kind *agent-form*). */
export function mailWelcome(work: Work, agent: Agent) {
	mailLink(
		work,
		agent,
		'Welcome to osTicket',
		`You have an account on ${escapeHtml(work.settings.title)} now, as ${escapeHtml(agent.username)}. Choose your password to log in.`
	);
}

function mailLink(work: Work, agent: Agent, subject: string, says: string) {
	const token = [agent.username, work.at, agent.password].map((part) => hash(`${part}`)).join('');
	work.change('agents', agent.id, { passwordReset: { token, until: work.at + VALID } });
	const link = `${HOME}/scp/pwreset.php?token=${token}`;
	send(work, {
		template: null,
		from: alertsMailbox(work),
		to: [agent.email],
		subject,
		body:
			`<p>Hello ${escapeHtml(agent.firstName)},</p><p>${says}</p>` +
			`<p>Choose a new password within 30 minutes here:<br><a href="${link}">${link}</a></p>`
	});
}
