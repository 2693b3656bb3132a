import type { Outcome } from '../desk/execute.ts';
import type {
	Actor,
	AgentId,
	Instant,
	Mail,
	OrganizationId,
	QueueId,
	Ticket,
	TicketId,
	User,
	UserId
} from '../desk/model/index.ts';
import type { Rows, TableName, Tables } from '#lib/kernel/tables.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { Tally } from '../desk/views/activity.ts';
import type { ReportRange } from '../desk/views/report-range.ts';
import type { StatisticsBy } from '../desk/views/statistics.ts';
import type { TaskList } from '../desk/views/task-lists.ts';
import type { VerbName, verbs } from '../desk/verbs/index.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Attempt, CoachAction, Scenario } from '../scenario/running.ts';
import type { GrowthPlan } from './sample/plan.ts';
import type { LongWork } from './bulk/leftovers.ts';
import type { CustomScenarioRecord } from './database/records.ts';
import type { StoreTrouble } from './database/trouble.ts';
import type {
	DirectoryPage,
	DirectoryRequest,
	MailboxPage,
	MailboxRequest,
	OwnedRequest,
	QueuePage,
	QueueRequest,
	RowsPage,
	SearchRequest,
	SharedRequest,
	TaskPage,
	TasksRequest,
	TicketCounts,
	UsersRequest
} from './list-requests.ts';

export type * from './list-requests.ts';

export type DeskId = number;
/** What a verb is given. */
export type ArgsOf<V extends VerbName> = ValuesOf<(typeof verbs)[V]['args']>;
export type ClockMode = 'paused' | 'running' | 'fast';

/** A user's own scenario file. */
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
 * Values that a form showed when it was opened. A command is refused (http 409, one message per column) if one of these columns has changed
 * since, so that nobody overwrites unseen changes.
 */
export type Seen = { [T in TableName]: SeenRow<T> }[TableName];
interface SeenRow<T extends TableName> {
	table: T;
	id: number;
	columns: Partial<Rows[T]>;
}

/** The last saved state of the desk's clock. */
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
	/** Grown from a plan: the rows are not logged one by one. */
	| { readonly kind: 'grown'; readonly world: World; readonly plan: GrowthPlan }
	| {
			readonly kind: 'command';
			readonly by: Actor;
			/** Name of a verb of any system. */
			readonly verb: string;
			readonly args: unknown;
	  }
	| { readonly kind: 'clock'; readonly to: Instant }
	| { readonly kind: 'coach'; readonly action: CoachAction };

/** Data that accompanies a command. */
export interface PerformMore {
	seen?: readonly Seen[];
	/** Bytes of the files that its arguments name: kept only when the command is carried out. */
	files?: readonly ArrayBuffer[];
	/** Its draft, which is deleted in the same transaction, unless the command is refused. */
	draft?: DraftMark;
}

/** The text that a form holds, and its version. */
export interface DraftMark {
	readonly place: string;
	readonly copy: number;
	readonly revision: string;
}
export interface Draft extends DraftMark {
	readonly texts: DraftTexts;
	/** Id of the page that wrote it last; '' if unknown. */
	readonly writer: string;
	/** Real instant of the last write. */
	readonly saved: Instant;
}
/** By the names of the form's fields; formatted texts are HTML. */
export type DraftTexts = Readonly<Record<string, string>>;

/** Unsent texts of a desk. */
export interface DeskDrafts {
	/** The drafts of a place, newest first. May be used inside `live()`. */
	at(place: string): Promise<readonly Draft[]>;
	/**
	 * Saves the text of a form of the page `writer`: over the copy that it `held`, if no other tab has changed that since, otherwise as a
	 * second copy. Empty texts delete the held copy. Durable on return: returns what is held now, null for nothing. Throws `StoreTrouble`
	 * without any change.
	 */
	save(
		place: string,
		texts: DraftTexts,
		held: DraftMark | null,
		writer: string
	): Promise<DraftMark | null>;
	/**
	 * The same for a page that is closing and cannot wait: the next page finds it first. Cleared when the text is saved after all. Returns
	 * whether it was possible.
	 */
	leave(place: string, texts: DraftTexts, held: DraftMark | null, writer: string): boolean;
}

/** One open desk. Reading methods may be used inside `live()`: results follow the database, in all tabs. */
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
	/** The same for a verb of any system, by its record. */
	carryOut<A extends Args>(
		by: Actor,
		verb: Verb<string, A>,
		args: ValuesOf<A>,
		more?: PerformMore
	): Promise<Outcome>;
	/** Runs a pure view on the desk; it may run several times while rows are loaded. */
	read<T>(view: (tables: Tables, attempt: Attempt) => T): Promise<T>;
	/** The bytes of an attached file, by its key; null when they are not here. */
	file(key: string): Promise<ArrayBuffer | null>;
	queue(request: QueueRequest): Promise<QueuePage>;
	search(request: SearchRequest): Promise<QueuePage>;
	/** A page of a queue or a search with a view of each ticket, all from one moment. */
	rows<T>(
		request: QueueRequest | SearchRequest,
		view: (tables: Tables, ticket: Ticket) => T
	): Promise<RowsPage<T>>;
	/** A list of the panel's tab "Tasks". */
	tasks(request: TasksRequest): Promise<TaskPage>;
	/** Number of tasks in each of these lists. */
	taskCounts(agent: AgentId): Promise<Readonly<Record<TaskList, number>>>;
	/** Number of tickets in each queue of the agent's menus. */
	counts(agent: AgentId): Promise<ReadonlyMap<QueueId, number>>;
	/**
	 * Activity from the first to the last day, for the dashboard: by day and department, or by topic or agent, where whole months are
	 * reported on their first day.
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
	/** Number of a user's own tickets, regardless of access. */
	ticketCounts(user: UserId): Promise<TicketCounts>;
	/** Newest first: the user's own tickets and those they collaborate on. */
	clientTickets(user: UserId): Promise<readonly Ticket[]>;
	/** Newest first; none when nothing is shared with the user. */
	sharedTickets(request: SharedRequest): Promise<QueuePage>;
	/** One sentence for each difference between the desk and its repeated history; empty if equal. */
	verifyHistory(work?: LongWork): Promise<readonly string[]>;
	history(request?: { after?: number; limit?: number }): Promise<readonly HistoryRecord[]>;

	coach(action: CoachAction): Promise<void>;
	/** Forward only; runs the product's cron on the way. */
	moveClock(to: Instant, progress?: (now: Instant) => void, signal?: AbortSignal): Promise<void>;
	setClock(mode: ClockMode): Promise<void>;
	clock(): Promise<ClockFace>;
	/** Called with the reason why this tab cannot advance the clock, and null when it can; at once, and on every change. */
	watchClockTrouble(hear: (trouble: StoreTrouble | null) => void): () => void;
	/** What comes up next, earliest first. */
	nextMoments(limit?: number): Promise<readonly Moment[]>;
	/** Stops driving the clock from this tab. */
	close(): void;
}
