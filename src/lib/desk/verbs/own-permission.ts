import { agentPermissions, type Agent, type AgentPermission } from '../model/index.ts';
import type { Refusal } from '#lib/kernel/refusal.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';

/** A permission of the agent's own, which no role gives. */
export function ownPermission(agent: Agent, wanted: AgentPermission, answer: Refusal): Condition {
	const holds = agent.permissions.includes(wanted);
	const [label] = agentPermissions[wanted];
	const words = `the agent's own permissions ${holds ? 'hold' : 'lack'} ${label}`;
	return condition('permission', holds, words, answer, wanted);
}
