import type { Dexie, Table } from 'dexie';
import type { DeskRecord, DraftRecord } from './records.ts';

type Database = Dexie & { desks: Table<DeskRecord, number>; drafts: Table<DraftRecord> };

/** What is needed of local storage, where earlier editions kept drafts. */
export type LocalDrafts = Pick<Storage, 'length' | 'key' | 'getItem' | 'removeItem'>;

/** `deskdrill draft 7 agent 3 ticket 12 note`, and its title under the same name with ` title` at its end. */
const NAME = /^deskdrill draft (\d+) (.+?)( title)?$/;

/**
 * Takes over the drafts of earlier editions. They leave local storage when they are durably in the database, so that a break at any
 * point loses none; drafts of desks that were deleted go without a trace.
 */
export async function takeOverLocalDrafts(db: Database, local: LocalDrafts): Promise<void> {
	const found = readLocal(local);
	if (found.names.length === 0) return;
	await db.transaction('rw', db.desks, db.drafts, async () => {
		const desks = new Set(await db.desks.toCollection().primaryKeys());
		const kept = found.records.filter(({ desk }) => desks.has(desk));
		// One that is there already is newer, or was taken over before.
		const there = await db.drafts.bulkGet(kept.map((r) => [r.desk, r.place, r.copy]));
		await db.drafts.bulkAdd(kept.filter((_, at) => !there[at]));
	});
	for (const name of found.names) local.removeItem(name);
}

function readLocal(local: LocalDrafts) {
	const names: string[] = [];
	const records = new Map<string, DraftRecord>();
	for (let at = 0; at < local.length; at++) {
		const name = local.key(at) ?? '';
		const [, desk, place, title] = NAME.exec(name) ?? [];
		if (desk === undefined || place === undefined) continue;
		names.push(name);
		const key = `${desk} ${place}`;
		const text = local.getItem(name) ?? '';
		const field = title ? 'title' : isForm(place) ? 'form' : 'body';
		const { texts } = records.get(key) ?? { texts: {} };
		const mark = { place, copy: 1, revision: 'local storage' };
		const draft = { desk: Number(desk), ...mark, writer: '', saved: 0 };
		if (text) records.set(key, { ...draft, texts: { ...texts, [field]: text } });
	}
	return { names, records: [...records.values()] };
}

/** Forms of many fields are kept as one text of JSON, as their screens read it. */
function isForm(place: string): boolean {
	return / new ticket( |$)/.test(place);
}
