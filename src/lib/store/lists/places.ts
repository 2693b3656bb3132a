import type { QueueSort, Ticket } from '../../desk/model/index.ts';
import type { ListedColumns, Listing } from '#lib/desk/rules/access/listed.ts';
import { hasMergedThread } from '../../desk/rules/thread/merged.ts';
import { sortColumns, sortKey } from '../../desk/views/sorts.ts';

/** Position of a ticket in one list. */
export interface Place {
	readonly list: string;
	/** As the sort compares; the ticket's id comes last. */
	readonly place: readonly number[];
}

/** Index keys that bring a ticket into an agent's queues: its department, its agent, its team, a referral to one of these. */
export type Way =
	`${'dept' | 'agent' | 'team'} ${number}` | `referred ${'dept' | 'agent' | 'team'} ${number}`;

/** The index keys of a ticket. Agents with one of them in `waysFor` have the ticket listed: the same rule as `lists`, for indexes. */
export function waysOf(ticket: ListedColumns): Way[] {
	const open = ticket.state === 'open';
	const ways = new Set<Way>([`dept ${ticket.department}`]);
	if (open && ticket.agent !== null) ways.add(`agent ${ticket.agent}`);
	if (open && ticket.team !== null) ways.add(`team ${ticket.team}`);
	for (const to of ticket.referrals)
		if (open || to.kind === 'dept') ways.add(`referred ${to.kind} ${to.id}`);
	return [...ways];
}

export function waysFor({ agent, departments, teams }: Listing): Set<Way> {
	return new Set<Way>([
		...[...departments].flatMap((id): Way[] => [`dept ${id}`, `referred dept ${id}`]),
		...[...teams].flatMap((id): Way[] => [`team ${id}`, `referred team ${id}`]),
		`agent ${agent}`,
		`referred agent ${agent}`
	]);
}

type KindColumns = Pick<Ticket, 'state' | 'answered' | 'overdue'>;

/** Lists are kept apart by what the menu entries below *Open* ask for. */
export function listName(sort: QueueSort, ticket: KindColumns, way: Way): string {
	const { state, answered, overdue } = ticket;
	const kind = state === 'open' ? `open${Number(answered)}${Number(overdue)}` : state;
	return `${shortNames[sort]} ${kind} ${way}`;
}

const sorts = Object.keys(sortColumns) as QueueSort[];

/** Short, because they are part of every key, several times per ticket. */
const shortNames: Record<QueueSort, string> = {
	'Priority + Most Recently Updated': 'pu',
	'Priority + Most Recently Created': 'pc',
	'Priority + Due Date': 'pd',
	'Due Date': 'd',
	'Closed Date': 'x',
	'Create Date': 'c',
	'Update Date': 'u'
};

/** Every ticket that one way leads to, whatever its state, the newest first: what a search is narrowed to. */
export function searchList(way: Way): string {
	return `s ${way}`;
}

/** A ticket's places in the lists that searches are narrowed to: also what was merged into another one is found. */
export function searchPlacesOf(ticket: Ticket): Place[] {
	return waysOf(ticket).map((way) => ({
		list: searchList(way),
		place: [-ticket.id, ticket.id]
	}));
}

/** Every place that a ticket has. */
export function placesOf(ticket: Ticket): Place[] {
	return [...searchPlacesOf(ticket), ...queuePlacesOf(ticket)];
}

/** None for merged tickets. */
function queuePlacesOf(ticket: Ticket): Place[] {
	if (hasMergedThread(ticket)) return [];
	const ways = waysOf(ticket);
	return sorts.flatMap((sort) => {
		const place = sortKey(sort, ticket);
		return ways.map((way) => ({ list: listName(sort, ticket, way), place }));
	});
}
