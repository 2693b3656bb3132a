import type {
	AgentId,
	Mail,
	OrganizationId,
	Queue,
	QueueColumn,
	QueueId,
	QueueSort,
	Task,
	Ticket,
	User,
	UserId
} from '../desk/model/index.ts';
import type { TaskList } from '../desk/views/task-lists.ts';
import type { TaskSort } from '../desk/views/task-sorts.ts';

/** Lists of a desk, page by page: what a screen asks for, and what it is given. */

export interface QueueRequest {
	agent: AgentId;
	/** Of the desk, or an unsaved search. */
	queue: QueueId | Queue;
	/** Defaults to the queue's own. */
	sort?: QueueSort;
	/** Reverses the defined order of the sort. */
	reversed?: boolean;
	/** Sorts by this column, lowest first; queues of more than 1,000 tickets keep their sort. */
	column?: QueueColumn | null;
	/** From 0. Later pages cost a little more; the number of tickets does not matter. */
	page?: number;
	/** Rows per page; defaults to 25. */
	size?: number;
	far?: Far;
}

/** If no index finds exactly the matching tickets, `far` times 4,000 are read; defaults to 1. */
export type Far = number;

export interface SearchRequest {
	agent: AgentId;
	query: string;
	/** Newest first by default. */
	sort?: QueueSort;
	reversed?: boolean;
	column?: QueueColumn | null;
	page?: number;
	/** Rows per page; defaults to 25. */
	size?: number;
	far?: Far;
}

export interface TasksRequest {
	agent: AgentId;
	list: TaskList;
	/** Searched in titles and numbers, of open and completed tasks alike; empty for the whole list. */
	words?: string;
	/** Defaults to newest first. */
	sort?: TaskSort;
	/** Reverses the defined order of the sort. */
	reversed?: boolean;
	/** From 0. */
	page?: number;
	/** Rows per page; defaults to 25. */
	size?: number;
}

export interface TaskPage {
	readonly tasks: readonly Task[];
	/** Total of the list, or of the search. */
	readonly total: number;
	readonly page: number;
	readonly more: boolean;
	/** False if only the newest 1,000 tasks were sorted or searched. */
	readonly complete: boolean;
}

export interface UsersRequest {
	/** Prefixes of words of the name, the address, the phone number; empty for everybody. */
	words: string;
	limit: number;
}

export type DirectorySort = 'Name' | 'Status' | 'Created' | 'Updated';

export interface DirectoryRequest {
	/** As in `UsersRequest`. */
	words: string;
	/** Only its users; sorted by name unless words are given. */
	organization?: OrganizationId;
	sort?: DirectorySort;
	reversed?: boolean;
	/** From 0. */
	page?: number;
	/** 25 unless said. */
	size?: number;
}

export interface DirectoryPage {
	/** With the number of the user's own tickets, regardless of access. */
	readonly rows: readonly { user: User; tickets: number }[];
	/** By words at most 500 are found. */
	readonly total: number;
	readonly page: number;
	readonly more: boolean;
}

export interface TicketCounts {
	readonly all: number;
	readonly open: number;
}

export interface OwnedRequest {
	/** The agent whose lists must contain the tickets. */
	agent: AgentId;
	owner: { user: UserId } | { organization: OrganizationId };
	/** From 0. */
	page?: number;
	far?: Far;
}

/** Tickets that a client's organization shows them, of all of its users. */
export interface SharedRequest {
	user: UserId;
	state: 'open' | 'closed';
	/** Searched in number and subject; empty for all. */
	words?: string;
	/** From 0. */
	page?: number;
	far?: Far;
}

export interface QueuePage {
	readonly tickets: readonly Ticket[];
	/** Total of the queue from the stored counters; null if only counting could tell. */
	readonly total: number | null;
	readonly page: number;
	/** There is a page after this one. */
	readonly more: boolean;
	/** Number of tickets read, if others may match too. */
	readonly looked?: number;
	/** More were found than can be sorted in memory: only this many are sorted and shown. */
	readonly sorted?: number;
}

export type RowsPage<T> = Omit<QueuePage, 'tickets'> & { readonly rows: readonly T[] };

export interface MailboxRequest {
	address: string;
	folder?: 'inbox' | 'sent';
	/** From 0; 50 mails each, newest first. */
	page?: number;
	/** All of these words must be in a mail: in its subject, its text, or its addresses. The newest 5,000 mails are searched. */
	words?: string;
}

export interface MailboxPage {
	readonly mails: readonly Mail[];
	readonly more: boolean;
	/** Those of `mails` in the inbox that were never opened. */
	readonly unreadIds: ReadonlySet<Mail['id']>;
	/** Mails of the inbox that were never opened; counts to 100 and no further. */
	readonly unread: number;
}
