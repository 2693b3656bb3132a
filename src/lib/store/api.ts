import type { Outcome } from '../desk/execute.ts';
import type {
	Actor,
	AgentId,
	Instant,
	Mail,
	OrganizationId,
	Queue,
	QueueColumn,
	QueueId,
	QueueSort,
	Task,
	Ticket,
	TicketId,
	User,
	UserId
} from '../desk/model/index.ts';
import type { Rows, TableName, Tables } from '#lib/kernel/tables.ts';
import type { ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Tally } from '../desk/views/activity.ts';
import type { ReportRange } from '../desk/views/report-range.ts';
import type { StatisticsBy } from '../desk/views/statistics.ts';
import type { TaskList } from '../desk/views/task-lists.ts';
import type { TaskSort } from '../desk/views/task-sorts.ts';
import type { VerbName, verbs } from '../desk/verbs/index.ts';
import type { World } from '../desk/world.ts';
import type { Attempt, CoachAction, GrowthPlan, Scenario } from '../scenario/running.ts';
import type { LongWork } from './bulk/leftovers.ts';
import type { CustomScenarioRecord } from './database/records.ts';
import type { StoreTrouble } from './database/trouble.ts';

export type DeskId = number;
/** What a verb is given. */
export type ArgsOf<V extends VerbName> = ValuesOf<(typeof verbs)[V]['args']>;
export type ClockMode = 'paused' | 'running' | 'fast';

/** A scenario file of the person's own. */
export type CustomScenario = CustomScenarioRecord & { readonly id: number };

/** One line of the list of desks. Times are real ones. */
export interface DeskSummary {
	readonly id: DeskId;
	readonly title: string;
	/** Which lab it is an attempt at (`labKey`); null for a sandbox. */
	readonly scenario: string | null;
	readonly created: Instant;
	readonly touched: Instant;
	readonly attempt: Attempt;
}

/**
 * What a form showed when it was opened. A command is refused (http 409, one message per column) when one of
 * these columns has another value by now, so that nobody overwrites what they have not seen.
 */
export type Seen = { [T in TableName]: SeenRow<T> }[TableName];
export interface SeenRow<T extends TableName> {
	table: T;
	id: number;
	columns: Partial<Rows[T]>;
}

export interface QueueRequest {
	agent: AgentId;
	/** Of the desk, or a search that nobody has saved. */
	queue: QueueId | Queue;
	/** The queue's own when left out. */
	sort?: QueueSort;
	/** Opposite of the order that the sort is defined with. */
	reversed?: boolean;
	/** Sorted by what stands in this column, lowest first; queues of more than 1,000 tickets keep their sort. */
	column?: QueueColumn | null;
	/** From 0. Far pages cost a little more; the number of tickets does not matter. */
	page?: number;
	/** Rows of a page; 25 when left out. */
	size?: number;
	far?: Far;
}

/** Where no index leads to the tickets alone that are meant, `far` times 4,000 are looked at; 1 when left out. */
export type Far = number;

export interface SearchRequest {
	agent: AgentId;
	query: string;
	/** Newest first unless a sort, a column or the opposite order is asked for. */
	sort?: QueueSort;
	reversed?: boolean;
	column?: QueueColumn | null;
	page?: number;
	/** Rows of a page; 25 when left out. */
	size?: number;
	far?: Far;
}

export interface TasksRequest {
	agent: AgentId;
	list: TaskList;
	/** In titles and numbers, of open and completed tasks alike; none for the whole list. */
	words?: string;
	/** The newest first when left out. */
	sort?: TaskSort;
	/** Opposite of the order that the sort is defined with. */
	reversed?: boolean;
	/** From 0. */
	page?: number;
	/** Rows of a page; 25 when left out. */
	size?: number;
}

export interface TaskPage {
	readonly tasks: readonly Task[];
	/** Of the whole list, or of what was found. */
	readonly total: number;
	readonly page: number;
	readonly more: boolean;
	/** False: only the newest 1,000 tasks were sorted or looked through. */
	readonly complete: boolean;
}

