import type { Actor } from '#lib/kernel/actor.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { allHold } from '#lib/kernel/verbs/guard.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';

/** Those of the verbs that a page offers: the person may do them, and they make sense as things stand. */
export function offersOf(
	tables: Tables,
	by: Actor,
	verbs: readonly Verb[],
	given: Readonly<Record<string, unknown>>
): readonly Verb[] {
	return verbs.filter(
		(verb) =>
			allHold(verb.guard(tables, by, given as never)) &&
			allHold(verb.offered?.(tables, by, given as never) ?? [])
	);
}
