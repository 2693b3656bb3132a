import type { Agent, Queue, Ticket, TicketId, UserId } from '../../../lib/desk/model/index.ts';
import { localDay } from '../../../lib/desk/views/closed-periods.ts';
import type { ReportRange } from '../../../lib/desk/views/report-range.ts';
import { plain } from '../../../lib/kernel/text/written.ts';
import { searchWords } from '../../../lib/desk/views/search-words.ts';
import { ticketPage } from '../../../lib/desk/views/ticket-view.ts';
import type { World } from '#lib/kernel/world.ts';
import { startingWith } from '../../../lib/store/database/database.ts';
import { DeskDatabase, Store, type DeskSession } from '../../../lib/store/index.ts';
import { ALL, periodOf } from '../../../lib/store/lists/cells.ts';
import { monthOf } from '../../../lib/store/lists/months.ts';
import { numberWord } from '../../../lib/store/lists/words.ts';
import { readList } from '../../../lib/ui/scp/queue/list.ts';
import { requestOf } from '../../../lib/ui/scp/search/request.ts';
import { recordWrites, type Recorded } from './recorded.ts';

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
	for (const [name, { ours, bare }] of Object.entries(await deedsOf(session, desk, scene))) {
		const taken = { ours: [] as number[], bare: [] as number[] };
		// The first ones open files and warm caches.
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
