import { taskPermissions, ticketPermissions, type TicketPermission } from '../model/index.ts';
import type { Refusal } from '#lib/kernel/refusal.ts';
import { mayInAnyRole } from '../rules/opening/opening-agents.ts';
import { condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import { agentWho, isAgent, type ConfigReader } from '#lib/desk/verbs/agent-guard.ts';

/** Any role of the agent's will do, primary or by extended access. */
export function inAnyRole(
	wanted: TicketPermission | keyof typeof taskPermissions,
	answer: Refusal
): Guard<unknown, ConfigReader> {
	const [granted] = { ...ticketPermissions, ...taskPermissions }[wanted];
	const label = wanted.startsWith('task.') ? `${granted} (tasks)` : granted;
	return (desk, by) => {
		const agent = agentWho(desk, by);
		if (!agent) return [isAgent(false)];
		const holds = mayInAnyRole(desk, agent, wanted);
		const words = `${holds ? 'one' : 'none'} of their roles grants ${label}`;
		return [condition('permission', holds, words, answer, wanted)];
	};
}
