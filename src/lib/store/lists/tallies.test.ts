import { describe, expect, it } from 'vitest';
import { localDay } from '../../desk/views/closed-periods.ts';
import type {
	AgentId,
	DepartmentId,
	LoggedEvent,
	LogId,
	ThreadRef,
	TopicId
} from '../../desk/model/index.ts';
import { added, addRows, MORNING, newDesk, opened, people } from '../store.testkit.ts';

const today = localDay(MORNING, 'America/New_York');
const all = { first: today - 40, last: today + 40 };

async function workedDesk() {
	const desk = await newDesk();
	const { john } = await people(desk.session);
	const ticket = await opened(desk.session);
	await desk.session.moveClock(MORNING + 3_600_000);
	await desk.session.perform(john, 'reply', { ticket, body: '<p>Paper is on its way.</p>' });
	await desk.session.perform(john, 'set_status', { ticket, status: 3 as never });
	return { ...desk, john, ticket };
}

/** One a day, for more than a year. */
function anEvent(i: number): LoggedEvent {
	return {
		id: (5000 + i) as LogId,
		thread: 't1' as ThreadRef,
		name: i % 3 ? 'created' : 'closed',
		data: null,
		by: { kind: 'system' },
		byName: 'SYSTEM',
		at: MORNING + (i - 300) * 86_400_000,
		annulled: false,
		agent: (1 + (i % 5)) as AgentId,
		team: null,
		department: (1 + (i % 3)) as DepartmentId,
		topic: (1 + (i % 2)) as TopicId
	};
}

describe('the kept counters of the dashboard', () => {
	it('follow what happens', async () => {
		const { session, john } = await workedDesk();
		const tallies = await session.activity(all, 'agent');
		const of = (kind: string) => tallies.filter((tally) => tally.kind === kind);
		expect(await session.activity(all)).toContainEqual({
			...{ day: today, kind: 'created', department: 1, topic: null, agent: null },
			...{ count: 1, took: 0 }
		});
		expect(of('closed')).toMatchObject([{ agent: john.id, count: 1 }]);
		expect(of('response')).toMatchObject([{ agent: john.id, count: 1, took: 3_600_000 }]);
		expect(of('service')).toMatchObject([{ count: 1, took: 3_601_000 }]);
	});

	it('stand in no record when nothing is left to count', async () => {
		const { store, id } = await newDesk();
		const names = async () => (await store.db.tallies.toArray()).map(({ tally }) => tally);
		expect(await names()).toEqual([]);
		const [one, other] = [anEvent(1), { ...anEvent(4), id: 1 as LogId }];
		await addRows(store.db, id, added('log', [one, other]));
		const kept = await names();
		expect(kept.length).toBeGreaterThan(4);
		await addRows(store.db, id, [{ type: 'removed', table: 'log', id: other.id }]);
		expect((await names()).length).toBeLessThan(kept.length);
		await addRows(store.db, id, [{ type: 'removed', table: 'log', id: one.id }]);
		expect(await names()).toEqual([]);
	});

	it('subtract what was undone', async () => {
		const { session, john, ticket } = await workedDesk();
		await session.perform(john, 'set_status', { ticket, status: 1 as never });
		const kinds = (await session.activity(all)).map(({ kind }) => kind);
		expect(kinds).toContain('reopened');
		expect(kinds).not.toContain('closed');
		expect(kinds).not.toContain('service');
	});

	it('are read for the asked days only', async () => {
		const { session } = await workedDesk();
		expect(await session.activity({ first: today, last: today })).not.toEqual([]);
		expect(await session.activity({ first: today + 1, last: today + 9 })).toEqual([]);
		expect(await session.activity({ first: today - 9, last: today - 1 })).toEqual([]);
	});

	it('agree by topic and by agent, with whole months combined', async () => {
		const { store, id, session } = await newDesk();
		const log = Array.from({ length: 400 }, (_, i) => anEvent(i));
		await addRows(store.db, id, added('log', log));
		const day = (i: number) => localDay(log[i]?.at ?? 0, 'America/New_York');
		const spans = [
			[0, 399],
			[3, 5],
			[10, 80],
			[100, 101],
			[28, 59],
			[200, 399]
		] as const;
		for (const [from, to] of spans) {
			const range = { first: day(from), last: day(to) };
			const told = log.slice(from, to + 1);
			for (const by of ['department', 'topic', 'agent'] as const) {
				const tallies = await session.activity(range, by);
				for (const place of [1, 2, 3])
					expect(
						tallies.reduce((sum, one) => sum + (one[by] === place ? one.count : 0), 0),
						`${by} ${place}, day ${from} to ${to}`
					).toBe(told.filter((row) => row[by] === place).length);
			}
			const days = (await session.activity(range)).map((one) => one.day);
			expect(new Set(days)).toEqual(new Set(told.map((_, i) => day(from + i))));
		}
	});

	it('are recounted in another time zone', async () => {
		const { session } = await workedDesk();
		const { jane } = await people(session);
		const before = await session.activity(all);
		// Nine in the morning in New York is the next day on Kiritimati.
		const values = { timezone: 'Pacific/Kiritimati' };
		const { refusal } = await session.perform(jane, 'set_settings', { values });
		expect(refusal).toBeNull();
		const later = before.map((tally) => ({ ...tally, day: tally.day + 1 }));
		expect(new Set(await session.activity(all))).toEqual(new Set(later));
	});
});
