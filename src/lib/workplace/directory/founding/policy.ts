import type { World } from '#lib/kernel/world.ts';
import { setsUpWorkplace } from '../../lists.ts';
import type { Policy } from '../../model/index.ts';
import { loginNamed, loginOf } from './logins.ts';

/** The rules of a world's directory and network; null: it has no workplace. */
export function policyRow(world: World): Omit<Policy, 'id'> | null {
	if (!setsUpWorkplace(world)) return null;
	const given = world['directory policy'] ?? {};
	const suffix = given.suffix ?? world.accounts?.[0]?.email.split('@')[1] ?? 'company.example';
	return {
		suffix: suffix.toLowerCase(),
		domain: (given.domain ?? suffix.split('.')[0] ?? '').toUpperCase(),
		passwordDays: given['password days'] ?? 90,
		lockAfter: given['lock after'] ?? 5,
		gateway: given.gateway ?? '10.20.0.1',
		mask: given.mask ?? '255.255.0.0',
		dns: given.dns ?? ['10.20.0.10', '10.20.0.11'],
		dhcp: given.dhcp ?? 'up',
		it: given.it?.map((name) => loginNamed(world, name)) ?? ownIt(world)
	};
}

/** Who works in a department that is called IT, or begins with it. */
function ownIt({ accounts = [] }: World): string[] {
	return accounts.filter(({ department = '' }) => /^IT\b/.test(department)).map(loginOf);
}
