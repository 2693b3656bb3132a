import type { User } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';

/** Of a very large directory only the newest are looked through; an exact address is always found. */
const MOST_LOOKED_AT = 2000;

/** Users whose name, address or phone number holds the words, newest first; everybody when there are none. */
export function findUsers(desk: Tables, words: string, limit: number): User[] {
	const typed = words.trim().toLowerCase();
	const found = new Map(desk.find('users', 'email', typed).map((user) => [user.id, user]));
	const last = desk.lastId('users');
	for (let id = last; id > Math.max(0, last - MOST_LOOKED_AT); id--) {
		const user = desk.get('users', id);
		if (user && `${user.name}\n${user.email}\n${user.phone}`.toLowerCase().includes(typed))
			found.set(user.id, user);
		if (found.size >= limit) break;
	}
	return [...found.values()];
}
