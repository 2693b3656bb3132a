import { condition, type Condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import { DENIED } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Actor, Agent, AgentPermission, RolePermission } from '../model/index.ts';

export type Permission = AgentPermission | RolePermission;

/** Reading configuration rows is enough. */
export type ConfigReader = Pick<Tables, 'get' | 'all'>;

export function agentWho(desk: Pick<Tables, 'get'>, by: Actor): Agent | undefined {
	return by.kind === 'agent' ? desk.get('agents', by.id) : undefined;
}

/** Agents only; no permission is required. */
export function anyAgent(refusal = DENIED): Guard<unknown, Pick<Tables, 'get'>> {
	return (desk, by) => [isAgent(agentWho(desk, by) !== undefined, refusal)];
}

export function isAgent(holds: boolean, refusal = DENIED): Condition {
	return condition('actor', holds, holds ? 'an agent' : 'not an agent', refusal);
}
