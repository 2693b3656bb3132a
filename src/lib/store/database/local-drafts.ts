import type { Dexie, Table } from 'dexie';
import type { DeskId, DraftMark, DraftTexts } from '../api.ts';
import type { DeskRecord, DraftRecord } from './records.ts';
import { withinTransaction } from './within-transaction.ts';

type Database = Dexie & { desks: Table<DeskRecord, DeskId>; drafts: Table<DraftRecord> };

/** What is needed of local storage. */
export type LocalDrafts = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A draft that a closing page left, and the copy that it held. */
export interface Left {
	texts: DraftTexts;
	held: DraftMark | null;
}
interface Found extends Left {
	desk: DeskId;
	place: string;
	writer: string;
}

/** Drafts of earlier editions: `deskdrill draft 7 agent 3 ticket 12 note`, with ` title` at the end the title that belongs to it. */
const EARLIER = /^deskdrill draft (\d+) (.+?)( title)?$/;
const LEFT = /^deskdrill left (\d+) (\S+) (.+)$/;

export function nameOfLeft(desk: DeskId, writer: string, place: string): string {
	return `deskdrill left ${desk} ${writer} ${place}`;
}

/** Unique id of one write of a draft. */
export function newRevision(): string {
	return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

/**
 * Moves drafts from local storage to the database. They are removed there only when durable, so that an interruption loses none; drafts of
 * deleted desks are dropped.
 */
export async function takeOverLocalDrafts(db: Database, local: LocalDrafts, now: () => number) {
	const names = namesIn(local);
	const found = [...earlier(local, names), ...left(local, names)];
	if (names.length === 0) return;
	await db.transaction('rw', db.desks, db.drafts, async () => {
		for (const draft of found)
			if (await db.desks.get(draft.desk)) await withinTransaction(put(db, draft, now()));
	});
	for (const name of names) local.removeItem(name);
}

/** Throws away what was left there for a desk that is deleted. */
export function forgetLocalDrafts(local: LocalDrafts, desk: DeskId) {
	try {
		for (const name of namesIn(local)) if (deskOf(name) === desk) local.removeItem(name);
	} catch {
		return; // The next opening of the database throws it away.
	}
}

function deskOf(name: string): DeskId {
	return Number((EARLIER.exec(name) ?? LEFT.exec(name))?.[1]);
}

/** Over the copy that its page has written or held, and otherwise beside what is there. */
async function put(
	{ drafts }: Database,
	{ desk, place, writer, texts, held }: Found,
	saved: number
) {
	const copies = await drafts
		.where('[desk+place+copy]')
		.between([desk, place, 0], [desk, place, Infinity])
		.toArray();
	const own =
		copies.find((copy) => writer !== '' && copy.writer === writer) ??
		copies.find(({ revision }) => revision === held?.revision);
	const written = Object.entries(texts).filter(([, text]) => text !== '');
	if (written.length === 0) {
		if (own) await drafts.where('[desk+place+copy]').equals([desk, place, own.copy]).delete();
		return;
	}
	const text = JSON.stringify(Object.fromEntries(written));
	if (copies.some((copy) => JSON.stringify(copy.texts) === text)) return;
	const copy = own?.copy ?? (copies.at(-1)?.copy ?? 0) + 1;
	const revision = newRevision();
	await drafts.put({
		desk,
		place,
		copy,
		revision,
		writer,
		saved,
		texts: JSON.parse(text) as DraftTexts
	});
}

function namesIn(local: LocalDrafts): string[] {
	const all = Array.from({ length: local.length }, (_, at) => local.key(at) ?? '');
	return all.filter((name) => EARLIER.test(name) || LEFT.test(name));
}

function earlier(local: LocalDrafts, names: readonly string[]): Found[] {
	const found = new Map<string, Found>();
	for (const name of names) {
		const [, desk, place, title] = EARLIER.exec(name) ?? [];
		if (desk === undefined || place === undefined) continue;
		const key = `${desk} ${place}`;
		const field = title ? 'title' : isForm(place) ? 'form' : 'body';
		const texts = { ...found.get(key)?.texts, [field]: local.getItem(name) ?? '' };
		found.set(key, { desk: Number(desk), place, writer: '', held: null, texts });
	}
	return [...found.values()];
}

/** Forms of many fields are kept as one text of JSON, as their screens read it. */
function isForm(place: string): boolean {
	return / new ticket( |$)/.test(place);
}

function left(local: LocalDrafts, names: readonly string[]): Found[] {
	return names.flatMap((name) => {
		const [, desk, writer, place] = LEFT.exec(name) ?? [];
		if (desk === undefined || writer === undefined || place === undefined) return [];
		const written = readLeft(local.getItem(name) ?? '');
		return written ? [{ desk: Number(desk), place, writer, ...written }] : [];
	});
}

/** Null for what somebody else wrote there. */
function readLeft(text: string): Left | null {
	try {
		const { texts, held } = JSON.parse(text) as Left;
		const all = Object.values(texts);
		return all.every((one) => typeof one === 'string') ? { texts, held: held ?? null } : null;
	} catch {
		return null;
	}
}
