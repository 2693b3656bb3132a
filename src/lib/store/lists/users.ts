import type { OrganizationId, User, UserId } from '../../desk/model/index.ts';
import type { DeskId, UsersRequest } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database.ts';
import { nameWords, userWord } from './words.ts';

/** Of a beginning that very many share so many are looked at. */
export const MOST_FOUND = 500;

/**
 * Users in whose name, address or phone number every typed word begins a word, newest first; everybody when nothing is typed.
 * An index leads to them: it costs the same in any directory.
 */
export async function findUsers(
	db: DeskDatabase,
	desk: DeskId,
	{ words: typed, limit }: UsersRequest
): Promise<readonly User[]> {
	const words = nameWords(typed);
	const [lead] = [...words].sort((a, b) => b.length - a.length);
	if (lead === undefined) return newestUsers(db, desk, limit);
	const [byWord, byAddress] = await Promise.all([
		beginning(db, desk, lead),
		addressed(db, desk, typed.trim().toLowerCase())
	]);
	const users = await usersById(db, desk, [...new Set([...byWord, ...byAddress])]);
	return users
		.filter((user) => byAddress.includes(user.id) || hasAll(user, words))
		.sort((a, b) => b.id - a.id)
		.slice(0, limit);
}

/** How many tickets are a user's own. */
export function ticketsOwnedBy(db: DeskDatabase, desk: DeskId, user: UserId): Promise<number> {
	return db.work('tickets').where('[desk+row.owner]').equals([desk, user]).count();
}

/** How many users each of the organizations has. */
export async function organizationSizes(
	db: DeskDatabase,
	desk: DeskId,
	ids: readonly OrganizationId[]
): Promise<ReadonlyMap<OrganizationId, number>> {
	const counted = await Promise.all(
		ids.map(async (id) => {
			const users = db.work('users').where('[desk+row.organization]').equals([desk, id]);
			return [id, await users.count()] as const;
		})
	);
	return new Map(counted);
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

async function beginning(db: DeskDatabase, desk: DeskId, word: string): Promise<number[]> {
	const from = userWord(word);
	const keys = await db.words
		.where('words')
		.between([desk, from], [desk, `${from}\uffff`])
		.limit(MOST_FOUND)
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

function hasAll({ name, email, phone }: User, words: readonly string[]): boolean {
	const own = nameWords(`${name} ${email} ${phone}`);
	return words.every((word) => own.some((one) => one.startsWith(word)));
}
