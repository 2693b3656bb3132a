import type { Organization, OrganizationId, User } from '../model/index.ts';
import type { Tables } from '../tables.ts';
import type { Work } from '../work.ts';

/** End users are one with their address, in whatever case it is written. */
export function userByEmail(desk: Tables, email: string): User | undefined {
	return desk.find('users', 'email', tidyEmail(email))[0];
}

/** The user with this address; a new one, if there is none. A known one keeps the name on file. */
export function ensureUser(
	work: Work,
	who: { email: string; name?: string; phone?: string }
): User {
	const email = tidyEmail(who.email);
	return (
		userByEmail(work, email) ??
		work.add('users', {
			email,
			name: who.name?.trim() || localPart(email),
			phone: who.phone?.trim() ?? '',
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

export function tidyEmail(email: string): string {
	return email.trim().toLowerCase();
}

export function localPart(email: string): string {
	return email.split('@')[0] ?? email;
}

/** One "@" with something on both sides, and nothing that could end the header it is written into. */
export function isEmail(text: string): boolean {
	return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text.trim());
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
