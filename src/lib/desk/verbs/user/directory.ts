import type { AgentPermission } from '../../model/index.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import type { Guard } from '#lib/kernel/verbs/guard.ts';
import { agentWho, isAgent, type ConfigReader } from '#lib/desk/verbs/agent-guard.ts';
import { ownPermission } from '../own-permission.ts';

const ANSWER = refusal('Permission Denied', { http: 403 });

/** Who acts on the user directory: its permissions are the agent's own, not a role's. */
export function withPermission(wanted: AgentPermission): Guard<unknown, ConfigReader> {
	return (desk, by) => {
		const agent = agentWho(desk, by);
		return [agent ? ownPermission(agent, wanted, ANSWER) : isAgent(false, ANSWER)];
	};
}
