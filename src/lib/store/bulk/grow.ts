import { localDay } from '../../desk/views/closed-periods.ts';
import type { World } from '#lib/kernel/world.ts';
import type { GrowthPlan } from '../sample/plan.ts';
import { growDesk } from '#lib/store/sample/grow.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import type { SourceText } from '../database/records.ts';
import { stampOf } from '../derived/stamp.ts';
import { givenUp } from '../database/trouble.ts';
import { Ahead } from './ahead.ts';
import { alone, clearLeftover, reserveDesk, type LongWork } from './leftovers.ts';
import { BulkWriter } from './writer.ts';

/** A desk on which people have worked for long. */
export interface BigDesk {
	readonly title: string;
	readonly world: World;
	/** The text that the world was read from. */
	readonly source: SourceText | null;
	readonly plan: GrowthPlan;
}

/**
 * Grows and stores a desk. It becomes visible when complete; on failure or cancellation (`StoreTrouble`) nothing is left. `touched` is the
 * real instant.
 */
export async function growAndKeep(
	db: DeskDatabase,
	big: BigDesk,
	touched: number,
	work: LongWork = {}
): Promise<DeskId> {
	const desk = await reserveDesk(db);
	await alone(db, desk, {}, async () => {
		const writing = new Ahead();
		try {
			await grow(db, desk, big, touched, writing, work);
		} catch (error) {
			await writing.settled();
			await clearLeftover(db, desk);
			throw error;
		}
	});
	return desk;
}

async function grow(
	db: DeskDatabase,
	desk: DeskId,
	{ title, world, source, plan }: BigDesk,
	touched: number,
	writing: Ahead,
	{ progress = () => undefined, signal }: LongWork
): Promise<void> {
	const writer = new BulkWriter(db, desk, world['time zone'] ?? 'UTC');
	const growth = growDesk(world, plan);
	let written = 0;
	for (;;) {
		if (signal?.aborted) throw givenUp();
		const { value, done } = growth.next();
		if (!done) {
			await writing.add(async () => {
				await writer.write(value.rows);
				written += value.tickets;
				progress(written / plan.tickets);
			});
			continue;
		}
		await writing.end();
		if (signal?.aborted) throw givenUp();
		await writer.finish();
		const attempt = { now: plan.until, run: null };
		const tables = [db.desks, db.leftovers, ...db.deskTables];
		await db.transaction('rw', tables, async () => {
			await db.sources.add({ desk, scenario: null, world: source });
			const clock = { mode: 'paused', since: touched } as const;
			await db.states.add({ desk, attempt, lastIds: value, history: 1, ...clock, touched });
			await db.stamps.add(stampOf(desk, 1, localDay(plan.until, writer.zone)));
			const record = { desk, number: 1, at: plan.until, events: [] };
			await db.history.add({ ...record, kind: 'grown', world, plan });
			await db.desks.add({ id: desk, title, scenario: null, created: touched });
			await db.leftovers.delete(desk);
		});
		return;
	}
}
