import type { Actor, Agent, AgentPermission, RolePermission } from '../model/index.ts';
import { DENIED, Refused, type Refusal } from '../refusal.ts';
import type { Tables } from '../tables.ts';

export type Permission = AgentPermission | RolePermission;

/** One thing that must hold before a verb is carried out. */
export interface Condition {
	/** What kind of reason it is. */
	readonly code:
		'actor' | 'administrator' | 'target' | 'sight' | 'permission' | 'manager' | 'owner' | 'state';
	readonly holds: boolean;
	/** The fact that decides: "the role Expanded Access grants Transfer". */
	readonly words: string;
	/** What the desk answers when it does not hold; null: only the product's page insists on it. */
	readonly refusal: Refusal | null;
	readonly permission?: Permission;
}

/**
 * Who may do it: the one definition for everybody who asks. `execute` refuses by it, "Why?" and conditions of scenarios explain by it,
 * pages offer by it. In the product's order of asking; those that make no sense without an earlier one are left out when that fails.
 * `target` is what of the verb's arguments decides.
 */
export type Guard<Target, Desk = Tables> = (
	desk: Desk,
	by: Actor,
	target: Target
) => readonly Condition[];

/** Reading configuration rows is enough. */
export type ConfigReader = Pick<Tables, 'get' | 'all'>;

/** `words` may be found when they are asked for: carrying out a verb needs none. */
export function condition(
	code: Condition['code'],
	holds: boolean,
	words: string | (() => string),
	refusal: Refusal | null,
	permission?: Permission
): Condition {
	return {
		code,
		holds,
		refusal,
		get words() {
			return typeof words === 'string' ? words : words();
		},
		...(permission ? { permission } : {})
	};
}

export function allHold(conditions: readonly Condition[]): boolean {
	return conditions.every(({ holds }) => holds);
}

/** Refuses with the answer of the first condition that does not hold. */
export function refuseUnmet(conditions: readonly Condition[]) {
	const unmet = conditions.find(({ holds, refusal }) => !holds && refusal !== null);
	if (unmet?.refusal) throw new Refused(unmet.refusal);
}

/** It is asked for nothing: what else is needed (a password, the token of a mailed link) is an argument of the verb. */
export const anybody: Guard<unknown, unknown> = () => [];

export function agentWho(desk: Pick<Tables, 'get'>, by: Actor): Agent | undefined {
	return by.kind === 'agent' ? desk.get('agents', by.id) : undefined;
}

/** Agents only; of them it asks for nothing. */
export function anyAgent(refusal = DENIED): Guard<unknown, Pick<Tables, 'get'>> {
	return (desk, by) => [isAgent(agentWho(desk, by) !== undefined, refusal)];
}

export function isAgent(holds: boolean, refusal = DENIED): Condition {
	return condition('actor', holds, holds ? 'an agent' : 'not an agent', refusal);
}
