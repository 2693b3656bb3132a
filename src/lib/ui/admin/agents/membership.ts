import type { AgentId, Team } from '#lib/desk/model/index.ts';
import type { Membership } from './agent-form.svelte.ts';

/** The teams whose members have to change. */
export function membershipChanges(
	teams: readonly Team[],
	agent: AgentId,
	wanted: readonly Membership[]
): Pick<Team, 'id' | 'members'>[] {
	return teams.flatMap(({ id, members }) => {
		const was = members.find((member) => member.agent === agent);
		const will = wanted.find((membership) => membership.team === id);
		if (was?.alerts === will?.alerts) return [];
		if (!will) return [{ id, members: members.filter((member) => member !== was) }];
		const member = { agent, alerts: will.alerts };
		return [
			{
				id,
				members: was ? members.map((one) => (one === was ? member : one)) : [...members, member]
			}
		];
	});
}
