import type { OrganizationId, Ticket, User, UserId } from '../../desk/model/index.ts';
import type { DeskId, TicketCounts } from '../api.ts';
import type { DeskDatabase } from '../database.ts';

/** What the names of counters begin with that count people and what is theirs. */
const OWNED = 'owned by ';
const USERS = 'users';

/** The counter of its owner's tickets that the ticket is counted in. */
export function cellOfOwner({ owner, state }: Ticket): string {
	return `${OWNED}${owner} ${state}`;
}

/** The counters that a user is counted in. */
export function cellsOfUser({ organization }: User): string[] {
	return organization === null ? [USERS] : [USERS, cellOfMembers(organization)];
}

function cellOfMembers(organization: OrganizationId): string {
	return `${USERS} of ${organization}`;
}

/** How many tickets are a user's own, in all and open: whoever may see them. */
export async function ticketCounts(
	db: DeskDatabase,
	desk: DeskId,
	user: UserId
): Promise<TicketCounts> {
	const beginning = `${OWNED}${user} `;
	const cells = await db.cells
		.where('[desk+cell]')
		.between([desk, beginning], [desk, `${beginning}\uffff`])
		.toArray();
	const open = cells.find(({ cell }) => cell === `${beginning}open`)?.count ?? 0;
	return { all: cells.reduce((sum, { count }) => sum + count, 0), open };
}

/** All users, or those of an organization. */
export async function userCount(
	db: DeskDatabase,
	desk: DeskId,
	organization?: OrganizationId
): Promise<number> {
	const cell = organization === undefined ? USERS : cellOfMembers(organization);
	return (await db.cells.get([desk, cell]))?.count ?? 0;
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
