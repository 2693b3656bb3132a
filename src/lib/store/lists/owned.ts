import type { Tables } from '../../desk/tables.ts';
import type { Ticket } from '../../desk/model/index.ts';
import { listingOf, lists } from '../../desk/views/listed.ts';
import type { DeskId, OwnedRequest, QueuePage } from '../api.ts';
import type { DeskDatabase } from '../database.ts';
import { PAGE, ticketsById } from './merge.ts';

/**
 * One page of the tickets of a user, or of all users of an organization, newest first: those that stand in the agent's lists.
 * Reads the keys of all of theirs, and rows no further than the page.
 */
export async function ownedPage(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	request: OwnedRequest
): Promise<QueuePage> {
	const { page = 0 } = request;
	const agent = config.get('agents', request.agent);
	if (!agent) return { tickets: [], total: 0, page, more: false };
	const listing = listingOf(config, agent);
	const ids = await ticketsOf(db, desk, await ownersOf(db, desk, request));
	const wanted = (page + 1) * PAGE + 1;
	const found: Ticket[] = [];
	let from = 0;
	while (found.length < wanted && from < ids.length) {
		const rows = await ticketsById(db, desk, ids.slice(from, from + wanted));
		found.push(...rows.filter((ticket) => lists(listing, ticket)));
		from += wanted;
	}
	return {
		tickets: found.slice(page * PAGE, wanted - 1),
		total: from >= ids.length ? found.length : null,
		page,
		more: found.length >= wanted
	};
}

async function ownersOf(
	db: DeskDatabase,
	desk: DeskId,
	{ owner }: OwnedRequest
): Promise<readonly number[]> {
	if ('user' in owner) return [owner.user];
	const keys = await db
		.work('users')
		.where('[desk+row.organization]')
		.equals([desk, owner.organization])
		.primaryKeys();
	return keys.map(([, user]) => user);
}

async function ticketsOf(
	db: DeskDatabase,
	desk: DeskId,
	owners: readonly number[]
): Promise<number[]> {
	const keys = await db
		.work('tickets')
		.where('[desk+row.owner]')
		.anyOf(owners.map((owner): [DeskId, number] => [desk, owner]))
		.primaryKeys();
	return keys.map(([, ticket]) => ticket).sort((a, b) => b - a);
}
