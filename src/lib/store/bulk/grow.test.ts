import { describe, expect, it, vi } from 'vitest';
import { inQueue } from '../../desk/views/queues.ts';
import { MORNING, newStore, smallWorld } from '../store.testkit.ts';
import { wrongTables } from '../derived/derived-check.ts';
import type { BigDesk } from './grow.ts';
import { reserveDesk } from './leftovers.ts';
import { BulkWriter } from './writer.ts';

const big: BigDesk = {
	title: 'A big desk',
	world: smallWorld,
	source: null,
	plan: { tickets: 300, seed: 7, until: MORNING }
};

async function recordsIn({ db }: ReturnType<typeof newStore>['store']): Promise<number> {
	let sum = 0;
	for (const table of [db.desks, db.leftovers, ...db.deskTables]) sum += await table.count();
	return sum;
}

describe('a big desk in the store', () => {
	it('is complete: its rows follow from its plan, and lists and counters match the rules', async () => {
		const { store } = newStore();
		const told: number[] = [];
		const id = await store.growDesk(big, { progress: (share) => told.push(share) });
		expect(told.at(-1)).toBe(1);
		expect(told).toEqual(told.toSorted((a, b) => a - b));
		expect(await wrongTables(store.db, id, 'America/New_York')).toEqual([]);
		const session = await store.openDesk(id);
		expect(await session.verifyHistory()).toEqual([]);
		const tickets = (await store.db.work('tickets').toArray()).map(({ row }) => row);
		const { desk, now } = await session.read((tables, attempt) => ({
			desk: tables,
			now: attempt.now
		}));
		expect(now).toBe(MORNING);
		for (const agent of desk.all('agents').slice(0, 2)) {
			const counts = await session.counts(agent.id);
			for (const queue of desk.all('queues')) {
				const rule = tickets.filter((row) => inQueue(desk, queue, agent, row, now));
				expect(counts.get(queue.id), queue.name).toBe(rule.length);
				const page = await session.queue({ agent: agent.id, queue: queue.id });
				expect(page.tickets).toHaveLength(Math.min(25, rule.length));
				for (const row of page.tickets)
					expect(rule.some(({ id: known }) => known === row.id)).toBe(true);
			}
		}
	});

	it('counts by the days of UTC where its world has no zone', async () => {
		const { store } = newStore();
		const world = { ...smallWorld };
		delete world['time zone'];
		const id = await store.growDesk({ ...big, world, plan: { ...big.plan, tickets: 50 } });
		expect(await wrongTables(store.db, id, 'UTC')).toEqual([]);
	});

	it('can be worked on, and its history goes on', async () => {
		const { store } = newStore();
		const session = await store.openDesk(await store.growDesk(big));
		const john = await session.read((desk) => desk.all('agents')[0]);
		const open = await store.db
			.work('tickets')
			.filter(({ row }) => row.state === 'open' && row.department === john?.department)
			.first();
		const by = { kind: 'agent', id: john?.id ?? (0 as never) } as const;
		const ticket = open?.row.id ?? (0 as never);
		const { refusal } = await session.perform(by, 'note', { ticket, body: '<p>Seen.</p>' });
		expect(refusal).toBeNull();
		expect(await session.verifyHistory()).toEqual([]);
		const other = newStore().store;
		const report = await other.restore({ file: await store.backup() });
		expect(report.desks[0]).toMatchObject({ tickets: 300, mended: [], leftOut: [] });
		const restored = await other.openDesk(report.desks[0]?.id ?? 0);
		expect(await restored.verifyHistory()).toEqual([]);
	});

	it('leaves nothing when it is cancelled', async () => {
		const { store } = newStore();
		const giving = new AbortController();
		const growing = store.growDesk(big, {
			progress: () => giving.abort(),
			signal: giving.signal
		});
		await expect(growing).rejects.toThrow('Nothing was kept');
		expect(await recordsIn(store)).toBe(0);
	});

	it('leaves nothing when it fails', async () => {
		const { store } = newStore();
		vi.spyOn(BulkWriter.prototype, 'finish').mockRejectedValueOnce(new Error('The disk is full.'));
		await expect(store.growDesk(big)).rejects.toThrow('The disk is full.');
		expect(await recordsIn(store)).toBe(0);
	});

	it('is removed later when its tab was closed before it was complete', async () => {
		const { store } = newStore();
		const kept = await store.growDesk({ ...big, plan: { ...big.plan, tickets: 5 } });
		const before = await recordsIn(store);
		const writer = new BulkWriter(store.db, await reserveDesk(store.db), 'UTC');
		await writer.write({ users: await session(kept) });
		expect(await store.listDesks()).toHaveLength(1);
		await store.sweep();
		expect(await recordsIn(store)).toBe(before);

		async function session(id: number) {
			const records = await store.db.work('users').where(':id').between([id], [id, []]).toArray();
			return records.map(({ row }) => row);
		}
	});

	it('is deleted with progress, and others stay', async () => {
		const { store } = newStore();
		const kept = await store.growDesk({ ...big, plan: { ...big.plan, tickets: 5 } });
		const before = await recordsIn(store);
		const told: number[] = [];
		await store.deleteDesk(await store.growDesk(big), (share) => told.push(share));
		expect(told.at(-1)).toBe(1);
		expect(await recordsIn(store)).toBe(before);
		expect(await (await store.openDesk(kept)).verifyHistory()).toEqual([]);
	});
});
