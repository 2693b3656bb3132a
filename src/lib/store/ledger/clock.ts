import { liveQuery, type Subscription } from 'dexie';
import type { Instant } from '#lib/desk/model/index.ts';
import { moveClock, type Scenario } from '#lib/scenario/running.ts';
import type { ClockFace, ClockMode, DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import type { Ledger } from './ledger.ts';
import { deskGone, inWords, StoreTrouble, type TroubleKind } from '../database/trouble.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const rates = { paused: 0, running: 1, fast: 60 } as const satisfies Record<ClockMode, number>;
/** Real time between two ticks: a tick of the fast clock is a simulated minute. */
const tickEvery = { paused: 0, running: 5 * SECOND, fast: SECOND };
/** A hidden tab's timers run once a minute; a longer pause means that the computer slept, and the desk slept with it. */
const LONGEST_TICK = 90 * SECOND;
/** A transaction is over when it has so many events: cron marks fifty tickets at a time, each with its event and its mails. */
const ENOUGH = 100;
/** A long move runs in transactions of about this length, so that other tabs get their turn. */
const LONG_TRANSACTION = 60;

/** Between two attempts to go on after a step could not be saved: doubled each time, up to the longest. */
const FIRST_PAUSE = 2 * SECOND;
const LONGEST_PAUSE = 60 * SECOND;

const closedForGood: readonly TroubleKind[] = ['erased', 'outdated'];

export type HearTrouble = (trouble: StoreTrouble | null) => void;

/**
 * The simulated clock of a desk. One tab drives it; without an open tab, time stops. If a step cannot be saved, the clock stops until one
 * can. Elapsed time is measured by a monotonic clock, independent of the computer's time.
 */
export class Clock {
	#closing = new AbortController();
	#watching: Subscription | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#mode: ClockMode = 'paused';
	#pause = 0;
	#trouble: StoreTrouble | null = null;
	readonly #hearing = new Set<HearTrouble>();
	/** When time last began to pass, by the steady clock. */
	#ticked: number;
	/** Real time that has passed and is not saved yet. */
	#owed = 0;
	#ticking: Promise<unknown> = Promise.resolve();

	constructor(
		readonly db: DeskDatabase,
		readonly desk: DeskId,
		readonly ledger: Ledger,
		readonly scenario: Scenario | null,
		readonly realNow: () => Instant,
		readonly steadyNow: () => number
	) {
		this.#ticked = steadyNow();
	}

	/**
	 * Called with the reason why this tab cannot advance the clock; null when it can, or when another tab drives it. At once, and on every
	 * change.
	 */
	watchTrouble(hear: HearTrouble): () => void {
		this.#hearing.add(hear);
		hear(this.#trouble);
		return () => this.#hearing.delete(hear);
	}

	async face(): Promise<ClockFace> {
		const state = await this.db.states.get(this.desk);
		if (!state) throw deskGone(this.desk);
		const { mode } = state;
		return { mode, now: state.attempt.now, rate: rates[mode] };
	}

	async set(mode: ClockMode): Promise<void> {
		// Elapsed time counts at the old speed.
		if (this.#mode !== 'paused') await this.tick();
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
		if (!Number.isSafeInteger(to)) throw new StoreTrouble('time', 'This is not a valid time.');
		const { now } = await this.face();
		if (to < now) throw new StoreTrouble('time', 'The simulated clock only moves forward.');
		let span = HOUR;
		for (let reached = now; reached < to && !signal?.aborted;) {
			const began = this.steadyNow();
			({ reached } = await this.#advance((from) => Math.min(to, from + span)));
			progress?.(reached);
			span = this.steadyNow() - began > LONG_TRANSACTION ? Math.max(HOUR, span / 2) : span * 2;
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
		// A request that is cancelled while waiting is not an error.
		locks.request(name, { signal }, untilClosed).catch(() => undefined);
	}

	close() {
		this.#letGo();
		this.#tell(null);
	}

	/** Another tab may drive it from now on. */
	#letGo() {
		this.#closing.abort();
		this.#watching?.unsubscribe();
		clearTimeout(this.#timer);
	}

	/** One step of a clock that runs; passes the real time since the last one. One step is taken at a time. */
	tick(): Promise<void> {
		const mine = this.#ticking.then(() => this.#tick());
		this.#ticking = mine.catch(() => undefined);
		return mine;
	}

	async #tick() {
		const steady = this.steadyNow();
		// While the clock is stopped no time passes, and unsaved time stays unsaved.
		const since = this.#trouble ? 0 : Math.max(steady - this.#ticked, 0);
		const passed = Math.min(this.#owed + since, LONGEST_TICK);
		this.#ticked = steady;
		this.#owed = passed;
		const step = await this.#advance((from, mode) => from + Math.round(passed * rates[mode]));
		this.#owed = 0;
		for (let now = step.reached; now < step.target && !this.#closing.signal.aborted;)
			({ reached: now } = await this.#advance((from) => Math.max(from, step.target)));
	}

	#watch() {
		this.#watching?.unsubscribe();
		this.#watching = liveQuery(() => this.db.states.get(this.desk)).subscribe({
			next: (state) => {
				if (!state) return this.close();
				if (state.mode === this.#mode) return;
				this.#mode = state.mode;
				this.#ticked = this.steadyNow();
				this.#owed = 0;
				this.#schedule();
			},
			error: (error: unknown) => {
				this.#mode = 'paused';
				this.#stand(error, () => this.#watch());
			}
		});
	}

	#schedule() {
		clearTimeout(this.#timer);
		const { signal } = this.#closing;
		const mode = this.#mode;
		if (mode === 'paused' || signal.aborted) return;
		this.#timer = setTimeout(() => void this.#goOn(), tickEvery[mode]);
	}

	async #goOn() {
		try {
			await this.tick();
		} catch (error) {
			this.#stand(error, () => void this.#goOn());
			return;
		}
		this.#pause = 0;
		this.#tell(null);
		this.#schedule();
	}

	/** The clock stops, and tries again after a pause. */
	#stand(error: unknown, again: () => void) {
		if (this.#closing.signal.aborted) return;
		const said = inWords(error);
		const trouble = said instanceof StoreTrouble ? said : notSaved(said);
		if (trouble.kind === 'gone') return this.close();
		this.#tell(trouble);
		// A database that is closed for good is none to wait for, and must keep no other tab from going on.
		if (closedForGood.includes(trouble.kind)) return this.#letGo();
		this.#pause = Math.min(Math.max(2 * this.#pause, FIRST_PAUSE), LONGEST_PAUSE);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(again, this.#pause);
	}

	#tell(trouble: StoreTrouble | null) {
		this.#trouble = trouble;
		for (const hear of this.#hearing) hear(trouble);
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
	return { kind: 'due', table: 'tickets', before: to + 1, limit: 100 } as const;
}

function notSaved(error: unknown): StoreTrouble {
	const why = error instanceof Error ? error.message : String(error);
	return new StoreTrouble('time', `Its last step could not be saved (${why.replace(/\.$/, '')}).`);
}
