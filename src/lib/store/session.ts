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
import type { Tables } from '#lib/kernel/tables.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { Tally } from '../desk/views/activity.ts';
import type { ReportRange } from '../desk/views/report-range.ts';
import type { StatisticsBy } from '../desk/views/statistics.ts';
import type { VerbName } from '../desk/verbs/index.ts';
import {
	coach,
	perform,
	type Attempt,
	type CoachAction,
	type Scenario
} from '../scenario/running.ts';
import type * as api from './api.ts';
import { keyed } from './rows/blobs.ts';
import type { LongWork } from './bulk/leftovers.ts';
import { Clock, type HearTrouble } from './ledger/clock.ts';
import { startingWith, type DeskDatabase } from './database/database.ts';
import { Drafts } from './ledger/drafts.ts';
import { Ledger, type Decide } from './ledger/ledger.ts';
import { countsFor } from './lists/counts.ts';
import { directoryPage } from './lists/directory.ts';
import { ownedPage } from './lists/owned.ts';
import { queuePage } from './lists/queue-page.ts';
import { sharedPage } from './lists/shared.ts';
import { taskCounts, taskPage } from './lists/tasks.ts';
import { searchPage } from './lists/search.ts';
import { readTallies } from './lists/tallies.ts';
import { organizationSizes, ticketCounts } from './lists/people-cells.ts';
import { findUsers } from './lists/users.ts';
import { mailboxPage, markRead, ticketsOfUser } from './lists/mailbox.ts';
import { Reader } from './rows/reader.ts';
import { verifyHistory } from './history/replay.ts';
import { staleForm } from './rows/seen.ts';

export class Session implements api.DeskSession {
	readonly clockwork: Clock;
	readonly drafts: Drafts;
	readonly #ledger: Ledger;
	readonly #reader: Reader;

	constructor(
		readonly db: DeskDatabase,
		readonly id: api.DeskId,
		readonly title: string,
		readonly scenario: Scenario | null,
		readonly realNow: () => Instant = Date.now,
		steadyNow: () => number = () => performance.now()
	) {
		this.#ledger = new Ledger(db, id, realNow);
		this.clockwork = new Clock(db, id, this.#ledger, scenario, realNow, steadyNow);
		this.#reader = new Reader(db, id);
		this.drafts = new Drafts(db, id, realNow);
		this.clockwork.drive();
	}

	perform<V extends VerbName>(by: Actor, verb: V, args: api.ArgsOf<V>, more?: api.PerformMore) {
		return this.#command(by, verb, args, more);
	}

	carryOut<A extends Args>(
		by: Actor,
		verb: Verb<string, A>,
		args: ValuesOf<A>,
		more?: api.PerformMore
	) {
		return this.#command(by, verb.name, args, more);
	}

	async #command(
		by: Actor,
		verb: string,
		args: Readonly<Record<string, unknown>>,
		more: api.PerformMore = {}
	): Promise<Outcome> {
		const kind = { kind: 'command', by, verb, args } as const;
		const decide: Decide<Outcome> = (tables, { attempt }) => {
			const refusal = staleForm(tables, more.seen ?? []);
			const events: Outcome['events'] = [];
			if (refusal) return { kind, attempt, events, result: { events, refusal, notice: null } };
			const command = { at: attempt.now, by, verb, args };
			const done = perform(tables, attempt, this.scenario, command);
			return { kind, attempt: done.attempt, events: done.events, result: done.outcome };
		};
		const { files, draft } = more;
		const options = { like: verb, ...(files && { blobs: await keyed(files) }) };
		return this.#ledger.step(decide, options, draft && this.drafts.sentWith(draft));
	}

	read<T>(view: (tables: Tables, attempt: Attempt) => T): Promise<T> {
		return this.#reader.view(view);
	}

	async file(key: string): Promise<ArrayBuffer | null> {
		return (await this.db.blobs.get([this.id, key]))?.bytes ?? null;
	}

	queue(request: api.QueueRequest): Promise<api.QueuePage> {
		return this.#reader.reading((config) => queuePage(this.db, this.id, config, request));
	}