export interface UsersRequest {
	/** Beginnings of words of the name, the address, the phone number; none for everybody. */
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
	/** With the number of tickets that are the user's own, whoever may see them. */
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
	/** Whose lists the tickets must stand in. */
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
	/** In the number or the subject; any of them when empty. */
	words?: string;
	/** From 0. */
	page?: number;
	far?: Far;
}

export interface QueuePage {
	readonly tickets: readonly Ticket[];
	/** Of the whole queue, from the kept counters; null when only counting could tell. */
	readonly total: number | null;
	readonly page: number;
	/** There is a page after this one. */
	readonly more: boolean;
	/** So many tickets were looked at, and others that may be meant were not. */
	readonly looked?: number;
	/** More were found than are sorted in memory: only the first so many are, and they alone stand on the pages. */
	readonly sorted?: number;
}

export type RowsPage<T> = Omit<QueuePage, 'tickets'> & { readonly rows: readonly T[] };

export interface MailboxRequest {
	address: string;
	folder?: 'inbox' | 'sent';
	/** From 0; 50 mails each, newest first. */
	page?: number;
}

export interface MailboxPage {
	readonly mails: readonly Mail[];
	readonly more: boolean;
	/** Those of `mails` that stand in the inbox and were never opened. */
	readonly unreadIds: ReadonlySet<Mail['id']>;
	/** Mails of the inbox that were never opened; counts to 100 and no further. */
	readonly unread: number;
}

/** The desk's clock as it was saved last. */
export interface ClockFace {
	readonly mode: ClockMode;
	readonly now: Instant;
	/** Simulated milliseconds that pass in a real one. */
	readonly rate: 0 | 1 | 60;
}

export interface Moment {
	readonly at: Instant;
	readonly what: 'due';
	readonly ticket: TicketId;
}

/** One numbered step of a desk's history. */
export type HistoryRecord = {
	readonly desk: DeskId;
	/** 1, 2, 3 ... without gaps. */
	readonly number: number;
	/** Simulated: when it was begun. */
	readonly at: Instant;
	readonly events: Outcome['events'];
} & HistoryKind;
export type HistoryKind =
	| { readonly kind: 'founded'; readonly attempt: Attempt }
	/** Grown from a plan: the rows follow from it, and are not told one by one. */
	| { readonly kind: 'grown'; readonly world: World; readonly plan: GrowthPlan }
	| {
			readonly kind: 'command';
			readonly by: Actor;
			readonly verb: VerbName;
			readonly args: unknown;
	  }
	| { readonly kind: 'clock'; readonly to: Instant }
	| { readonly kind: 'coach'; readonly action: CoachAction };

/** What goes along with a command. */
export interface PerformMore {
	seen?: readonly Seen[];
	/** Bytes of the files that its arguments name: kept only when the command is carried out. */
	files?: readonly ArrayBuffer[];
	/** What was typed for it: this draft goes in the same transaction, unless the command is refused. */
	draft?: DraftMark;
}

/** Which text a form holds, and in which state it left it. */
export interface DraftMark {
	readonly place: string;
	readonly copy: number;
	readonly revision: string;
}
export interface Draft extends DraftMark {
	readonly texts: DraftTexts;
	/** Names the page that wrote it last; '' when nobody knows. */
	readonly writer: string;
	/** Real instant of the last write. */
	readonly saved: Instant;
}
/** By the names of the form's fields; formatted texts are HTML. */
export type DraftTexts = Readonly<Record<string, string>>;

/** What was typed on a desk and not sent yet. */
export interface DeskDrafts {
	/** The texts that were typed at a place, the newest first. May be used inside `live()`. */
	at(place: string): Promise<readonly Draft[]>;
	/**
	 * Writes what a form of the page `writer` holds: over the text that it `held`, if no other tab has changed that one since, and otherwise beside it.
	 * Texts that are all empty delete the held one. It is durable when this answers: with what is held now, null for nothing.
	 * Throws `StoreTrouble`; then everything is as before.
	 */
	save(
		place: string,
		texts: DraftTexts,
		held: DraftMark | null,
		writer: string
	): Promise<DraftMark | null>;
	/**
	 * The same for a page that goes at this moment and cannot wait: what the next page finds before it reads anything. Lets go of
	 * it when the text is saved after all. Answers whether that was possible.
	 */
	leave(place: string, texts: DraftTexts, held: DraftMark | null, writer: string): boolean;
}

