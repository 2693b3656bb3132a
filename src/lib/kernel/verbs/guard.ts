import type { Actor } from '../actor.ts';
import { Refused, type Refusal } from '../refusal.ts';
import type { Tables } from '../tables.ts';

/** What kinds of reasons there are. */
export type ConditionCode =
	'actor' | 'administrator' | 'target' | 'visible' | 'permission' | 'manager' | 'owner' | 'state';

/** One thing that must hold before a verb is carried out. */
export interface Condition {
	readonly code: ConditionCode;
	readonly holds: boolean;
	/** The fact that decides: "the role Expanded Access grants Transfer". */
	readonly words: string;
	/** Refusal if it does not hold; null if only the page requires it. */
	readonly refusal: Refusal | null;
	/** Code name of the permission that is asked for. */
	readonly permission?: string;
}

/**
 * Who may do it: the one definition for everybody who asks. `execute` refuses by it, "Why?" and conditions of scenarios explain by it,
 * pages offer by it. In the product's order of asking; those that make no sense without an earlier one are left out when that fails.
 * `target` is what of the verb's arguments decides.
 */
export type Guard<Target, Read = Tables> = (
	tables: Read,
	by: Actor,
	target: Target
) => readonly Condition[];

/** `words` may be a function, evaluated only when read: executing a verb does not need them. */
export function condition(
	code: ConditionCode,
	holds: boolean,
	words: string | (() => string),
	refusal: Refusal | null,
	permission?: string
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

/** No requirements: credentials (a password, the token of a mailed link) are arguments of the verb. */
export const anybody: Guard<unknown, unknown> = () => [];