	rows<T>(
		request: api.QueueRequest | api.SearchRequest,
		view: (tables: Tables, ticket: Ticket) => T
	): Promise<api.RowsPage<T>> {
		return this.#reader.reading(async (config, say) => {
			const { tickets, ...page } =
				'query' in request
					? await searchPage(this.db, this.id, config, request)
					: await queuePage(this.db, this.id, config, request);
			const rows = await say((tables) => tickets.map((ticket) => view(tables, ticket)));
			return { ...page, rows };
		});
	}

	tasks(request: api.TasksRequest): Promise<api.TaskPage> {
		return this.#reader.reading((config) => taskPage(this.db, this.id, config, request));
	}

	taskCounts(agent: AgentId) {
		return this.#reader.reading((config) => taskCounts(this.db, this.id, config, agent));
	}

	counts(agent: AgentId): Promise<ReadonlyMap<QueueId, number>> {
		return this.#reader.reading(
			async (config) => {
				const row = config.get('agents', agent);
				return row ? countsFor(this.db, this.id, config, row) : new Map();
			},
			[this.db.cells]
		);
	}

	activity(range: ReportRange, by: StatisticsBy = 'department'): Promise<readonly Tally[]> {
		return this.#reader.reading(() => readTallies(this.db, this.id, range, by), [this.db.tallies]);
	}

	mailbox(request: api.MailboxRequest): Promise<api.MailboxPage> {
		return this.#reader.reading(() => mailboxPage(this.db, this.id, request));
	}

	markRead(address: string, mail: Mail['id']): Promise<void> {
		return markRead(this.db, this.id, address, mail);
	}

	clientTickets(user: UserId): Promise<readonly Ticket[]> {
		return this.#reader.reading(() => ticketsOfUser(this.db, this.id, user));
	}

	sharedTickets(request: api.SharedRequest): Promise<api.QueuePage> {
		return this.#reader.reading((config) => sharedPage(this.db, this.id, config, request));
	}

	users(request: api.UsersRequest): Promise<readonly User[]> {
		return this.#reader.reading(() => findUsers(this.db, this.id, request));
	}

	ticketCounts(user: UserId): Promise<api.TicketCounts> {
		return this.#reader.reading(() => ticketCounts(this.db, this.id, user), [this.db.cells]);
	}

	directory(request: api.DirectoryRequest): Promise<api.DirectoryPage> {
		return this.#reader.reading(() => directoryPage(this.db, this.id, request));
	}

	ownedTickets(request: api.OwnedRequest): Promise<api.QueuePage> {
		return this.#reader.reading((config) => ownedPage(this.db, this.id, config, request));
	}

	organizationSizes(ids: readonly OrganizationId[]) {
		return this.#reader.reading(() => organizationSizes(this.db, this.id, ids));
	}

	search(request: api.SearchRequest): Promise<api.QueuePage> {
		return this.#reader.reading((config) => searchPage(this.db, this.id, config, request));
	}

	history(request: { after?: number; limit?: number } = {}) {
		const { after = 0, limit = 1000 } = request;
		const [, last] = startingWith(this.id);
		return this.db.history
			.where('[desk+number]')
			.between([this.id, after], last, false)
			.limit(limit)
			.toArray();
	}

	/** Differences between the desk and its repeated history; empty if there are none. */
	async verifyHistory(work?: LongWork): Promise<readonly string[]> {
		return (await verifyHistory(this.db, this.id, this.scenario, work)).differences;
	}

	async coach(action: CoachAction): Promise<void> {
		const { scenario } = this;
		if (!scenario) return;
		const kind = { kind: 'coach', action } as const;
		await this.#ledger.step(
			(tables, { attempt }) => {
				const done = coach(tables, attempt, scenario, action);
				return { kind, attempt: done.attempt, events: done.events, result: undefined };
			},
			{ like: action.do }
		);
	}

	moveClock(to: Instant, progress?: (now: Instant) => void, signal?: AbortSignal): Promise<void> {
		return this.clockwork.move(to, progress, signal);
	}

	setClock(mode: api.ClockMode): Promise<void> {
		return this.clockwork.set(mode);
	}

	clock(): Promise<api.ClockFace> {
		return this.clockwork.face();
	}

	watchClockTrouble(hear: HearTrouble): () => void {
		return this.clockwork.watchTrouble(hear);
	}

	async nextMoments(limit = 5): Promise<readonly api.Moment[]> {
		const records = await this.db
			.work('tickets')
			.where('[desk+due+id]')
			.between(...startingWith(this.id))
			.limit(limit)
			.toArray();
		return records.map(({ id, due = 0 }) => ({ at: due, what: 'due', ticket: id as TicketId }));
	}

	close(): void {
		this.clockwork.close();
	}
}
