import type { Actor } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { allHold, type Condition } from '#lib/kernel/verbs/guard.ts';
import { verbs, type VerbName } from './index.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';

/** What of a verb's arguments decides who may do it. */
export type TargetOf<V extends VerbName> = Parameters<(typeof verbs)[V]['guard']>[2];

/** Everything that must hold before somebody can do it: they may exactly when all of it does. */
export function conditionsOf<V extends VerbName>(
	desk: Tables,
	by: Actor,
	name: V,
	target: TargetOf<V>
): readonly Condition[] {
	return (verbs[name] as Verb).guard(desk, by, target as never);
}

/** What must hold for its page to show it: the same, unless the record says otherwise. */
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
