import type { Actor } from '#lib/kernel/actor.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';
import type { Right } from './model/index.ts';
import { accountOf, grantOf } from './people.ts';

/** Only who has this right in the workplace's tools. */
export function withRight(right: Right) {
	return (tables: Tables, by: Actor): readonly Condition[] => {
		const account = accountOf(tables, by);
		const grant = account && grantOf(tables, account, right);
		const name = account?.name ?? 'Nobody without an account';
		const words =
			grant === undefined
				? `${name} has no right to ${right}`
				: grant === null
					? `${name} works in IT`
					: `the group ${grant} grants ${name} the right to ${right}`;
		const answer = refusal(`Access is denied: ${name} has no right to ${right}.`, { http: 403 });
		return [condition('permission', grant !== undefined, words, answer, right)];
	};
}
