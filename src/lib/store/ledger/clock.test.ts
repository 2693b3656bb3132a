import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillStorage } from '../full-storage.testkit.ts';
import {
	added,
	addRows,
	aTicket,
	MORNING,
	newDesk,
	newStore,
	opened,
	people
} from '../store.testkit.ts';
import type { StoreTrouble } from '../database/trouble.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

describe('the simulated clock', () => {
	it('stands still until it is moved', async () => {
		const { session, real } = await newDesk();
		real.now += 5 * HOUR;
		expect(await session.clock()).toMatchObject({ mode: 'paused', now: MORNING, rate: 0 });
	});

	it('marks tickets overdue while moving, at the right moments, and reports progress', async () => {
		const { session } = await newDesk();
		const ticket = await opened(session);
		const { john } = await people(session);
		await session.perform(john, 'set_due_date', { ticket, dueDate: MORNING + 3 * HOUR });
		expect(await session.nextMoments()).toEqual([{ at: MORNING + 3 * HOUR, what: 'due', ticket }]);
		const told: number[] = [];
		await session.moveClock(MORNING + 72 * HOUR, (now) => told.push(now));
		expect(told.at(-1)).toBe(MORNING + 72 * HOUR);
		expect(told.length).toBeGreaterThan(1);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		const seen = await session.read((desk, attempt) => ({
			now: attempt.now,
			overdue: desk.get('tickets', ticket)?.overdue,
			marked: desk.find('log', 'thread', `t${ticket}`).find(({ name }) => name === 'overdue')?.at
		}));
		expect(seen).toEqual({
			now: MORNING + 72 * HOUR,
			overdue: true,
			marked: MORNING + 3 * HOUR + 5 * MINUTE
		});
		expect(await session.nextMoments()).toEqual([]);
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('marks very many in short atomic steps, with the same result as in one step', async () => {
		const due = Array.from({ length: 230 }, (_, i) =>
			aTicket(i + 1, { slaDue: MORNING + HOUR - (i % 7) * MINUTE })
		);
		const marked = async (move: (to: (at: number) => Promise<void>) => Promise<void>) => {
			const { session, store, id, reopened } = await newDesk();
			await addRows(store.db, id, added('tickets', due));
			await move(async (at) => (await reopened()).moveClock(at));
			const history = await session.history();
			const log = await store.db.work('log').toArray();
			const mails = await store.db.work('mails').toArray();
			return { history, rows: [log, mails].map((all) => all.map(({ row }) => row)) };
		};
		const once = await marked((to) => to(MORNING + 4 * HOUR));
		const steps = once.history.filter(({ kind }) => kind === 'clock');
		expect(steps.length).toBeGreaterThanOrEqual(4);
		const overdue = ({ events }: (typeof steps)[number]) =>
			events.filter(({ table, type }) => table === 'tickets' && type === 'changed').length;
		expect(steps.reduce((sum, step) => sum + overdue(step), 0)).toBe(230);
		// What cron marks in one go, twice at the most.
		for (const step of steps) expect(overdue(step)).toBeLessThan(100);
		const broken = await marked(async (to) => {
			for (const minutes of [61, 66, 70, 77, 240]) await to(MORNING + minutes * MINUTE);
		});
		expect(broken.rows).toEqual(once.rows);
	});

	it('reaches the whole of a tick, however many tickets fall due in it', async () => {
		const { session, store, id, real } = await newDesk();
		const due = Array.from({ length: 120 }, (_, i) => aTicket(i + 1, { slaDue: MORNING + MINUTE }));
		await addRows(store.db, id, added('tickets', due));
		await session.setClock('fast');
		real.now += 80_000;
		await session.clockwork.tick();
		expect((await session.clock()).now).toBe(MORNING + 80 * MINUTE);
		expect(await session.nextMoments()).toEqual([]);
	});

	it('marks many overdue tickets, more than are loaded at a time', async () => {
		const { session, store, id } = await newDesk();
		const { john } = await people(session);
		const slaDue = MORNING + HOUR;
		const tickets = Array.from({ length: 130 }, (_, i) => aTicket(i + 1, { slaDue }));
		await addRows(store.db, id, added('tickets', tickets));
		await session.moveClock(MORNING + 2 * HOUR);
		const queue = await session.read(
			(desk) => desk.all('queues').find(({ name }) => name === 'Overdue')?.id ?? (0 as never)
		);
		expect((await session.queue({ agent: john.id, queue })).total).toBe(130);
	});

	it('never goes back, and refuses invalid times', async () => {
		const { session } = await newDesk();
		await session.moveClock(MORNING + HOUR);
		await expect(session.moveClock(MORNING)).rejects.toThrow('only moves forward');
		await expect(session.moveClock(Infinity)).rejects.toThrow('not a valid time');
		expect((await session.clock()).now).toBe(MORNING + HOUR);
	});

	it('stops on the way when told to', async () => {
		const { session } = await newDesk();
		const stop = new AbortController();
		await session.moveClock(MORNING + 999 * HOUR, () => stop.abort(), stop.signal);
		const { now } = await session.clock();
		expect(now).toBeGreaterThan(MORNING);
		expect(now).toBeLessThan(MORNING + 999 * HOUR);
	});

	it('runs with real time, sixty times as fast, or not at all', async () => {
		const { session, real } = await newDesk();
		const passes = async (ms: number) => {
			const { now } = await session.clock();
			real.now += ms;
			await session.clockwork.tick();
			return (await session.clock()).now - now;
		};
		await session.setClock('running');
		expect(await passes(5000)).toBe(5000);
		await session.setClock('fast');
		expect(await passes(1000)).toBe(MINUTE);
		expect(await session.clock()).toMatchObject({ mode: 'fast', rate: 60 });
		await session.setClock('paused');
		expect(await passes(5000)).toBe(0);
	});

	it('sleeps when the computer sleeps', async () => {
		const { session, real } = await newDesk();
		await session.setClock('running');
		real.now += 8 * HOUR;
		await session.clockwork.tick();
		expect((await session.clock()).now - MORNING).toBeLessThanOrEqual(2 * MINUTE);
	});

	it('takes no notice of the date of the computer', async () => {
		const { session, real, steady } = await newDesk();
		let passed = 1000;
		steady.by = () => passed;
		await session.setClock('running');
		await session.clockwork.tick();
		const { now } = await session.clock();
		for (const jump of [-48 * HOUR, 72 * HOUR]) {
			real.now += jump;
			passed += 5000;
			await session.clockwork.tick();
		}
		expect((await session.clock()).now - now).toBe(10_000);
	});

	it('counts what has passed until it is stopped', async () => {
		const { session, real } = await newDesk();
		await session.setClock('fast');
		await vi.waitFor(async () => {
			real.now += 700;
			const { now } = await session.clock();
			await session.setClock('paused');
			const stopped = (await session.clock()).now;
			await session.setClock('fast');
			expect(stopped - now).toBe(42_000);
		});
	});

	it('leaves no trace in the history where nothing happens', async () => {
		const { session } = await newDesk();
		await session.moveClock(MORNING + HOUR);
		await session.moveClock(MORNING + 2 * HOUR);
		expect(await session.history()).toHaveLength(1);
	});

	describe('that cannot be saved', () => {
		/** A running clock whose timers are in the test's hand; `pass` lets real time pass. */
		async function running() {
			vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
			const { session, real, ...desk } = await newDesk();
			await session.setClock('running');
			const told: (StoreTrouble | null)[] = [];
			session.watchClockTrouble((trouble) => told.push(trouble));
			const pass = async (ms: number) => {
				for (let left = ms; left > 0; left -= 1000) {
					real.now += 1000;
					await vi.advanceTimersByTimeAsync(1000);
					for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
				}
			};
			const now = async () => (await session.clock()).now - MORNING;
			await vi.waitFor(async () => {
				await pass(1000);
				expect(await now()).toBeGreaterThan(0);
			}, 60_000);
			return { ...desk, session, told, pass, now, before: await now() };
		}

		it('stops, tries again with growing pauses, and continues where it stopped', async () => {
			const { session, told, pass, now, before } = await running();
			const free = fillStorage();
			const tries = vi.spyOn(session.clockwork, 'tick');
			await pass(10_000);
			expect(told.at(-1)?.message).toContain('no storage left');
			const first = tries.mock.calls.length;
			await pass(300_000);
			expect(tries.mock.calls.length - first).toBeLessThan(12);
			expect(await now()).toBe(before);
			free();
			await pass(61_000);
			expect(told.at(-1)).toBeNull();
			const gone = (await now()) - before;
			// The step that could not be saved, and what has passed since one could.
			expect(gone).toBeGreaterThanOrEqual(5000);
			expect(gone).toBeLessThan(70_000);
			await pass(5000);
			expect((await now()) - before - gone).toBe(5000);
			session.close();
		});

		it('for an unexpected reason stops as well, and says so', async () => {
			const { session, told, pass, now } = await running();
			const broken = vi.spyOn(session.db, 'transaction').mockImplementation(() => {
				throw new Error('Aborted by the browser.');
			});
			await pass(6000);
			expect(told.at(-1)).toMatchObject({
				kind: 'time',
				message: 'Its last step could not be saved (Aborted by the browser).'
			});
			broken.mockRestore();
			const stood = await now();
			await pass(60_000);
			expect(told.at(-1)).toBeNull();
			expect(await now()).toBeGreaterThan(stood);
			session.close();
		});

		it('because another tab has taken over the database lets that tab run the clock', async () => {
			const { session, told, pass, name } = await running();
			const newer = new Dexie(name);
			newer.version(session.db.verno + 1).stores({ desks: '++id' });
			await newer.open();
			const tries = vi.spyOn(session.clockwork, 'tick');
			await pass(200_000);
			expect(told.at(-1)?.kind).toBe('outdated');
			expect(tries).toHaveBeenCalledOnce();
			newer.close();
		});
	});

	it('is driven by one tab only, and by another one when that is closed', async () => {
		const held: (() => void)[] = [];
		const waiting: (() => Promise<unknown>)[] = [];
		let owners = 0;
		const request = async (_: string, __: unknown, callback: () => Promise<unknown>) => {
			if (owners > 0) await new Promise<void>((resolve) => held.push(resolve));
			owners++;
			waiting.push(callback);
			await callback();
			owners--;
			held.shift()?.();
		};
		vi.stubGlobal('navigator', { locks: { request } });
		const { session, id, name } = await newDesk();
		const second = await newStore(name).store.openDesk(id);
		expect(waiting).toHaveLength(1);
		session.close();
		await vi.waitFor(() => expect(waiting).toHaveLength(2));
		second.close();
		vi.unstubAllGlobals();
	});
});
