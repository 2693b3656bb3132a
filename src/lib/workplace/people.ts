import type { Actor } from '#lib/kernel/actor.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Account, Right } from './model/index.ts';

/** Whether the world has a workplace: where it has none, nothing of it is offered. */
export function hasWorkplace(tables: Tables): boolean {
	return tables.get('policies', 1) !== undefined;
}

/** Mail address of who acts; '' for what happens by itself, and for guests. */
export function emailOf(tables: Tables, by: Actor): string {
	return tables.systems.people.personOf(tables, by)?.email.toLowerCase() ?? '';
}

/** The account of who acts: people are the same in all systems by their mail address. */
export function accountOf(tables: Tables, by: Actor): Account | undefined {
	const email = emailOf(tables, by);
	return email ? tables.all('accounts').find((one) => one.email === email) : undefined;
}

/** Name of the person with this mail address, for lists: the address itself where nobody in the directory has it. */
export function nameOfEmail(tables: Tables, email: string): string {
	if (email === '') return 'Automatic';
	return tables.all('accounts').find((one) => one.email === email)?.name ?? email;
}

export function isInIt(tables: Tables, account: Account): boolean {
	return tables.get('policies', 1)?.it.includes(account.login) ?? false;
}

/** The group that grants the right to the account; null where everybody in IT has it; undefined: nothing does. */
export function grantOf(tables: Tables, account: Account, right: Right): string | null | undefined {
	const granting = tables.all('groups').filter(({ grants }) => grants.includes(right));
	if (granting.length === 0) return isInIt(tables, account) ? null : undefined;
	return granting.find(({ members }) => members.includes(account.login))?.name;
}
