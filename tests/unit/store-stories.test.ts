import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readOverlay, readScenario, readWorld } from '#lib/systems/files.ts';
import { DeskDatabase, Store } from '#lib/store/index.ts';
import { VARIED } from './scenario/varied.ts';

const world = {
	fileName: 'lab.yaml',
	text: readFileSync(new URL('../../scenarios/worlds/lab.yaml', import.meta.url), 'utf8')
};
const source = { scenario: { fileName: 'varied.yaml', text: VARIED }, world };

function read(seed: number) {
	const lab = readWorld(world.text);
	if (!lab.ok) throw new Error('The world cannot be read.');
	const found = readScenario(VARIED, { names: ['lab'], find: () => lab.world }, { seed });
	if (!found.ok) throw new Error(found.problems[0]?.message);
	return found;
}

/** Plays a desk to its debrief, step by step, and tells what is to be the same everywhere. */
async function told(store: Store, id: number) {
	const session = await store.openDesk(id);
	const drawn = await session.read((tables, { run }) => ({
		story: { seed: run?.seed, drawn: run?.drawn },
		number: tables.get('tickets', tables.lastId('tickets'))?.number,
		phase: run?.phase
	}));
	return { ...drawn, summary: session.scenario?.summary };
}

it('a desk keeps its story: opened by another version, undone, backed up, restored and verified', async () => {
	const name = `stories ${Math.random()}`;
	const store = new Store(new DeskDatabase(name), Date.now, 'first');
	const seed = 12;
	const lab = read(seed);
	const id = await store.createDesk({ title: 'Varied', ...lab, seed, source });
	const session = await store.openDesk(id);
	await session.coach({ do: 'begin' });
	await session.coach({ do: 'show' });
	await session.coach({ do: 'back' });
	await session.coach({ do: 'show' });
	await session.coach({ do: 'next' });
	const before = await told(store, id);
	expect(before.story).toEqual(lab.scenario.story);
	expect(before.number).toMatch(/^\d{6}$/);

	// Another version reads the text again.
	const next = new Store(new DeskDatabase(name), Date.now, 'second');
	expect(await told(next, id)).toEqual(before);
	expect((await next.openDesk(id)).scenario).toEqual(lab.scenario);

	const elsewhere = new Store(new DeskDatabase(`restored ${name}`), Date.now, 'third');
	const { desks } = await elsewhere.restore({ file: await next.backup([id]) });
	const restored = desks[0]?.id ?? 0;
	expect(await told(elsewhere, restored)).toEqual(before);
	const going = await elsewhere.openDesk(restored);
	await going.coach({ do: 'show' });
	await going.coach({ do: 'next' });
	expect((await told(elsewhere, restored)).phase).toBe('debrief');
	expect(await going.verifyHistory()).toEqual([]);
	expect((await elsewhere.verify()).flatMap(({ differences }) => differences)).toEqual([]);
});

it('another seed is another story', async () => {
	const store = new Store(new DeskDatabase(`seeds ${Math.random()}`));
	const numbers = new Set<string | undefined>();
	for (const seed of [1, 2, 3]) {
		const id = await store.createDesk({ title: 'Varied', ...read(seed), seed, source });
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		await session.coach({ do: 'show' });
		const { summary, number, story } = await told(store, id);
		expect(summary).toBe(read(seed).scenario.summary);
		expect(story.seed).toBe(seed);
		numbers.add(number);
	}
	expect(numbers.size).toBe(3);
});

it('a desk keeps the language it was begun in: opened by another version, backed up, restored and verified', async () => {
	const texts = ['banking-outage.yaml', 'banking-outage.de.yaml'].map((fileName) => ({
		fileName,
		text: readFileSync(new URL(`../../scenarios/${fileName}`, import.meta.url), 'utf8')
	}));
	const [scenario = world, overlay = world] = texts;
	const lab = readWorld(world.text);
	if (!lab.ok) throw new Error('The world cannot be read.');
	const worlds = { names: ['lab'], find: () => lab.world };
	const read = readOverlay(overlay, scenario, worlds);
	if (!read.ok) throw new Error(read.problems[0]?.message);
	const name = `languages ${Math.random()}`;
	const store = new Store(new DeskDatabase(name), Date.now, 'first');
	const source = { scenario, world, overlay };
	const id = await store.createDesk({ title: read.scenario.title, ...read, source });
	const session = await store.openDesk(id);
	await session.coach({ do: 'begin' });
	await session.coach({ do: 'show' });

	const next = new Store(new DeskDatabase(name), Date.now, 'second');
	expect((await next.openDesk(id)).scenario).toEqual(read.scenario);
	const elsewhere = new Store(new DeskDatabase(`restored ${name}`), Date.now, 'third');
	const { desks } = await elsewhere.restore({ file: await next.backup([id]) });
	const restored = desks[0]?.id ?? 0;
	expect((await elsewhere.openDesk(restored)).scenario).toEqual(read.scenario);
	expect((await elsewhere.sourceOf(restored))?.overlay).toEqual(overlay);
	const [verified] = await elsewhere.verify([restored]);
	expect(verified?.differences).toEqual([]);
});

it('own scenarios are kept and saved with their texts in other languages', async () => {
	const store = new Store(new DeskDatabase(`own ${Math.random()}`), Date.now, 'first');
	const scenario = { fileName: 'a.yaml', text: 'a' };
	const overlays = [{ fileName: 'a.de.yaml', text: 'b' }];
	await store.keepScenario('A', scenario, null, overlays);
	await store.keepScenario('B', { ...scenario, fileName: 'b.yaml' }, null);
	const elsewhere = new Store(new DeskDatabase(`own ${Math.random()}`), Date.now, 'first');
	await elsewhere.restore({ file: await store.backup('all') });
	const kept = await elsewhere.listScenarios();
	expect(kept.find(({ title }) => title === 'A')).toMatchObject({ scenario, overlays });
	expect(kept.find(({ title }) => title === 'B')?.overlays).toBeUndefined();
});
