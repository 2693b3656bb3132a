import { tallyOfEvent, tallyOfTicket, tallyOfWait, type Tally } from '../../desk/views/activity.ts';
import type { WorkRows } from '../../desk/tables.ts';
import type { DeskId } from '../api.ts';
import type { Change, Changes } from '../changes.ts';
import { startingWith, type DeskDatabase } from '../database.ts';
import type { TallyRecord } from '../records.ts';

/** What the dashboard counts, per day: kept up with every command, so that a report reads its days and nothing else. */
class Sums {
	readonly #sums = new Map<string, { count: number; took: number }>();

	add(tally: Tally | null, times: 1 | -1) {
		if (!tally) return;
		const name = nameOf(tally);
		const { count, took } = this.#sums.get(name) ?? { count: 0, took: 0 };
		this.#sums.set(name, {
			count: count + times * tally.count,
			took: took + times * tally.took
		});
	}

	change<C extends { before: unknown; after: unknown }>(
		changes: readonly C[],
		tallyOf: (row: NonNullable<C['before']>) => Tally | null
	) {
		for (const { before, after } of changes) {
			if (before) this.add(tallyOf(before), -1);
			if (after) this.add(tallyOf(after), 1);
		}
	}

	/** Those that differ from nothing. */
	get changed(): [name: string, sum: { count: number; took: number }][] {
		return [...this.#sums].filter(([, { count, took }]) => count !== 0 || took !== 0);
	}
}

/** By how much counters change; those that stay are left out. */
export function talliesIn(
	zone: string,
	changes: Changes
): [tally: string, sum: { count: number; took: number }][] {
	const sums = new Sums();
	sums.change<Change<'log'>>(changes.of('log'), (row) => tallyOfEvent(row, zone));
	sums.change<Change<'tickets'>>(changes.of('tickets'), (row) => tallyOfTicket(row, zone));
	sums.change<Change<'responses'>>(changes.of('responses'), (row) => tallyOfWait(row, zone));
	return sums.changed;
}

/** Runs inside the command's transaction. */
export async function writeTallies(
	db: DeskDatabase,
	desk: DeskId,
	zone: string,
	changes: Changes
): Promise<void> {
	const changed = talliesIn(zone, changes);
	if (changed.length === 0) return;
	const known = await db.tallies.bulkGet(changed.map(([name]) => [desk, name]));
	const put: TallyRecord[] = [];
	const gone: [DeskId, string][] = [];
	changed.forEach(([tally, { count, took }], place) => {
		const before = known[place] ?? { count: 0, took: 0 };
		const now = { desk, tally, count: before.count + count, took: before.took + took };
		if (now.count > 0) put.push(now);
		else gone.push([desk, tally]);
	});
	if (put.length > 0) await db.tallies.bulkPut(put);
	if (gone.length > 0) await db.tallies.bulkDelete(gone);
}

/** The days of a report, the first and the last included. */
export async function readTallies(
	db: DeskDatabase,
	desk: DeskId,
	range: { readonly first: number; readonly last: number }
): Promise<Tally[]> {
	const records = await db.tallies
		.where('[desk+tally]')
		.between([desk, dayName(range.first)], [desk, dayName(range.last + 1)])
		.toArray();
	return records.map(readTally);
}

/** Counts everything anew, in another time zone: days begin at other moments there. */
export async function recountTallies(db: DeskDatabase, desk: DeskId, zone: string): Promise<void> {
	const sums = new Sums();
	const all = startingWith(desk);
	const each = <T extends 'log' | 'tickets' | 'responses'>(
		table: T,
		tallyOf: (row: WorkRows[T]) => Tally | null
	) =>
		db
			.work(table)
			.where('[desk+id]')
			.between(...all)
			.each(({ row }) => sums.add(tallyOf(row), 1));
	await each('log', (row) => tallyOfEvent(row, zone));
	await each('tickets', (row) => tallyOfTicket(row, zone));
	await each('responses', (row) => tallyOfWait(row, zone));
	await db.tallies
		.where('[desk+tally]')
		.between(...all)
		.delete();
	await db.tallies.bulkPut(sums.changed.map(([tally, sum]) => ({ desk, tally, ...sum })));
}

type Written = [Tally['kind'], Tally['department'], Tally['topic'], Tally['agent']];

function nameOf({ day, kind, department, topic, agent }: Tally): string {
	return `${dayName(day)} ${JSON.stringify([kind, department, topic, agent] satisfies Written)}`;
}

function readTally({ tally, count, took }: TallyRecord): Tally {
	const space = tally.indexOf(' ');
	const [kind, department, topic, agent] = JSON.parse(tally.slice(space + 1)) as Written;
	return { day: Number(tally.slice(3, space)), kind, department, topic, agent, count, took };
}

/** Sorts as the days do. */
function dayName(day: number): string {
	return `day${String(day).padStart(6, '0')}`;
}
