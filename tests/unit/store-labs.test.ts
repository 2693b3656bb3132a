import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coachView } from '#lib/scenario/index.ts';
import { DeskDatabase, Store, type DeskSession } from '#lib/store/index.ts';
import { lab, textOf } from './scenario/shipped.ts';

/** The course's first three, and one lab for each part of the workplace; `npm test` proves all of them without a store. */
const played = [
	'banking-outage.yaml',
	'adobe-upgrade.yaml',
	'cfo-laptop.yaml',
	'set-up-the-desk.yaml',
	'forgotten-password.yaml',
	'network-down.yaml'
];

const sourceOf = (path: string) => ({ fileName: basename(path), text: textOf(path) });

async function newLab(fileName: string) {
	const store = new Store(new DeskDatabase(`lab ${fileName} ${Math.random()}`));
	const { scenario, world } = lab(fileName, 1);
	const source = {
		scenario: sourceOf(`scenarios/${fileName}`),
		world: scenario.world ? sourceOf(`scenarios/worlds/${scenario.world}.yaml`) : null
	};
	const id = await store.createDesk({ title: scenario.title, scenario, world, source });
	return { store, id, scenario };
}

/** Shows the solution of every step that is left, and continues to the debrief. `before`: is done in each step. */
async function playOn(session: DeskSession, before: () => Promise<void> = async () => undefined) {
	while ((await phaseOf(session)) !== 'debrief') {
		await before();
		await session.coach({ do: 'show' });
		await session.coach({ do: 'next' });
	}
}

const phaseOf = (session: DeskSession) => session.read((_, attempt) => attempt.run?.phase);

describe.each(played)('%s in the store', (fileName) => {
	it('is played to its debrief, opened again, and its history verifies', async () => {
		const { store, id } = await newLab(fileName);
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		await playOn(session);
		const again = await store.openDesk(id);
		expect(await phaseOf(again)).toBe('debrief');
		expect(await again.verifyHistory()).toEqual([]);
	});

	it('can restart a step, and its history still verifies', async () => {
		const { store, id, scenario } = await newLab(fileName);
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		await playOn(session, async () => {
			await session.coach({ do: 'show' });
			await session.coach({ do: 'back' });
			expect(await phaseOf(session)).toBe(
				await session.read((tables, attempt) =>
					coachView(tables, attempt, scenario).step?.complete ? 'done' : 'working'
				)
			);
		});
		expect(await phaseOf(session)).toBe('debrief');
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('continues after a backup and a restore in the middle', async () => {
		const { store, id } = await newLab(fileName);
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		await session.coach({ do: 'show' });
		const elsewhere = new Store(new DeskDatabase(`restored ${fileName} ${Math.random()}`));
		const { desks } = await elsewhere.restore({ file: await store.backup([id]) });
		const back = await elsewhere.openDesk(desks[0]?.id ?? 0);
		expect(desks).toMatchObject([{ mended: [], leftOut: [] }]);
		for (const one of [session, back]) {
			await one.coach({ do: 'next' });
			await playOn(one);
		}
		const run = (one: DeskSession) => one.read((_, attempt) => ({ ...attempt }));
		expect(await run(back)).toEqual(await run(session));
		expect(await back.verifyHistory()).toEqual([]);
	});
});
