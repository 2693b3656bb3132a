import type { Instant } from '../desk/model/index.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../scenario/running.ts';
import { beginSandbox, beginScenario } from '#lib/scenario/run/begin.ts';
import type { DeskId } from './api.ts';
import { raisedIds } from './rows/changes.ts';
import type { DeskDatabase } from './database/database.ts';
import { dayAt } from './rows/day.ts';
import { withinTransaction } from './database/within-transaction.ts';
import { labKey } from './database/lab-key.ts';
import { LoadedTables } from './rows/loaded.ts';
import type { SourceRecord } from './database/records.ts';
import { stampOf } from './derived/stamp.ts';
import { writeEvents } from './ledger/write.ts';
import { loadFor } from './rows/systems.ts';

/** The texts that a desk is made from. */
type DeskSource = Readonly<Pick<SourceRecord, 'scenario' | 'world' | 'overlay'>>;

export interface NewDesk {
	readonly title: string;
	/** null: a sandbox. */
	readonly scenario: Scenario | null;
	/** The scenario is the user's own file, not one of the app's labs. */
	readonly own?: boolean;
	readonly world: World;
	/** What the numbers of tickets are drawn by, and the story, if something varies in the scenario. */
	readonly seed?: number;
	/** The texts that these were read from: the desk is opened with them, whatever becomes of the files. */
	readonly source: DeskSource;
}

/** Creates a desk and writes it; a sandbox's clock starts at the current minute. `touched` is the real instant. */
export async function createDesk(
	db: DeskDatabase,
	{ title, scenario, own = false, world, seed, source }: NewDesk,
	edition: string,
	touched: Instant
): Promise<DeskId> {
	await loadFor(db.systems, scenario, world);
	const { events, attempt } = scenario
		? beginScenario(db.systems, scenario, world, seed)
		: beginSandbox(db.systems, world, touched - (touched % 60_000));
	return db.transaction('rw', [db.desks, ...db.deskTables], async () => {
		const lab = scenario && labKey(own ? 'own' : 'app', scenario.id);
		const desk = (await db.desks.add({ title, scenario: lab, created: touched })) ?? 0;
		await db.sources.add({ desk, ...source, ...(scenario && { read: { edition, scenario } }) });
		const lastIds = raisedIds({}, events);
		const clock = { mode: 'paused', since: touched } as const;
		await db.states.add({ desk, attempt, lastIds, history: 1, ...clock, touched });
		const founded = { desk, number: 1, at: attempt.now, kind: 'founded', attempt, events } as const;
		await db.history.add(founded);
		const tables = new LoadedTables(db.systems);
		await withinTransaction(writeEvents(db, desk, tables, events));
		await db.stamps.add(stampOf(desk, 1, dayAt(tables, attempt.now)));
		return desk;
	});
}
