import { workTablesOf } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { fileHolders, type FileHolder } from '../rows/blobs.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { ALL } from '../lists/cells.ts';
import { cellRecords } from '../lists/counts.ts';
import type { Attachment, CannedResponse, Faq } from '../../desk/model/index.ts';
import type { ConfigRecord, StateRecord } from '../database/records.ts';
import { deskGone } from '../database/trouble.ts';
import { bytesOf, sizeOfNumbered, sum, type Size } from './size.ts';

/** Storage used by one desk. */
export interface DeskContents {
	/** As counted by the queues: merged tickets are not counted. */
	readonly tickets: number;
	/** Records of the history. */
	readonly steps: number;
	readonly files: number;
	/** What was typed and not sent yet. */
	readonly drafts: Counted;
	/** Rows, history and the texts that the desk was made from. */
	readonly rows: Size;
	/** The bytes of the attached files. */
	readonly attached: Size;
}

/** Storage used beside the desks */
export interface OtherContents {
	/** Scenario files of the person's own. */
	readonly scenarios: Counted;
	/** What the person chose, and what the app remembers. */
	readonly settings: Counted;
}
interface Counted {
	readonly count: number;
	readonly bytes: number;
}

/** Number of entries with files, and of mails, that are sampled for file sizes. */
const MOST_HOLDERS = 1000;

/** Measures one desk from its kept counters and from samples: the cost does not grow with its tickets. Throws `StoreTrouble`. */
export function measureDesk(db: DeskDatabase, desk: DeskId): Promise<DeskContents> {
	return db.transaction('r', [db.drafts, ...db.deskTables], async () => {
		const state = await db.states.get(desk);
		if (!state) throw deskGone(desk);
		const config = (
			await db.config.bulkGet(db.systems.layout.config.map((table) => [desk, table]))
		).flatMap((record) => record ?? []);
		const cells = await cellRecords(db, desk, ALL);
		return {
			tickets: cells.reduce((all, { count }) => all + count, 0),
			steps: state.history,
			drafts: counted(
				await db.drafts
					.where(':id')
					.between(...startingWith(desk))
					.toArray()
			),
			rows: await rowsOf(db, desk, state, config),
			...(await filesOf(db, desk, config))
		};
	});
}

export async function measureOthers(db: DeskDatabase): Promise<OtherContents> {
	const [scenarios, settings] = await Promise.all([db.scenarios.toArray(), db.settings.toArray()]);
	return { scenarios: counted(scenarios), settings: counted(settings) };
}

function counted(records: readonly unknown[]): Counted {
	return { count: records.length, bytes: records.reduce<number>((all, r) => all + bytesOf(r), 0) };
}

async function rowsOf(
	db: DeskDatabase,
	desk: DeskId,
	state: StateRecord,
	config: readonly ConfigRecord[]
): Promise<Size> {
	const source = await db.sources.get(desk);
	const { scenario, world, overlay } = source ?? {};
	const texts = { scenario, world, overlay };
	const fixed = [state, texts, ...config].reduce((all, record) => all + bytesOf(record), 0);
	const sizes: Size[] = [{ bytes: fixed, exact: true }];
	for (const table of workTablesOf(db.systems.layout))
		sizes.push(
			await sizeOfNumbered(state.lastIds[table] ?? 0, async (ids) => {
				const records = await db.work(table).bulkGet(ids.map((id) => [desk, id]));
				return records.flatMap((record) => record?.row ?? []);
			})
		);
	sizes.push(
		await sizeOfNumbered(state.history, (numbers) =>
			db.history.bulkGet(numbers.map((number) => [desk, number]))
		)
	);
	return sum(sizes);
}

/** File sizes are in the rows that name them: contents are not read. */
async function filesOf(db: DeskDatabase, desk: DeskId, config: readonly ConfigRecord[]) {
	const range = startingWith(desk);
	const keys = await db.blobs
		.where(':id')
		.between(...range)
		.primaryKeys();
	const kept = new Set(keys.map(([, key]) => key));
	const named = new Map<string, number>();
	const look = (row: { attachments: readonly Attachment[] }) => {
		for (const { key, size } of row.attachments) if (kept.has(key)) named.set(key, size);
	};
	const holders = config.flatMap(({ table, rows }) => (isHolder(table) ? rows : []));
	for (const row of holders as (CannedResponse | Faq)[]) look(row);
	for (const table of ['entries', 'mails'] as const)
		await db
			.work(table)
			.where('files')
			.between(...range)
			.limit(MOST_HOLDERS)
			.each(({ row }) => look(row));
	const bytes = [...named.values()].reduce((all, size) => all + size, 0);
	const exact = named.size === kept.size;
	const share = named.size === 0 ? 1 : kept.size / named.size;
	return { files: kept.size, attached: { bytes: Math.round(bytes * share), exact } };
}

function isHolder(table: string): table is FileHolder {
	return (fileHolders as readonly string[]).includes(table);
}
