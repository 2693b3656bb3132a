import type { Actor } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { allHold, type Condition } from '#lib/kernel/verbs/guard.ts';
import { verbs, type VerbName } from './index.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';

/** The arguments of a verb that decide who may do it. */
export type TargetOf<V extends VerbName> = Parameters<(typeof verbs)[V]['guard']>[2];

/** All conditions for doing it: it is allowed exactly if all of them hold. */
export function conditionsOf<V extends VerbName>(
	desk: Tables,
	by: Actor,
	name: V,
	target: TargetOf<V>
): readonly Condition[] {
	return (verbs[name] as Verb).guard(desk, by, target as never);
}

/** Conditions under which its page shows it; those of the guard unless the record defines others. */
export function offerOf<V extends VerbName>(
	desk: Tables,
	by: Actor,
	name: V,
	target: TargetOf<V>
): readonly Condition[] {
	const { offered, guard } = verbs[name] as Verb;
	return (offered ?? guard)(desk, by, target as never);
}

export function isOffered<V extends VerbName>(
	desk: Tables,
	by: Actor,
	name: V,
	target: TargetOf<V>
): boolean {
	return allHold(offerOf(desk, by, name, target));
}
