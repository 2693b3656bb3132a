import type { World } from '#lib/kernel/world.ts';
import type { WorldAccount } from '../world.ts';

/** Logon name of an account in a world file: "Karen Jones" is "kjones" unless it says otherwise. */
export function loginOf({ login, name }: Pick<WorldAccount, 'login' | 'name'>): string {
	if (login !== undefined) return login;
	const words = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g) ?? ['account'];
	const [first = '', ...rest] = words;
	return rest.length === 0 ? first : `${first.charAt(0)}${rest.at(-1) ?? ''}`;
}

/** The account of a world that a name means: its logon name, name or mail address. */
export function accountNamed(world: World, wanted: string): WorldAccount | undefined {
	return namesOf(world.accounts ?? NONE).get(wanted.trim().toLowerCase());
}

const NONE: readonly WorldAccount[] = [];
/** A world is read-only: its names are collected once. */
const collected = new WeakMap<object, ReadonlyMap<string, WorldAccount>>();

/** Accounts by all their names in small letters; of several, the first one has the name. */
function namesOf(accounts: readonly WorldAccount[]): ReadonlyMap<string, WorldAccount> {
	const known = collected.get(accounts);
	if (known) return known;
	const names = new Map<string, WorldAccount>();
	for (const account of accounts)
		for (const one of [loginOf(account), account.name, account.email]) {
			const name = one.toLowerCase();
			if (!names.has(name)) names.set(name, account);
		}
	collected.set(accounts, names);
	return names;
}

/** Logon name of the account that is named. Throws where there is none: the reader has looked for it. */
export function loginNamed(world: World, wanted: string): string {
	const account = accountNamed(world, wanted);
	if (!account) throw new Error(`There is no account "${wanted}".`);
	return loginOf(account);
}
