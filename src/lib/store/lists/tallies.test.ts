import { describe, expect, it } from 'vitest';
import { localDay } from '../../desk/views/closed-periods.ts';
import { MORNING, newDesk, opened, people } from '../store.testkit.ts';

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

describe('the kept counters of the dashboard', () => {
	it('follow what happens', async () => {
		const { session, john } = await workedDesk();
		const tallies = await session.activity(all);
		const of = (kind: string) => tallies.filter((tally) => tally.kind === kind);
		expect(of('created')).toMatchObject([{ day: today, department: 1, count: 1, took: 0 }]);
		expect(of('closed')).toMatchObject([{ agent: john.id, count: 1 }]);
		expect(of('response')).toMatchObject([{ agent: john.id, count: 1, took: 3_600_000 }]);
		expect(of('service')).toMatchObject([{ count: 1, took: 3_601_000 }]);
	});

	it('take back what was undone', async () => {
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

	it('are counted anew in another time zone', async () => {
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
