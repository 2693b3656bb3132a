import type { Ticket, UserId } from '../../desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { listingOf, lists } from '#lib/desk/rules/access/listed.ts';
import type { DeskId, OwnedRequest, QueuePage } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { FAR } from './filtered.ts';
import { PAGE, ticketsById } from './merge.ts';
import { userCount } from './people-cells.ts';

/** An organization with more users has its tickets among the newest of the desk. */
const FEW_USERS = 50;
type Owner = OwnedRequest['owner'];
/** Maximum batch size of tickets. */
const BATCH = 1000;

/** One page of the tickets of a user, or of all users of an organization, newest first, limited to the agent's lists. */
export async function ownedPage(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	request: OwnedRequest
): Promise<QueuePage> {
	const { page = 0, far = 1 } = request;
	const agent = config.get('agents', request.agent);
	if (!agent) return { tickets: [], total: 0, page, more: false };
	const listing = listingOf(config, agent);
	return newestPage(db, desk, request.owner, { page, far }, (row) => lists(listing, row));
}

/** One page of those that are `meant`. Tickets are looked at from the newest on, as far as the page needs and `far` allows. */
export async function newestPage(
	db: DeskDatabase,
	desk: DeskId,
	owner: Owner,
	{ page = 0, far = 1 }: Pick<OwnedRequest, 'page' | 'far'>,
	meant: (ticket: Ticket) => boolean
): Promise<QueuePage> {
	const older = await sourceOf(db, desk, owner);
	const wanted = (page + 1) * PAGE + 1;
	const found: Ticket[] = [];
	let looked = 0;
	let exhausted = false;
	for (let before = Infinity; found.length < wanted && !exhausted && looked < far * FAR;) {
		const count = Math.min(Math.max(looked, wanted), BATCH);
		const ids = await older(before, count);
		const listed = (await ticketsById(db, desk, ids)).filter(meant);
		found.push(...(await ownedBy(db, desk, owner, listed)));
		looked += ids.length;
		exhausted = ids.length < count;
		before = ids.at(-1) ?? 0;
	}
	const more = found.length >= wanted;
	return {
		tickets: found.slice(page * PAGE, wanted - 1),
		total: exhausted ? found.length : null,
		page,
		more,
		...(exhausted || more ? {} : { looked })
	};
}

/** The newest tickets before one, all that may be meant. */
type Source = (before: number, count: number) => Promise<number[]>;

async function sourceOf(db: DeskDatabase, desk: DeskId, owner: Owner): Promise<Source> {
	if ('user' in owner) return (before, count) => ofUser(db, desk, owner.user, before, count);
	const { organization } = owner;
	if ((await userCount(db, desk, organization)) > FEW_USERS)
		return (before, count) => ofDesk(db, desk, before, count);
	const members = await db
		.work('users')
		.where('[desk+row.organization]')
		.equals([desk, organization])
		.primaryKeys();
	return async (before, count) => {
		const sources = members.map(([, user]) => ofUser(db, desk, user, before, count));
		const ids = new Set((await Promise.all(sources)).flat());
		return [...ids].sort((a, b) => b - a).slice(0, count);
	};
}

/** Also tickets of others on which the user collaborates. */
async function ofUser(
	db: DeskDatabase,
	desk: DeskId,
	user: number,
	before: number,
	count: number
): Promise<number[]> {
	const keys = await db
		.work('tickets')
		.where('people')
		.between([desk, user, -before], [desk, user, Infinity], false)
		.limit(count)
		.primaryKeys();
	return keys.map(([, ticket]) => ticket);
}

async function ofDesk(
	db: DeskDatabase,
	desk: DeskId,
	before: number,
	count: number
): Promise<number[]> {
	const keys = await db
		.work('tickets')
		.where('[desk+id]')
		.between([desk, 0], [desk, before])
		.reverse()
		.limit(count)
		.primaryKeys();
	return keys.map(([, ticket]) => ticket);
}

async function ownedBy(
	db: DeskDatabase,
	desk: DeskId,
	owner: Owner,
	tickets: readonly Ticket[]
): Promise<readonly Ticket[]> {
	if ('user' in owner) return tickets.filter((ticket) => ticket.owner === owner.user);
	const ids = [...new Set(tickets.map((ticket) => ticket.owner))];
	const users = await db.work('users').bulkGet(ids.map((id) => [desk, id]));
	const members = new Set<UserId>(
		users.flatMap((user) => (user?.row.organization === owner.organization ? [user.row.id] : []))
	);
	return tickets.filter((ticket) => members.has(ticket.owner));
}
