import type { Actor, User, UserId } from '../../model/index.ts';
import { denied } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** Letters, digits, and "." "_" "-" between them: nothing that could be taken for an address. */
export const USERNAME = String.raw`^[\p{L}\p{N}]([\p{L}\p{N}._-]{0,62}[\p{L}\p{N}])?$`;

const MUST_CHANGE = 'You must change your password before you go on';
export const CANNOT_CHANGE =
	'The password of this account cannot be changed here. Ask the help desk for another one.';

/** Finds an account by address or user name, in any case. */
export function accountNamed(desk: Tables, name: string): User | undefined {
	const tidy = name.trim().toLowerCase();
	const found = tidy.includes('@')
		? desk.find('users', 'email', tidy)
		: desk.find('users', 'username', tidy);
	return found.find((user) => user.registered);
}

/** A user name as stored; null for none. One's own address is stored as none. */
export function tidyUsername(username: string, { email }: Pick<User, 'email'>): string | null {
	const tidy = username.trim().toLowerCase();
	return tidy === '' || tidy === email ? null : tidy;
}

/** What is wrong with a user name that somebody is given, or null. */
export function usernameProblem(desk: Tables, username: string, self: UserId): string | null {
	if (username.includes('@'))
		return 'A user name has no "@" in it: leave the field empty to sign in with the email address';
	if (!new RegExp(USERNAME, 'u').test(username))
		return 'Use letters and digits, with ".", "_" or "-" between them, 64 at the most';
	const taken = desk.find('users', 'username', username).some(({ id }) => id !== self);
	return taken ? 'Username is already in use by another account' : null;
}

/** With a temporary password a new one must be chosen before anything else. */
export function refuseUnchanged(desk: Tables, by: Actor) {
	if (by.kind !== 'user' || desk.get('users', by.id)?.passwordChange !== 'required') return;
	if (desk.get('sessions', 1)?.user === by.id) denied(MUST_CHANGE);
}
