import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Account, Group } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { passwordExpiry } from '../rules/password.ts';
import { statesOf, type AccountState } from './account-states.ts';

/** A line of the list of users. */
export interface AccountLine extends Account {
	readonly states: string;
}

export function accountLines(tables: Tables, now: Instant): readonly AccountLine[] {
	return [...tables.all('accounts')]
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map((account) => ({
			...account,
			states: statesOf(tables, account, now)
				.map(({ words }) => words)
				.join(', ')
		}));
}

/** What the page of one account shows. */
export interface AccountPage {
	readonly account: Account;
	readonly states: readonly AccountState[];
	readonly manager: Account | null;
	readonly reports: readonly Account[];
	readonly groups: readonly Group[];
	/** When its password expires by the policy; null: never. */
	readonly passwordExpires: Instant | null;
}

/** null: there is no such account. */
export function accountPage(tables: Tables, name: string, now: Instant): AccountPage | null {
	const account = rowNamed(tables, 'account', name);
	if (!account) return null;
	const { login, manager } = account;
	return {
		account,
		states: statesOf(tables, account, now),
		manager: (manager && rowNamed(tables, 'account', manager)) || null,
		reports: tables.all('accounts').filter((one) => one.manager === login),
		groups: tables.all('groups').filter(({ members }) => members.includes(login)),
		passwordExpires: passwordExpiry(account, tables.get('policies', 1))
	};
}
