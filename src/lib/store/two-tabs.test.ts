import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Queue, QueueId } from '../desk/model/index.ts';
import type { Session } from './session.ts';
import { newDesk, newStore, opened, people } from './store.testkit.ts';

/** The same desk in a second tab: a connection of its own to the same database. */
async function twoTabs() {
	const here = await newDesk();
	const there = await newStore(here.name).store.openDesk(here.id);
	return { ...here, here: here.session, there };
}

/** Collects the answers of a live query; `next` waits for one more. */
function watch<T>(query: () => Promise<T>) {
	const answers: T[] = [];
	let wake = () => {};
	const subscription = liveQuery(query).subscribe((answer) => {
		answers.push(answer);
		wake();
	});
	const until = async (count: number) => {
		while (answers.length < count) await new Promise<void>((resolve) => (wake = resolve));
		return answers[count - 1];
	};
	return { answers, until, stop: () => subscription.unsubscribe() };
}

/** Lets every live query that wants to answer do so. */
async function settle(session: Session) {
	for (let i = 0; i < 5; i++) {
		await session.read((desk) => desk.all('agents'));
		await new Promise((resolve) => setTimeout(resolve, 0));
	}
}

describe('two tabs on one desk', () => {
	it("see each other's changes", async () => {
		const { here, there } = await twoTabs();
		const { john } = await people(here);
		const ticket = await opened(there);
		const seen = watch(() => here.read((desk) => desk.get('tickets', ticket)?.agent));
		expect(await seen.until(1)).toBeNull();
		await there.perform(john, 'claim', { ticket });
		expect(await seen.until(2)).toBe(john.id);
		seen.stop();
	});

	it('see new tickets come into queues and counts', async () => {
		const { here, there } = await twoTabs();
		const { john } = await people(here);
		const queue = await here.read((desk) => desk.all('queues')[0]?.id ?? (0 as never));
		const page = watch(() => here.queue({ agent: john.id, queue }));
		const counts = watch(() => here.counts(john.id));
		expect((await page.until(1))?.tickets).toEqual([]);
		const ticket = await opened(there);
		expect((await page.until(2))?.tickets.map(({ id }) => id)).toEqual([ticket]);
		expect((await counts.until(2))?.get(queue)).toBe(1);
		page.stop();
		counts.stop();
	});

	it('build on what the other one wrote', async () => {
		const { here, there } = await twoTabs();
		const tickets = [];
		for (const tab of [here, there, here, there, there, here]) tickets.push(await opened(tab));
		expect(new Set(tickets).size).toBe(6);
		expect(await here.verifyHistory()).toEqual([]);
	});

	it('decide by the rows that the other one has written, and overwrite nothing', async () => {
		const { here, there } = await twoTabs();
		const { john, jane } = await people(here);
		const ticket = await opened(here);
		// Both have read the ticket, and keep it for their next command.
		for (const tab of [here, there]) await tab.perform(john, 'lock', { ticket });
		await there.perform(john, 'set_subject', { ticket, subject: 'Scanner' });
		await there.perform(john, 'claim', { ticket });
		const late = await here.perform(john, 'claim', { ticket });
		expect(late.refusal).not.toBeNull();
		await here.perform(john, 'assign', { ticket, to: { kind: 'agent', id: jane.id } });
		const row = await there.read((desk) => desk.get('tickets', ticket));
		expect(row).toMatchObject({ subject: 'Scanner', agent: jane.id });
		expect(await there.verifyHistory()).toEqual([]);
	});

	it('follow a configuration that the other one has changed, in their commands too', async () => {
		const { here, there } = await twoTabs();
		const { john, jane } = await people(here);
		await opened(here);
		const members = [{ agent: jane.id, alerts: true }];
		const values = { name: 'Night Shift', members };
		await there.perform(jane, 'save_team', { values });
		const team = await there.read((desk) => desk.all('teams').at(-1)?.id ?? (0 as never));
		const ticket = await opened(there);
		const to = { kind: 'team', id: team } as const;
		expect((await here.perform(john, 'assign', { ticket, to })).refusal).toBeNull();
	});

	it('take turns when both write at once', async () => {
		const { here, there } = await twoTabs();
		const tickets = await Promise.all([here, there, here, there].map((tab) => opened(tab)));
		expect(new Set(tickets).size).toBe(4);
		expect(await there.verifyHistory()).toEqual([]);
	});

	it('are not refreshed by changes to rows that they do not show', async () => {
		const { here, there } = await twoTabs();
		const { john } = await people(here);
		const [shown, other] = [await opened(here), await opened(here)];
		const seen = watch(() => here.read((desk) => desk.get('tickets', shown)?.subject));
		await seen.until(1);
		await there.perform(john, 'claim', { ticket: other });
		await there.perform(john, 'set_subject', { ticket: other, subject: 'Another' });
		await settle(here);
		expect(seen.answers).toEqual(['Printer']);
		await there.perform(john, 'set_subject', { ticket: shown, subject: 'This one' });
		expect(await seen.until(2)).toBe('This one');
		seen.stop();
	});

	it('follow the day, and every tick of the clock only where a rule does', async () => {
		const { here, there } = await twoTabs();
		const { john } = await people(here);
		const columns = await here.read((desk) => desk.all('queues')[0]?.columns ?? []);
		const search = (how: string, values: (string | number)[]): Queue => ({
			...{ id: 0 as QueueId, name: 'Search', parent: null, owner: null, sort: null, columns },
			criteria: { rules: [{ field: 'created', how, values }] }
		});
		const asked = { counts: 0, today: 0, past: 0 };
		const ask = async (name: keyof typeof asked, read: Promise<unknown>) => {
			asked[name]++;
			await read;
		};
		const [today, past] = [search('period', ['td']), search('in the last n days', [1, 'hours'])];
		const watching = [
			watch(() => ask('counts', here.counts(john.id))),
			watch(() => ask('today', here.queue({ agent: john.id, queue: today }))),
			watch(() => ask('past', here.queue({ agent: john.id, queue: past })))
		];
		for (const { until } of watching) await until(1);
		await there.moveClock((await there.clock()).now + 5000);
		await watching[2]?.until(2);
		await settle(here);
		expect(asked).toEqual({ counts: 1, today: 1, past: 2 });
		await there.moveClock((await there.clock()).now + 24 * 3600_000);
		for (const { until } of watching.slice(0, 2)) await until(2);
		for (const { stop } of watching) stop();
	});

	it('follow the configuration', async () => {
		const { here, there } = await twoTabs();
		const { jane } = await people(here);
		const names = watch(() => here.read((desk) => desk.all('teams').map(({ name }) => name)));
		await names.until(1);
		await there.perform(jane, 'save_team', { values: { name: 'Night Shift' } });
		expect(await names.until(2)).toContain('Night Shift');
		names.stop();
	});

	it('say so when the desk was deleted', async () => {
		const { here, store, id } = await twoTabs();
		const { john } = await people(here);
		await store.deleteDesk(id);
		const claim = here.perform(john, 'claim', { ticket: 1 as never });
		await expect(claim).rejects.toThrow(/no longer exists/);
		await expect(here.read((desk) => desk.all('teams'))).rejects.toThrow(/deleted/);
	});
});
