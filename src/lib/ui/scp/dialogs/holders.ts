import type { Agent, Team, Ticket } from '#lib/desk/model/index.ts';
import { agentName } from '#lib/desk/rules/thread/log.ts';

/** Who has a ticket. */
export interface Holders {
	agent: Agent | undefined;
	team: Team | undefined;
}

/** The holders of the one ticket that a dialog is about; none where there are several, or no one ticket is meant. */
export function holdersOf(
	{ agents, teams }: { agents: readonly Agent[]; teams: readonly Team[] },
	tickets: readonly Ticket[]
): Holders {
	const [ticket, ...others] = tickets;
	const one = others.length === 0 ? ticket : undefined;
	return {
		agent: agents.find(({ id }) => id === one?.agent),
		team: teams.find(({ id }) => id === one?.team)
	};
}

/** What the form begins with, as a value of its list: the present holder of the kind that it offers. */
export function presentAssignee(
	{ agent, team }: Holders,
	to: 'agent' | 'team' | 'any'
): string | null {
	if (agent && to !== 'team') return `agent ${agent.id}`;
	return team && to !== 'agent' ? `team ${team.id}` : null;
}

/** The name of the holder whose place a new one takes: the other kind stays. `by` is a kind, or begins with it. */
export function replacedBy({ agent, team }: Holders, by: string | null): string | null {
	if (by?.startsWith('agent')) return agent ? agentName(agent) : null;
	return by?.startsWith('team') ? (team?.name ?? null) : null;
}
