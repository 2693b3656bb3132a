import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coachView, type Scenario } from '#lib/scenario/index.ts';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { DeskDatabase, Store, type DeskSession } from '#lib/store/index.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function textOf(fileName: string) {
	return { fileName, text: readFileSync(new URL(fileName, folder), 'utf8') };
}

async function newLab(fileName: string) {
	const store = new Store(new DeskDatabase(`lab ${fileName} ${Math.random()}`));
	const source = { scenario: textOf(fileName), world: textOf('worlds/lab.yaml') };
	const world = readWorld(source.world.text);
	if (!world.ok) throw new Error('The world of the labs cannot be read.');
	const read = readScenario(source.scenario.text, { names: ['lab'], find: () => world.world });
	if (!read.ok) throw new Error(`${fileName} cannot be read.`);
	const { scenario } = read;
	const id = await store.createDesk({ title: scenario.title, ...read, source });
	return { store, id, scenario };
}

/** Shows every step's solution and continues, to the debrief. */
async function play(session: DeskSession, scenario: Scenario) {
	await session.coach({ do: 'begin' });
	for (let step = 0; step < scenario.steps.length; step++) {
		await session.coach({ do: 'show' });
		await session.coach({ do: 'next' });
	}
}

const phaseOf = (session: DeskSession) => session.read((_, attempt) => attempt.run?.phase);

describe.each(files)('%s in the store', (fileName) => {
	it('is played to its debrief, opened again, and its history verifies', async () => {
		const { store, id, scenario } = await newLab(fileName);
		await play(await store.openDesk(id), scenario);
		const again = await store.openDesk(id);
		expect(await phaseOf(again)).toBe('debrief');
		expect(await again.verifyHistory()).toEqual([]);
	});

	it('can restart a step, and its history still verifies', async () => {
		const { store, id, scenario } = await newLab(fileName);
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		for (let step = 0; step < scenario.steps.length; step++) {
			await session.coach({ do: 'show' });
			await session.coach({ do: 'back' });
			expect(await phaseOf(session)).toBe(
				await session.read((tables, attempt) =>
					coachView(tables, attempt, scenario).step?.complete ? 'done' : 'working'
				)
			);
			await session.coach({ do: 'show' });
			await session.coach({ do: 'next' });
		}
		expect(await phaseOf(session)).toBe('debrief');
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('continues after a backup and a restore in the middle', async () => {
		const { store, id, scenario } = await newLab(fileName);
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		await session.coach({ do: 'show' });
		const elsewhere = new Store(new DeskDatabase(`restored ${fileName} ${Math.random()}`));
		const { desks } = await elsewhere.restore({ file: await store.backup([id]) });
		const back = await elsewhere.openDesk(desks[0]?.id ?? 0);
		expect(desks).toMatchObject([{ mended: [], leftOut: [] }]);
		for (const one of [session, back]) {
			await one.coach({ do: 'next' });
			for (let step = 1; step < scenario.steps.length; step++) {
				await one.coach({ do: 'show' });
				await one.coach({ do: 'next' });
			}
		}
		const run = (one: DeskSession) => one.read((_, attempt) => ({ ...attempt }));
		expect(await run(back)).toEqual(await run(session));
		expect(await back.verifyHistory()).toEqual([]);
	});
});
