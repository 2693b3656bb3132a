import { liveQuery, type Subscription } from 'dexie';
import type { Instant } from '../desk/model/index.ts';
import { moveClock, type Scenario } from '../scenario/running.ts';
import type { ClockFace, ClockMode, DeskId } from './api.ts';
import type { DeskDatabase } from './database.ts';

import type { Ledger } from './ledger.ts';
import { deskGone, StoreTrouble } from './trouble.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
export const rates = { paused: 0, running: 1, fast: 60 } as const satisfies Record<
	ClockMode,
	number
>;
/** Real time between two ticks: a tick of the fast clock is a simulated minute. */
const tickEvery = { paused: 0, running: 5 * SECOND, fast: SECOND };
/** A hidden tab's timers run once a minute; a longer pause means that the computer slept, and the desk slept with it. */
const LONGEST_TICK = 90 * SECOND;
/** A transaction is over when it has so many events: cron marks fifty tickets at a time, each with its event and its mails. */
const ENOUGH = 100;
/** A long way is gone in transactions of about this length, so that other tabs get their turn. */
const LONG_TRANSACTION = 60;

/** The simulated clock of a desk. Only one tab drives it; when none is open, time stands still. */
export class Clock {
	#closing = new AbortController();
	#watching: Subscription | undefined;
	#timer: ReturnType<typeof setInterval> | undefined;
	#ticked: Instant;

	constructor(
		readonly db: DeskDatabase,
		readonly desk: DeskId,
		readonly ledger: Ledger,
		readonly scenario: Scenario | null,
		readonly realNow: () => Instant
	) {
		this.#ticked = realNow();
	}

	async face(): Promise<ClockFace> {
		const state = await this.db.states.get(this.desk);
		if (!state) throw deskGone(this.desk);
		const { mode, since } = state;
		return { mode, now: state.attempt.now, since, rate: rates[mode] };
	}

	set(mode: ClockMode): Promise<void> {
		const more = { mode, since: this.realNow() };
		return this.ledger.step(
			(_, { attempt }) => ({
				kind: { kind: 'clock', to: attempt.now },
				attempt,
				events: [],
				result: undefined
			}),
			{ more }
		);
	}

	async move(to: Instant, progress?: (now: Instant) => void, signal?: AbortSignal): Promise<void> {
		if (!Number.isSafeInteger(to)) throw new StoreTrouble('time', 'This is no moment in time.');
		const { now } = await this.face();
		if (to < now) throw new StoreTrouble('time', 'The simulated clock only moves forward.');
		let span = HOUR;
		for (let reached = now; reached < to && !signal?.aborted;) {
			const began = this.realNow();
			({ reached } = await this.#advance((from) => Math.min(to, from + span)));
			progress?.(reached);
			span = this.realNow() - began > LONG_TRANSACTION ? Math.max(HOUR, span / 2) : span * 2;
		}
	}

	/** Ticks from now on, as soon as no other tab does, until `close`. */
	drive() {
		const { signal } = this.#closing;
		const untilClosed = () =>
			new Promise<void>((resolve) => {
				this.#watch();
				signal.addEventListener('abort', () => resolve());
			});
		const locks = globalThis.navigator?.locks;
		if (!locks) return void untilClosed();
		const name = `deskdrill clock ${this.db.name} ${this.desk}`;
		// A request that is given up while it waits is no fault.
		locks.request(name, { signal }, untilClosed).catch(() => undefined);
	}

	close() {
		this.#closing.abort();
		this.#watching?.unsubscribe();
		clearInterval(this.#timer);
	}

	/** One step of a clock that runs; passes the real time since the last one. */
	async tick(): Promise<void> {
		const real = this.realNow();
		const passed = Math.min(Math.max(real - this.#ticked, 0), LONGEST_TICK);
		this.#ticked = real;
		const { reached, target } = await this.#advance((from, mode) => from + passed * rates[mode]);
		for (let now = reached; now < target && !this.#closing.signal.aborted;)
			({ reached: now } = await this.#advance((from) => Math.max(from, target)));
	}

	#watch() {
		let mode: ClockMode | undefined;
		this.#watching = liveQuery(() => this.db.states.get(this.desk)).subscribe({
			next: (state) => {
				if (!state) return this.close();
				if (state.mode === mode) return;
				mode = state.mode;
				clearInterval(this.#timer);
				this.#ticked = this.realNow();
				if (mode !== 'paused')
					this.#timer = setInterval(
						() => void this.tick().catch(() => this.close()),
						tickEvery[mode]
					);
			},
			error: () => this.close()
		});
	}

	/** One transaction on the way to the target; it may end before it is reached. */
	#advance(
		target: (from: Instant, mode: ClockMode) => Instant
	): Promise<{ reached: Instant; target: Instant }> {
		return this.ledger.step(
			(tables, { attempt, mode }) => {
				const to = target(attempt.now, mode);
				const result = { reached: attempt.now, target: to };
				if (to <= attempt.now) return { kind: { kind: 'clock', to }, attempt, events: [], result };
				const moved = moveClock(tables, attempt, this.scenario, to, ENOUGH);
				const reached = moved.attempt.now;
				const kind = { kind: 'clock', to: reached } as const;
				return { ...moved, kind, result: { reached, target: to } };
			},
			{ hints: ({ attempt, mode }) => [dueUntil(target(attempt.now, mode))] }
		);
	}
}

function dueUntil(to: Instant) {
	return { kind: 'due', before: to + 1, limit: 100 } as const;
}
