import { cmp } from 'dexie';
import type { User } from '../../desk/model/index.ts';
import type { DeskId, DirectoryPage, DirectoryRequest, DirectorySort } from '../api.ts';
import { nameKey, statusRank } from '../rows/columns.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { nearerEnd } from './merge.ts';
import { ownedCounts, userCount } from './people-cells.ts';
import { findUsers, MOST_FOUND } from './users.ts';

/** Users on a page of the directory. */
const DIRECTORY_PAGE = 25;

const indexOf: Record<DirectorySort, string> = {
	Name: '[desk+name+id]',
	Status: '[desk+status+id]',
	Created: '[desk+row.created+id]',
	Updated: '[desk+row.updated+id]'
};

/**
 * One page of the user directory, or of an organization's users, with the number of tickets of each. Without words an index
 * holds them in their order; with words, those that were found are sorted.
 */
export async function directoryPage(
	db: DeskDatabase,
	desk: DeskId,
	request: DirectoryRequest
): Promise<DirectoryPage> {
	const { page = 0, size = DIRECTORY_PAGE } = request;
	const { users, total } = request.words.trim()
		? await found(db, desk, request, page * size, size)
		: await listed(db, desk, request, page * size, size);
	const counts = await ownedCounts(
		db,
		desk,
		users.map(({ id }) => id)
	);
	const rows = users.map((user, place) => ({ user, tickets: counts[place] ?? 0 }));
	return { rows, total, page, more: (page + 1) * size < total };
}

interface Part {
	users: readonly User[];
	total: number;
}

async function listed(
	db: DeskDatabase,
	desk: DeskId,
	{ sort = 'Name', reversed = false, organization }: DirectoryRequest,
	from: number,
	size: number
): Promise<Part> {
	const users = db.work('users');
	const range =
		organization === undefined
			? users.where(indexOf[sort]).between(...startingWith(desk))
			: users.where('[desk+row.organization+name+id]').between(...startingWith(desk, organization));
	const total = await userCount(db, desk, organization);
	// Only keys are read on the way to a page.
	const end = nearerEnd(from, size, total, reversed);
	const keys = end.reversed ? range.reverse() : range;
	const page = end.pick(await keys.limit(end.wanted).primaryKeys());
	const records = await users.bulkGet(page);
	return { users: records.flatMap((record) => (record ? [record.row] : [])), total };
}

async function found(
	db: DeskDatabase,
	desk: DeskId,
	{ words, sort = 'Name', reversed = false, organization }: DirectoryRequest,
	from: number,
	size: number
): Promise<Part> {
	const all = await findUsers(db, desk, { words, limit: MOST_FOUND });
	const users = all
		.filter((user) => organization === undefined || user.organization === organization)
		.sort((a, b) => cmp(keyOf(a, sort), keyOf(b, sort)) || a.id - b.id);
	if (reversed) users.reverse();
	return { users: users.slice(from, from + size), total: users.length };
}

function keyOf(user: User, sort: DirectorySort): string | number {
	switch (sort) {
		case 'Name':
			return nameKey(user);
		case 'Status':
			return statusRank(user);
		case 'Created':
			return user.created;
		case 'Updated':
			return user.updated;
	}
}
