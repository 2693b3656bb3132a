import type { Table, Transaction } from 'dexie';
import type { DeskId } from '../api.ts';
import type { CustomScenarioRecord, DeskRecord, SourceRecord } from './records.ts';

/**
 * Identity of the lab of a desk: its origin and id (`app:banking-outage`). A user's own file is a different lab from one of the app, even
 * with the same id.
 */
export function labKey(from: 'app' | 'own', id: string): string {
	return `${from}:${id}`;
}

export function isOwnLab(key: string | null): boolean {
	return key?.startsWith('own:') ?? false;
}

/** The app's labs in versions that stored only the id. */
const firstLabs: readonly string[] = ['banking-outage', 'adobe-upgrade', 'cfo-laptop'];

/**
 * Completes the keys of desks that an earlier edition made. A desk of a file of the person's own has its words, where the file is
 * still kept, or an id that no lab of the app had then.
 */
export async function completeLabKeys(
	db: Pick<Transaction, 'table'>,
	desks: readonly DeskId[] | 'all'
): Promise<void> {
	const kept: Table<CustomScenarioRecord, number> = db.table('scenarios');
	const sources: Table<SourceRecord, DeskId> = db.table('sources');
	const all: Table<DeskRecord, DeskId> = db.table('desks');
	const records = desks === 'all' ? await all.toArray() : await all.bulkGet([...desks]);
	const ownTexts = new Set((await kept.toArray()).map(({ scenario }) => scenario.text));
	for (const desk of records) {
		if (!desk?.id || desk.scenario === null || desk.scenario.includes(':')) continue;
		const text = (await sources.get(desk.id))?.scenario?.text ?? '';
		const own = ownTexts.has(text) || !firstLabs.includes(desk.scenario);
		await all.update(desk.id, { scenario: labKey(own ? 'own' : 'app', desk.scenario) });
	}
}
