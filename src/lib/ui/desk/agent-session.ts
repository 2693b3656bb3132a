/**
 * What the product keeps in the agent's web session: the page asked for before logging in, and the queue looked at last.
 * Gone after a reload; then the agent starts from the first queue.
 */
interface AgentSession {
	wanted: string | null;
	queue: number | null;
}
const sessions = new Map<number, AgentSession>();

export function agentSessionOf(desk: number): AgentSession {
	const known = sessions.get(desk) ?? { wanted: null, queue: null };
	sessions.set(desk, known);
	return known;
}

/** Another agent's session begins: what the last one wanted and looked at is not theirs. */
export function forgetAgentSession(desk: number) {
	Object.assign(agentSessionOf(desk), { wanted: null, queue: null });
}
