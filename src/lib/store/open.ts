import type { Instant } from '../desk/model/index.ts';
import type { Scenario } from '../scenario/running.ts';
import type { DeskId } from './api.ts';
import { readComplete } from './history/complete.ts';
import type { DeskDatabase } from './database/database.ts';
import type { SourceRecord } from './database/records.ts';
import { loadForDesk } from './rows/systems.ts';
import { Session } from './session.ts';
import { bringUpToDate } from './derived/stamp.ts';
import { deskGone } from './database/trouble.ts';

/** Throws `StoreTrouble` when there is no such desk, or its scenario cannot be read by this app. */
export async function openDesk(
	db: DeskDatabase,
	id: DeskId,
	edition: string,
	realNow: () => Instant,
	steadyNow: () => number
): Promise<Session> {
	const [desk, source, state] = await Promise.all([
		db.desks.get(id),
		db.sources.get(id),
		db.states.get(id)
	]);
	if (!desk || !source) throw deskGone(id);
	readComplete(db);
	await bringUpToDate(db, id);
	const scenario = await scenarioOf(db, desk.title, source, state?.attempt.run?.seed, edition);
	await loadForDesk(db, id, scenario);
	return new Session(db, id, desk.title, scenario, realNow, steadyNow);
}

/** As parsed by this version before, or else parsed again from its text. */
async function scenarioOf(
	db: DeskDatabase,
	title: string,
	source: SourceRecord,
	seed: number | undefined,
	edition: string
): Promise<Scenario | null> {
	const { scenario: file, world, overlay } = source;
	if (!file) return null;
	if (source.read?.edition === edition) return source.read.scenario;
	// Most desks are opened many times in one edition: the reader is loaded only now.
	const { readSource } = await import('./history/source.ts');
	const language = await db.systems.language();
	const scenario = readSource(language, title, { scenario: file, world, overlay }, seed);
	// It is only for next time: without room for it the desk opens all the same.
	await db.sources.update(source.desk, { read: { edition, scenario } }).catch(() => undefined);
	return scenario;
}
