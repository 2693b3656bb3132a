import type { OrganizationId, Ticket, User, UserId } from '../../desk/model/index.ts';
import type { DeskId, TicketCounts } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';

/** What the names of counters begin with that count people and what is theirs. */
const OWNED = 'owned by ';
const USERS = 'users';

/** The counters of its owner's tickets that the ticket is counted in: all of them, and the open ones. */
export function cellsOfOwner({ owner, state }: Ticket): string[] {
	return state === 'open' ? [OWNED + owner, openOf(owner)] : [OWNED + owner];
}

function openOf(owner: UserId): string {
	return `${OWNED}${owner} open`;
}

/** The counters that a user is counted in. */
export function cellsOfUser({ organization }: User): string[] {
	return organization === null ? [USERS] : [USERS, cellOfMembers(organization)];
}

function cellOfMembers(organization: OrganizationId): string {
	return `${USERS} of ${organization}`;
}

/** Number of a user's own tickets, regardless of access. */
export async function ticketCounts(
	db: DeskDatabase,
	desk: DeskId,
	user: UserId
): Promise<TicketCounts> {
	const [all, open] = await db.cells.bulkGet([
		[desk, OWNED + user],
		[desk, openOf(user)]
	]);
	return { all: all?.count ?? 0, open: open?.count ?? 0 };
}

/** How many tickets are each of the users' own. */
export async function ownedCounts(
	db: DeskDatabase,
	desk: DeskId,
	users: readonly UserId[]
): Promise<number[]> {
	const records = await db.cells.bulkGet(users.map((user) => [desk, OWNED + user]));
	return records.map((record) => record?.count ?? 0);
}

/** All users, or those of an organization. */
export function userCount(db: DeskDatabase, desk: DeskId, organization?: OrganizationId) {
	const cell = organization === undefined ? USERS : cellOfMembers(organization);
	return db.cells.get([desk, cell]).then((record) => record?.count ?? 0);
}

/** How many users each of the organizations has. */
export async function organizationSizes(
	db: DeskDatabase,
	desk: DeskId,
	ids: readonly OrganizationId[]
): Promise<ReadonlyMap<OrganizationId, number>> {
	const cells = await db.cells.bulkGet(ids.map((id) => [desk, cellOfMembers(id)]));
	return new Map(ids.map((id, place) => [id, cells[place]?.count ?? 0]));
}
