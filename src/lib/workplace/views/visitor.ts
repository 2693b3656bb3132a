import type { Actor } from '#lib/kernel/actor.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { rights, type Account, type Right } from '../model/index.ts';
import { accountOf, grantOf, hasWorkplace, isInIt } from '../people.ts';

/** Who looks at the pages of the workplace, and what they may do there. */
export interface Visitor {
	readonly hasWorkplace: boolean;
	/** null: nobody with an account in the directory. */
	readonly account: Account | null;
	readonly isInIt: boolean;
	readonly rights: readonly Right[];
	/** "HARBORBANK" */
	readonly domain: string;
}

export function visitorOf(tables: Tables, by: Actor): Visitor {
	const account = accountOf(tables, by) ?? null;
	return {
		hasWorkplace: hasWorkplace(tables),
		account,
		isInIt: account !== null && isInIt(tables, account),
		rights: account ? rights.filter((one) => grantOf(tables, account, one) !== undefined) : [],
		domain: tables.get('policies', 1)?.domain ?? ''
	};
}
