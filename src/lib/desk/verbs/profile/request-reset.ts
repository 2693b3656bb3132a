import type { Agent } from '../../model/index.ts';
import { refuse } from '../../refusal.ts';
import { hash } from '../../rules/hash.ts';
import { alertsMailbox, send } from '../../rules/mail/send.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { agentNamed } from '../session/agent-named.ts';
import { verb } from '../verb.ts';

const VALID = 30 * 60_000;

export const request_reset = verb({
	name: 'request_reset',
	say: 'request password reset',
	label: 'Forgot My Password',
	about: 'An agent who forgot the password has a link mailed that lets them choose a new one.',
	group: 'session',
	who: ['guest', 'agent'],
	args: { username: arg.text('username', 'User name or mail address of the agent.') },
	run(work, { username }) {
		const agent = agentNamed(work, username);
		if (!agent) return refuse('Unable to verify username');
		const token = [agent.username, work.at, agent.password].map((part) => hash(`${part}`)).join('');
		work.change('agents', agent.id, { passwordReset: { token, until: work.at + VALID } });
		send(work, {
			template: null,
			from: alertsMailbox(work),
			to: [agent.email],
			subject: `${work.settings.title} Staff Password Reset`,
			body: mailBody(work, agent, token)
		});
		return 'We have sent you a reset email to the email address you have on file for your account.';
	}
});

function mailBody({ settings }: Work, { firstName }: Agent, token: string): string {
	const link = `http://localhost/osTicket/scp/pwreset.php?token=${token}`;
	return (
		`<p>Hello ${firstName},</p><p>A password reset was asked for in your name on ${settings.title}. ` +
		'If it was not you, delete this mail and nothing changes.</p>' +
		`<p>Choose a new password within 30 minutes here:<br><a href="${link}">${link}</a></p>`
	);
}
