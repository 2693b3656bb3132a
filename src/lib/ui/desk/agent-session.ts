/**
 * State of the product's web session: the page requested before login, and the last queue. Lost on reload; the agent then starts at the
 * first queue.
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

/** Resets the state for another agent. */
export function forgetAgentSession(desk: number) {
	Object.assign(agentSessionOf(desk), { wanted: null, queue: null });
}
