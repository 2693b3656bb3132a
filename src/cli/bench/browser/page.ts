import type { World } from '#lib/kernel/world.ts';
import { actionsOf } from './actions.ts';
import { sceneOf } from './scene.ts';
import { store } from './stored.ts';

/** The part of the bench that runs in the browser: the store's methods beside the bare work on the same records. */

/** Milliseconds, in the order in which they were taken. */
export interface Taken {
	readonly ours: readonly number[];
	readonly bare: readonly number[];
}
export type Figures = Readonly<Record<string, Taken>>;

export async function grow(world: World, tickets: number): Promise<{ desk: number; took: number }> {
	const began = performance.now();
	const until = Date.UTC(2026, 10, 20, 20);
	const plan = { tickets, seed: 1, until };
	const desk = await store.growDesk({ title: `${tickets}`, world, source: null, plan });
	return { desk, took: performance.now() - began };
}

export async function measure(desk: number, rounds: number): Promise<Figures> {
	const session = await store.openDesk(desk);
	const scene = await sceneOf(session, desk);
	const figures: Record<string, Taken> = {};
	for (const [name, { ours, bare }] of Object.entries(await actionsOf(session, desk, scene))) {
		const taken = { ours: [] as number[], bare: [] as number[] };
		// The first ones open files and fill caches.
		for (let round = -3; round < rounds; round++) {
			const a = await timed(() => ours(round + 3));
			const b = await timed(() => bare(round + 3));
			if (round < 0) continue;
			taken.ours.push(a);
			taken.bare.push(b);
		}
		figures[name] = taken;
	}
	session.close();
	return figures;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

Object.assign(globalThis, { bench: { grow, measure } });
