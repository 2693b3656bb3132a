import type { User } from '#lib/desk/model/index.ts';
import type { DeskSession } from '#lib/store/index.ts';

/** The user with this address, as the desk keeps addresses: without spaces around, in lower case. */
export function userWithEmail(session: DeskSession, email: string): Promise<User | null> {
	const kept = email.trim().toLowerCase();
	return session.read((desk) => desk.find('users', 'email', kept)[0] ?? null);
}
