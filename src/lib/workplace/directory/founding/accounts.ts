import type { Instant } from '#lib/kernel/ids.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Account, Factor } from '../../model/index.ts';
import type { WorldAccount } from '../world.ts';
import { loginNamed, loginOf } from './logins.ts';

/** What an account is unless the world says otherwise. */
const usual = { unit: 'Users', passwordAge: '30 days' };
/** Passwords are numbered; the first one that devices may still keep is the one before. */
export const FIRST_PASSWORD = 2;

export function accountRows(world: World, at: Instant): Omit<Account, 'id'>[] {
	return (world.accounts ?? []).map((account) => ({
		...personal(world, account),
		enabled: account.enabled ?? true,
		locked: account.locked ? at : null,
		expires: expiryOf(account.expires ?? 'never', at),
		password: FIRST_PASSWORD,
		passwordSet: at - millisecondsOf(account['password age'] ?? usual.passwordAge),
		passwordExpires: !account['password never expires'],
		temporary: account['temporary password'] ?? '',
		mustChange: account['must change password'] ?? false,
		failures: 0,
		factors: factorsOf(account)
	}));
}

function personal(world: World, account: WorldAccount) {
	const { name, email, title, department, office, phone, manager, unit, about } = account;
	return {
		login: loginOf(account),
		name,
		email: email.toLowerCase(),
		title: title ?? '',
		department: department ?? '',
		office: office ?? '',
		phone: phone ?? '',
		manager: manager === undefined ? null : loginNamed(world, manager),
		unit: unit ?? usual.unit,
		about: about ?? ''
	};
}

function factorsOf({ name, factors = [] }: WorldAccount): Factor[] {
	return factors.map(({ kind, label, state }) => ({
		kind,
		label: label ?? `${name.split(' ')[0]}’s ${kind === 'security key' ? 'key' : 'phone'}`,
		state: state ?? 'active'
	}));
}

/** "in 3 days", "2 days ago", "never" */
function expiryOf(words: string, at: Instant): Instant | null {
	const [, ahead] = /^in (.+)$/.exec(words) ?? [];
	const [, past] = /^(.+) ago$/.exec(words) ?? [];
	if (ahead) return at + millisecondsOf(ahead);
	return past ? at - millisecondsOf(past) : null;
}
