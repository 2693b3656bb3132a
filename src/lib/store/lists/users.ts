import type { User } from '../../desk/model/index.ts';
import type { DeskId, UsersRequest } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { namesOfUser, nameWords, userWord } from './words.ts';

/** Maximum number of results. */
export const MOST_FOUND = 500;
/** Of several words each is followed to so many users at first, and to so many at the most. */
const [FIRST_REACH, LAST_REACH] = [100, 6400];

/**
 * Users in whose name, address or phone number every typed word begins a word, newest first; everybody when nothing is typed.
 * An index leads to them, by the word that the fewest have: it costs the same in any directory.
 */
export async function findUsers(
	db: DeskDatabase,
	desk: DeskId,
	{ words: typed, limit }: UsersRequest
): Promise<readonly User[]> {
	const words = nameWords(typed);
	if (words.length === 0) return newestUsers(db, desk, limit);
	const [byWords, byAddress] = await Promise.all([
		withAll(db, desk, words),
		addressed(db, desk, typed.trim().toLowerCase())
	]);
	const ids = [...new Set([...byWords, ...byAddress])].sort((a, b) => b - a);
	const found: User[] = [];
	let count = limit;
	for (let from = 0; from < ids.length && found.length < limit; from += count, count *= 2) {
		const users = await usersById(db, desk, ids.slice(from, from + count));
		found.push(...users.filter((user) => byAddress.includes(user.id) || hasAll(user, words)));
	}
	return found.slice(0, limit);
}

/** Candidate users for all the words: a superset, unless one of the words is very common. */
async function withAll(db: DeskDatabase, desk: DeskId, words: readonly string[]) {
	let reach = words.length === 1 ? MOST_FOUND : FIRST_REACH;
	for (;;) {
		const sets = await Promise.all(words.map((word) => beginning(db, desk, word, reach)));
		const [lead, ...others] = sets
			.filter(({ length }) => length < reach)
			.sort((a, b) => a.length - b.length)
			.map((ids) => new Set(ids));
		if (lead) return [...lead].filter((id) => others.every((ids) => ids.has(id)));
		if (words.length === 1 || reach >= LAST_REACH) return sets[0] ?? [];
		reach *= 4;
	}
}

async function newestUsers(db: DeskDatabase, desk: DeskId, limit: number): Promise<User[]> {
	const records = await db
		.work('users')
		.where('[desk+id]')
		.between(...startingWith(desk))
		.reverse()
		.limit(limit)
		.toArray();
	return records.map(({ row }) => row);
}

async function beginning(
	db: DeskDatabase,
	desk: DeskId,
	word: string,
	reach: number
): Promise<number[]> {
	const from = userWord(word);
	const keys = await db.words
		.where('words')
		.between([desk, from], [desk, `${from}\uffff`])
		.limit(reach)
		.primaryKeys();
	return keys.map((key) => -Number(key[1]));
}

/** An address is found as it is, whatever words it has. */
async function addressed(db: DeskDatabase, desk: DeskId, email: string): Promise<number[]> {
	const keys = await db.work('users').where('[desk+row.email]').equals([desk, email]).primaryKeys();
	return keys.map(([, user]) => user);
}

async function usersById(db: DeskDatabase, desk: DeskId, ids: readonly number[]): Promise<User[]> {
	const records = await db.work('users').bulkGet(ids.map((id) => [desk, id]));
	return records.flatMap((record) => (record ? [record.row] : []));
}

function hasAll(user: User, words: readonly string[]): boolean {
	const own = namesOfUser(user);
	return words.every((word) => own.some((one) => one.startsWith(word)));
}
