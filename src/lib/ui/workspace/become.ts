import type { Outcome } from '#lib/desk/execute.ts';
import type { Person } from './coach/person.ts';
import { forgetAgentSession } from '#lib/ui/desk/agent-session.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** Start page of a person. */
function startOf(person: Person): string {
	return person.kind === 'user' ? '/osTicket/' : '/osTicket/scp/tickets.php';
}

/** Switches to a person and opens their start page. Returns the refusal's message, or null. */
export async function become(desk: DeskContext, person: Person): Promise<string | null> {
	const trouble = await takeSeat(desk, person);
	if (trouble === null) await desk.go(startOf(person));
	return trouble;
}

/**
 * Logs the person in as if by hand: the previous person is logged out, and a user without an account acts as a guest. Returns the refusal's
 * message, or null.
 */
export async function takeSeat(desk: DeskContext, person: Person): Promise<string | null> {
	const panel = person.kind === 'user' ? 'client' : 'agent';
	const there =
		panel === 'agent'
			? desk.login.agent !== null && desk.login.agent === person.agent
			: desk.login.user !== null && desk.login.user === person.user;
	let outcome: Outcome | null = null;
	if (!there) {
		await leave(desk, panel);
		if (person.login)
			outcome = await desk.perform(
				'log_in',
				{ panel, ...person.login },
				{ by: { kind: 'guest' }, quiet: true }
			);
		// Again: the previous agent's page may have stored its queue during the switch.
		if (panel === 'agent') forgetAgentSession(desk.session.id);
	}
	if (outcome?.refusal) return outcome.refusal.message ?? 'The help desk refused the login.';
	return null;
}

async function leave(desk: DeskContext, panel: 'agent' | 'client') {
	const { agent, user, link } = desk.login;
	if (panel === 'agent') forgetAgentSession(desk.session.id);
	if (panel === 'agent' && agent !== null)
		await desk.perform('log_out', { panel }, { by: { kind: 'agent', id: agent }, quiet: true });
	if (panel === 'client' && (user !== null || link !== null))
		await desk.perform(
			'log_out',
			{ panel },
			{ by: user === null ? { kind: 'guest' } : { kind: 'user', id: user }, quiet: true }
		);
}
