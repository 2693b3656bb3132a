import { describe, expect, it } from 'vitest';
import { cut, flip, newStore, noTally, roundTrip } from '../../src/cli/backup-check/check.ts';
import { contentsOf } from '../../src/cli/backup-check/compare.ts';
import {
	deskOfRemovals,
	madeDesk,
	randomDesk,
	withFiles,
	withTexts
} from '../../src/cli/backup-check/desks.ts';
import { placesIn, separatorsOf } from '../../src/cli/backup-check/damage.ts';

/** The short form of `npm run backup:check`. */

const MB = 1_000_000;

async function busyDesk() {
	const store = newStore();
	const desk = await deskOfRemovals(store);
	await withFiles(desk, [10, 0]);
	await desk.session.drafts.save('agent 1 ticket 1 reply', { body: 'Half' }, null, 'page');
	await desk.session.markRead('karen@customer.example', 1 as never);
	return { store, desk };
}

describe('saved desks are restored unchanged, and verify', () => {
	it('after random work of every kind', async () => {
		const tally = noTally();
		for (let seed = 1; seed <= 6; seed++) {
			const store = newStore();
			await roundTrip(store, await randomDesk(store, seed), `seed ${seed}`, tally);
		}
		expect(tally).toMatchObject({ tried: 12, equal: 12, wrong: [] });
	});

	it('after rows were added and removed', async () => {
		const { store, desk } = await busyDesk();
		const tally = noTally();
		await roundTrip(store, desk, 'removals', tally);
		expect(tally).toMatchObject({ tried: 2, equal: 2, wrong: [] });
	});

	it('with files and texts longer than a line of the file', async () => {
		const store = newStore();
		const desk = await madeDesk(store, 'Long');
		await withFiles(desk, [1.51 * MB]);
		await withTexts(desk, [2.1 * MB]);
		const tally = noTally();
		await roundTrip(store, desk, 'long', tally);
		expect(tally).toMatchObject({ tried: 2, equal: 2, wrong: [] });
	});
});

describe('a damaged backup', () => {
	it('loses no more than the record that one bit hit, and says so', async () => {
		const { store, desk } = await busyDesk();
		const bytes = new Uint8Array(await (await store.backup([desk.id])).arrayBuffer());
		const whole = await contentsOf(store, desk.id);
		const tally = noTally();
		const bits = [...placesIn(bytes.length * 8, 20), ...separatorsOf(bytes, 5), 100, 140 * 8];
		for (const bit of bits) await flip(bytes, bit, whole, tally);
		expect(tally.wrong).toEqual([]);
		expect(tally.equal + tally.bounded).toBe(bits.length);
		expect(tally.equal).toBeGreaterThan(5);
	});

	it('that is truncated is restored as an earlier state of the desk, and its history verifies', async () => {
		const store = newStore();
		const desk = await deskOfRemovals(store);
		const bytes = new Uint8Array(await (await store.backup([desk.id])).arrayBuffer());
		const whole = await contentsOf(store, desk.id);
		const tally = noTally();
		for (const at of placesIn(bytes.length, 12)) await cut(bytes, at, whole, tally);
		expect(tally.wrong).toEqual([]);
		expect(tally.equal + tally.bounded + tally.refused).toBe(12);
		expect(tally.equal).toBeGreaterThan(2);
	});
});
