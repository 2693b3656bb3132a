import type { Organization, OrganizationId, User } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Work } from '../../work.ts';
import { localPart, tidyEmail } from './mail-address.ts';
import { storedName } from './names/stored-name.ts';
import { phoneDigits } from './phone.ts';

/** Addresses identify end users, in any case. */
export function userByEmail(desk: Tables, email: string): User | undefined {
	return desk.find('users', 'email', tidyEmail(email))[0];
}

/** Finds or creates the user with this address. A known one keeps the stored name. */
export function ensureUser(
	work: Work,
	who: { email: string; name?: string; phone?: string; notes?: string }
): User {
	const email = tidyEmail(who.email);
	return (
		userByEmail(work, email) ??
		work.add('users', {
			email,
			...(who.email === email ? {} : { written: who.email }),
			name: storedName(who.name ?? '') || localPart(who.email),
			phone: phoneDigits(who.phone ?? ''),
			...(who.notes ? { notes: who.notes } : {}),
			organization: organizationFor(work, email),
			registered: false,
			locked: false,
			username: null,
			password: '',
			passwordChange: 'free',
			timezone: '',
			created: work.at,
			updated: work.at
		})
	);
}

/** Stored form of an address: normalized, and as written if that differs. */
export function addressColumns(written: string): Pick<User, 'email' | 'written'> {
	const email = tidyEmail(written);
	return { email, written: written === email ? null : written };
}

/** An end user's address as it is shown. */
export function addressOf(user: Pick<User, 'email' | 'written'>): string {
	return user.written ?? user.email;
}

/** Users belong to the organization that claims their mail domain. */
function organizationFor(desk: Tables, email: string): OrganizationId | null {
	const domain = email.split('@')[1] ?? '';
	const found = desk
		.all('organizations')
		.find((row) => row.domains.some((known) => known.trim().toLowerCase() === domain));
	return found?.id ?? null;
}

export function organizationOfUser(
	desk: Pick<Tables, 'get'>,
	user: Pick<User, 'organization'> | undefined
): Organization | undefined {
	return user?.organization ? desk.get('organizations', user.organization) : undefined;
}
