import type { AgentId, Assignee, TeamId } from '#lib/desk/model/index.ts';
import type { Option } from '#lib/ui/base/Select.svelte';

/** Agents and teams in one list; a value is "agent 3" or "team 1". */
export interface AssigneeChoices {
	agents: readonly Option<AgentId>[];
	teams: readonly Option<TeamId>[];
}

export function assigneeOptions(
	{ agents, teams }: AssigneeChoices,
	which: 'agent' | 'team' | 'any'
) {
	const group = (name: string) => (which === 'any' ? { group: name } : {});
	const options: Option<string>[] = [];
	if (which !== 'team')
		for (const { value, label } of agents)
			options.push({ value: `agent ${value}`, label, ...group('Agents') });
	if (which !== 'agent')
		for (const { value, label } of teams)
			options.push({ value: `team ${value}`, label, ...group('Teams') });
	return options;
}

/** Null when nobody is chosen. */
export function assigneeOf(
	value: string | null,
	{ agents, teams }: AssigneeChoices
): Assignee | null {
	const [kind, id] = value?.split(' ') ?? [];
	const agent = kind === 'agent' ? agents.find((one) => one.value === Number(id)) : undefined;
	if (agent) return { kind: 'agent', id: agent.value };
	const team = kind === 'team' ? teams.find((one) => one.value === Number(id)) : undefined;
	return team ? { kind: 'team', id: team.value } : null;
}
