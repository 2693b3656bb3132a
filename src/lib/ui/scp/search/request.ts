import type {
	Agent,
	Queue,
	QueueColumn,
	QueueId,
	QueueSort,
	SearchRule
} from '#lib/desk/model/index.ts';
import { readRules } from '#lib/desk/rules/search/read-rules.ts';
import { isOffered } from '#lib/desk/views/queues.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';

/** Parameters of a list of tickets, from its address. */
export type ListRequest = QueueListRequest | SearchListRequest;
interface Ordered {
	sort: QueueSort | null;
	/** Sorted by a column instead. */
	column: QueueColumn | null;
	reversed: boolean;
	page: number;
	/** How far a search without an index reads. */
	far: number;
}
interface QueueListRequest extends Ordered {
	kind: 'queue';
	/** Without an id: an advanced search that nobody has saved. */
	queue: Queue;
}
/** What the search box was asked for. */
interface SearchListRequest extends Ordered {
	kind: 'search';
	query: string;
}

export const sorts: readonly QueueSort[] = [
	'Priority + Most Recently Updated',
	'Priority + Most Recently Created',
	'Priority + Due Date',
	'Due Date',
	'Create Date',
	'Update Date'
];

/** Columns that a list can have, in the order of the search's form. */
export const columns: readonly QueueColumn[] = [
	'Ticket',
	'Create Date',
	'Subject',
	'From',
	'Priority',
	'Assigned To',
	'Status',
	'Department',
	'Team',
	'Last Updated',
	'Last Message',
	'Last Response',
	'Due Date',
	'Date Closed',
	'Closed By'
];
/** What a search shows unless other columns are chosen. */
export const searchColumns = columns.slice(0, 6);

/** What a search's columns are called where that is not their own name. */
export type Headings = { readonly [C in QueueColumn]?: string };
export const noHeadings: Headings = {};
export const searchHeadings: Headings = {
	Ticket: 'Number',
	'Create Date': 'Created',
	'Assigned To': 'Assignee'
};

/** Words to search for; else `queue` of the address or the one looked at last, else the first. Pages count from 1 in addresses. */
export function requestOf(
	params: Readonly<Record<string, string>>,
	queues: readonly Queue[],
	last: number | null
): ListRequest | null {
	const ordered = {
		sort: sorts.find((name) => name === params.sort) ?? null,
		column: columns.find((name) => name === params.by) ?? null,
		reversed: params.dir === '1',
		page: number(params.p) - 1,
		far: number(params.far)
	};
	const query = params.a === 'search' ? params.query?.trim() : undefined;
	if (query) return { kind: 'search', query, ...ordered };
	const wanted = Number(params.queue ?? last);
	const adhoc = params.queue === 'adhoc' ? searchOf(params.criteria ?? '') : null;
	const queue = adhoc ?? queues.find(({ id }) => id === wanted) ?? queues[0];
	if (!queue) return null;
	return { kind: 'queue', queue, ...ordered };
}

function number(text: string | undefined): number {
	return Math.max(1, Math.floor(Number(text ?? 1) || 1));
}

/** The address of a list, changed in some parts. */
export function addressOfList(request: ListRequest, change: Partial<Ordered> = {}): string {
	const page = change.page ?? 0;
	const at = page > 0 ? `&p=${page + 1}` : '';
	const { sort, column, reversed, far } = { ...request, ...change };
	const parts = [
		sort && !column ? `&sort=${encodeURIComponent(sort)}` : '',
		column ? `&by=${encodeURIComponent(column)}` : '',
		reversed ? '&dir=1' : '',
		far > 1 ? `&far=${far}` : ''
	];
	const list =
		request.kind === 'search' ? scp.search(request.query) : addressOfQueue(request.queue);
	return list + parts.join('') + at;
}

export function addressOfQueue(queue: Queue): string {
	return queue.id === 0 ? addressOfSearch(queue) : scp.queue(queue.id);
}

/** What an advanced search asks for and shows. */
export interface Search {
	rules: readonly SearchRule[];
	keywords: string;
	columns: readonly QueueColumn[];
}

function addressOfSearch({ criteria, columns }: Queue): string {
	const { rules = [], keywords = '' } = criteria;
	const written = JSON.stringify({ rules, keywords, columns });
	return `${scp.tickets}?queue=adhoc&criteria=${encodeURIComponent(written)}`;
}

/** A search that nobody has saved, as a queue. */
export function adhocQueue({ rules, keywords, columns }: Search): Queue {
	return {
		id: 0 as QueueId,
		name: 'Advanced Search',
		parent: null,
		owner: null,
		criteria: { rules, ...(keywords.trim() ? { keywords: keywords.trim() } : {}) },
		sort: null,
		columns
	};
}

/** Addresses are untrusted: an invalid search is an empty one. */
function searchOf(written: string): Queue {
	const { rules, keywords, columns: wanted } = parsed(written);
	const shown = columns.filter((column) => Array.isArray(wanted) && wanted.includes(column));
	return adhocQueue({
		rules: readRules(rules) ?? [],
		keywords: typeof keywords === 'string' ? keywords : '',
		columns: shown.length > 0 ? shown : searchColumns
	});
}

function parsed(text: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

/** The queues that the agent has in the menus. */
export function queuesOf(queues: readonly Queue[], agent: Pick<Agent, 'id'>): Queue[] {
	return queues.filter((queue) => isOffered(queue, agent));
}

/** The sub-queues of a top-level queue, in the menu's order. */
export function subQueues(queues: readonly Queue[], parent: QueueId): Queue[] {
	return queues.filter((queue) => queue.parent === parent);
}