/** One open desk. Every reading method may be used inside `live()`: the answer follows the database, in all tabs. */
export interface DeskSession {
	readonly id: DeskId;
	readonly title: string;
	/** null: a sandbox. */
	readonly scenario: Scenario | null;
	readonly drafts: DeskDrafts;

	/** Carries out a command at the desk's present instant, in one durable transaction. */
	perform<V extends VerbName>(
		by: Actor,
		verb: V,
		args: ArgsOf<V>,
		more?: PerformMore
	): Promise<Outcome>;
	/** Answers with what a pure view says of the desk; it may be run several times, as rows are loaded for it. */
	read<T>(view: (tables: Tables, attempt: Attempt) => T): Promise<T>;
	/** The bytes of an attached file, by its key; null when they are not here. */
	file(key: string): Promise<ArrayBuffer | null>;
	queue(request: QueueRequest): Promise<QueuePage>;
	search(request: SearchRequest): Promise<QueuePage>;
	/** The page of a queue or of a search with what a view says of each of its tickets, all of one moment. */
	rows<T>(
		request: QueueRequest | SearchRequest,
		view: (tables: Tables, ticket: Ticket) => T
	): Promise<RowsPage<T>>;
	/** A list of the panel's tab "Tasks". */
	tasks(request: TasksRequest): Promise<TaskPage>;
	/** Tasks in each of those lists. */
	taskCounts(agent: AgentId): Promise<Readonly<Record<TaskList, number>>>;
	/** Tickets in each queue that the agent's menus show. */
	counts(agent: AgentId): Promise<ReadonlyMap<QueueId, number>>;
	/**
	 * What happened on the desk's days from the first to the last, for the dashboard: day by day in each department, or in them by
	 * topic or by agent, where whole months are told as if all of it had happened on their first day.
	 */
	activity(range: ReportRange, by?: StatisticsBy): Promise<readonly Tally[]>;
	mailbox(request: MailboxRequest): Promise<MailboxPage>;
	markRead(address: string, mail: Mail['id']): Promise<void>;
	/** By the words of their name, address and phone number, newest first. */
	users(request: UsersRequest): Promise<readonly User[]>;
	/** One page of the user directory, or of an organization's users. */
	directory(request: DirectoryRequest): Promise<DirectoryPage>;
	/** Tickets of a user or of an organization's users, newest first. */
	ownedTickets(request: OwnedRequest): Promise<QueuePage>;
	/** How many users each of the organizations has. */
	organizationSizes(ids: readonly OrganizationId[]): Promise<ReadonlyMap<OrganizationId, number>>;
	/** How many tickets are a user's own, whoever may see them. */
	ticketCounts(user: UserId): Promise<TicketCounts>;
	/** Newest first: the user's own tickets and those they collaborate on. */
	clientTickets(user: UserId): Promise<readonly Ticket[]>;
	/** Newest first; none when nothing is shared with the user. */
	sharedTickets(request: SharedRequest): Promise<QueuePage>;
	/** One sentence for every difference between the desk and its history, carried out again; none when all is well. */
	verifyHistory(work?: LongWork): Promise<readonly string[]>;
	history(request?: { after?: number; limit?: number }): Promise<readonly HistoryRecord[]>;

	coach(action: CoachAction): Promise<void>;
	/** Forward only; runs on the way what the product's cron would have run. */
	moveClock(to: Instant, progress?: (now: Instant) => void, signal?: AbortSignal): Promise<void>;
	setClock(mode: ClockMode): Promise<void>;
	clock(): Promise<ClockFace>;
	/** Hears why this tab, which drives the clock, cannot move it on, and null when it can; at once, and of every change. */
	watchClockTrouble(hear: (trouble: StoreTrouble | null) => void): () => void;
	/** What comes up next, earliest first. */
	nextMoments(limit?: number): Promise<readonly Moment[]>;
	/** Stops driving the clock from this tab. */
	close(): void;
}
