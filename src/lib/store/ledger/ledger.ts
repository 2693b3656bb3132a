import type { Table } from 'dexie';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/desk/model/index.ts';
import type { Attempt } from '#lib/scenario/index.ts';
import type { DeskId, HistoryKind } from '../api.ts';
import type { Blobs } from '../rows/blobs.ts';
import { raisedIds } from '../rows/changes.ts';
import type { DeskDatabase } from '../database/database.ts';
import { dayAt } from '../rows/day.ts';
import { withinTransaction } from '../database/within-transaction.ts';
import { putConfig, readConfig } from '../rows/load.ts';
import { LoadedTables, type Need } from '../rows/loaded.ts';
import type { StateRecord } from '../database/records.ts';
import { runInRounds } from '../rows/rounds.ts';
import { same } from '../rows/same.ts';
import { deskGone, inWords, StoreTrouble } from '../database/trouble.ts';
import { writeEvents } from './write.ts';

/** Result of a step of the desk. */
export interface Step<T> {
	readonly kind: HistoryKind;
	readonly attempt: Attempt;
	readonly events: readonly TableEvent[];
	readonly result: T;
}

/** Pure; may be run several times. */
export type Decide<T> = (tables: LoadedTables, state: StateRecord) => Step<T>;

export interface StepOptions {
	/** Parts of the state that change with the step. */
	more?: Partial<Pick<StateRecord, 'mode' | 'since'>>;
	/** Key of similar steps: rows that one read are preloaded for the next. */
	like?: string;
	/** Bytes of files that the step's events may name. */
	blobs?: Blobs;
	/** What will probably be read. */
	hints?: (state: StateRecord) => readonly Need[];
}

/** More to write in the step's transaction, depending on what the step came to. */
export interface Along<T> {
	tables: readonly Table[];
	write: (result: T) => Promise<void>;
}

/** Rows cached between steps; more are dropped. */
const MOST_KEPT = 20_000;
const MOST_HINTS = 60;

/**
 * Writes one desk: each step reads, decides and writes in one durable transaction, in sequence. Rows of a step are cached for the next one,
 * as long as no other tab has written.
 */
export class Ledger {
	#kept: { tables: LoadedTables; history: number } | null = null;
	readonly #readBefore = new Map<string, readonly Need[]>();
	#last: Promise<unknown> = Promise.resolve();

	constructor(
		readonly db: DeskDatabase,
		readonly desk: DeskId,
		readonly realNow: () => Instant
	) {}

	step<T>(decide: Decide<T>, options: StepOptions = {}, along?: Along<T>): Promise<T> {
		const mine = this.#last.then(() => this.#step(decide, options, along));
		this.#last = mine.catch(() => undefined);
		return mine;
	}

	async #step<T>(decide: Decide<T>, options: StepOptions, along?: Along<T>): Promise<T> {
		const kept = this.#kept;
		this.#kept = null;
		try {
			const scope = [...this.db.deskTables, ...(along?.tables ?? [])];
			const done = await this.db.transaction('rw', scope, async () => {
				const state = await this.db.states.get(this.desk);
				if (!state) throw deskGone(this.desk);
				const warm = kept?.history === state.history && kept.tables.size < MOST_KEPT;
				const tables = warm ? kept.tables : await withinTransaction(this.#load());
				tables.rememberState(state);
				const step = await withinTransaction(this.#decide(decide, tables, state, options, warm));
				const history = await withinTransaction(this.#write(step, tables, state, options));
				if (along) await withinTransaction(along.write(step.result));
				return { result: step.result, tables, history };
			});
			this.#kept = { tables: done.tables, history: done.history };
			return done.result;
		} catch (error) {
			throw inWords(error);
		}
	}

	async #load(): Promise<LoadedTables> {
		const tables = new LoadedTables(this.db.systems);
		putConfig(tables, await readConfig(this.db, this.desk));
		return tables;
	}

	async #decide<T>(
		decide: Decide<T>,
		tables: LoadedTables,
		state: StateRecord,
		{ like = '', hints }: StepOptions,
		warm: boolean
	): Promise<Step<T>> {
		const before = this.#readBefore.get(like) ?? [];
		const expected = [...(warm ? [] : before), ...(hints?.(state) ?? [])];
		const run = () => decide(tables, state);
		const { result, needs } = await withinTransaction(
			runInRounds(this.db, this.desk, tables, run, expected)
		);
		if (like && needs.length > 0)
			this.#readBefore.set(like, [...before, ...needs].slice(-MOST_HINTS));
		return result;
	}

	/** Answers with the number of the history's last record. A clock that moved past nothing leaves no record. */
	async #write<T>(
		{ kind, attempt, events }: Step<T>,
		tables: LoadedTables,
		state: StateRecord,
		{ more, blobs }: StepOptions
	): Promise<number> {
		if (attempt.now < state.attempt.now)
			throw new StoreTrouble('time', 'The simulated clock only moves forward.');
		const moved = attempt.now > state.attempt.now;
		const recorded = events.length > 0 || !same(attempt.run, state.attempt.run);
		if (!recorded && !moved && !more) return state.history;
		const { db, desk } = this;
		const history = state.history + (recorded ? 1 : 0);
		const touched = this.realNow();
		const lastIds = raisedIds(state.lastIds, events);
		const since = moved ? touched : state.since;
		const jobs: Promise<unknown>[] = [
			db.states.put({ ...state, since, ...more, attempt, history, lastIds, touched })
		];
		if (recorded)
			jobs.push(db.history.add({ desk, number: history, at: state.attempt.now, events, ...kind }));
		const dayBefore = dayAt(tables, state.attempt.now);
		const { config } = await withinTransaction(writeEvents(db, desk, tables, events, blobs));
		const day = dayAt(tables, attempt.now);
		const changed = { ...(config && { config: history }), ...(day !== dayBefore && { day }) };
		if (config || day !== dayBefore) jobs.push(db.stamps.update(desk, changed));
		await Promise.all(jobs);
		return history;
	}
}
