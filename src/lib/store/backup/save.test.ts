import { describe, expect, it } from 'vitest';
import { settingOfDesk } from '../desk-settings.ts';
import { newDesk, newStore, smallWorld } from '../store.testkit.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { recordsIn } from './backup.testkit.ts';
import { Writer } from './writer.ts';

const source = { scenario: null, world: null };

describe('a backup of everything', () => {
	async function two() {
		const { store, id } = await newDesk();
		const other = await store.createDesk({
			title: 'Two',
			scenario: null,
			world: smallWorld,
			source
		});
		await store.keepScenario('Mine', { fileName: 'mine.yaml', text: 'a' }, null);
		await store.changeSetting('theme', 'dark');
		await store.changeSetting('last backup', { at: 1 });
		await store.changeSetting('asked to persist', true);
		await store.changeSetting(settingOfDesk('help', id), 'less');
		const kept = {
			general: { size: '2' },
			desks: [[id, { address: '/scp' }]] as const
		};
		return { store, id, other, kept };
	}
	const small = async (file: Blob) =>
		(await recordsIn(file)).filter((record) => record.setting ?? record.kept ?? record.custom);

	it('has scenario files, settings and what the page keeps, but for what is about this browser', async () => {
		const { store, kept } = await two();
		const records = await small(await store.backup('all', { kept }));
		expect(records).toEqual([
			{
				custom: {
					title: 'Mine',
					scenario: { fileName: 'mine.yaml', text: 'a' },
					world: null,
					added: expect.any(Number) as number
				}
			},
			{ setting: { name: 'theme', value: 'dark' } },
			{ kept: { name: 'size', value: '2' } },
			{ of: 1, setting: { name: 'help', value: 'less' } },
			{ of: 1, kept: { name: 'address', value: '/scp' } }
		]);
	});

	it('and that of some desks has what is about these', async () => {
		const { store, id, other, kept } = await two();
		expect(await small(await store.backup([other], { kept }))).toEqual([]);
		expect(await small(await store.backup([other, id], { kept }))).toEqual([
			{ of: 2, setting: { name: 'help', value: 'less' } },
			{ of: 2, kept: { name: 'address', value: '/scp' } }
		]);
		// What was deleted meanwhile is not in it.
		const places = (await recordsIn(await store.backup([99, id]))).map(({ of }) => of);
		expect(new Set(places)).toEqual(new Set([2]));
	});

	it('gives back as much of it as is chosen', async () => {
		const { store, kept } = await two();
		const file = await store.backup('all', { kept });
		const restored = async (scenarios: boolean, settings: boolean) => {
			const { store: other } = newStore();
			const report = await other.restore({ file }, { desks: [2], scenarios, settings });
			expect(report.desks.map(({ place }) => place)).toEqual([2]);
			expect(report).toMatchObject({ scenarios: Number(scenarios), settings: Number(settings) });
			expect(await other.listScenarios()).toHaveLength(Number(scenarios));
			expect(await other.setting('theme')).toBe(settings ? 'dark' : undefined);
			expect(report.kept.general).toEqual(settings ? { size: '2' } : {});
		};
		await restored(true, false);
		await restored(false, true);
		await restored(false, false);
	});

	it('leaves out a desk of which a part is gone', async () => {
		const { store, id, other } = await two();
		await store.db.states.delete(id);
		const of = async () =>
			new Set((await recordsIn(await store.backup([id, other]))).map((one) => one.of));
		expect(await of()).toEqual(new Set([2]));
		await store.db.desks.delete(other);
		expect(await of()).toEqual(new Set());
	});

	it('tells how far restoring it is, which can be given up until the end', async () => {
		const { store } = await two();
		const file = await store.backup('all');
		const told: number[] = [];
		const work = { progress: (share: number) => void told.push(share) };
		const { store: other } = newStore();
		const count = () => other.db.leftovers.count();
		await other.restore({ file }, undefined, work);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(1);
		const giving = new AbortController();
		const progress = (share: number) => {
			if (share > 0.6) giving.abort();
		};
		const given = other.restore({ file }, undefined, { progress, signal: giving.signal });
		await expect(given).rejects.toMatchObject({ kind: 'given up' });
		expect([await count(), (await other.listDesks()).length]).toEqual([0, 2]);
	});

	it('tells how far it is, and can be given up', async () => {
		const { store } = await two();
		const told: number[] = [];
		await store.backup('all', { progress: (share) => void told.push(share) });
		expect(told.slice(0, 2)).toEqual([0.2, 0.4]);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(1);
		const given = store.backup('all', { signal: AbortSignal.abort() });
		await expect(given).rejects.toMatchObject({ kind: 'given up' });
	});
});

describe('the file of a backup', () => {
	it('is as large as may be, and no larger', async () => {
		const size = async (most?: number) => {
			const writer = new Writer(0, most);
			writer.add({ a: 1 });
			return (await new Response(writer.finish()).text()).length;
		};
		const bytes = await size();
		expect(await size(bytes)).toBe(bytes);
		await expect(size(bytes - 1)).rejects.toMatchObject({
			kind: 'too large',
			message:
				'This backup would be larger than 2 GB. Save the desks one by one, or delete those that you no longer need.'
		});
		expect(new Writer(0).finish().type).toBe('application/x-ndjson');
	});

	it.each([0, 1, 0x7fff, 0x8000, 0x8001, 0x10000])('keeps %i bytes as they are', (length) => {
		const bytes = new Uint8Array(length).map((_, at) => at % 251);
		expect(Buffer.compare(fromBase64(toBase64(bytes)), bytes)).toBe(0);
		expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
	});
});

it('a store without desks has a backup, too', async () => {
	expect(await recordsIn(await newStore().store.backup('all'))).toEqual([]);
});
