import type { TableEvent } from '#lib/kernel/events.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import type { Account, Policy } from '../../model/index.ts';
import { isSameName } from '../rules/find.ts';
import { noPolicy } from '../rules/seat.ts';

/** What was founded before the devices, by the names that their entries in a world use. */
export class Founded {
	readonly #accounts: readonly Account[];
	readonly policy: Policy;

	constructor(before: readonly TableEvent[]) {
		this.#accounts = rowsIn(before, 'accounts');
		this.policy = rowsIn(before, 'policies')[0] ?? noPolicy;
	}

	/** Logon name of whom a world calls by logon name, name or mail address. Throws when there is nobody. */
	login(name: string): string {
		return this.account(name).login;
	}

	account(name: string): Account {
		const found = this.#accounts.find((one) =>
			[one.login, one.name, one.email].some((known) => isSameName(known, name))
		);
		if (!found) throw new Error(`There is no account "${name}".`);
		return found;
	}
}

function rowsIn<T extends TableName>(events: readonly TableEvent[], table: T): readonly Rows[T][] {
	return events.flatMap((event) =>
		event.type === 'added' && event.table === table ? [event.row as Rows[T]] : []
	);
}
