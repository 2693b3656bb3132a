import {
	tallyOfEvent,
	tallyOfTicket,
	tallyOfWait,
	type ActivityKind,
	type Tally
} from '../../desk/views/activity.ts';
import type { ReportRange } from '../../desk/views/report-range.ts';
import type { StatisticsBy } from '../../desk/views/statistics.ts';
import type { DeskId } from '../api.ts';
import type { Change, Changes } from '../rows/changes.ts';
import type { DeskDatabase } from '../database/database.ts';
import type { TallyRecord } from '../database/records.ts';
import { firstDayOf, monthOf, wholeMonths } from './months.ts';

/**
 * What the dashboard counts, kept up with every command. A record has the days of one month for a department, or for a topic or an
 * agent in a department; of these another has the month's sums, so that a year is read as a few months and some days.
 */
type Series = 'department days' | 'topic days' | 'topic months' | 'agent days' | 'agent months';
type Place = readonly [department: Tally['department'], id: number | null];

/** How much was counted, and how long it took together, by day and kind. */
type Sum = readonly [count: number, took: number];

/** By how much the records change. */
export class Sums {
	readonly #records = new Map<string, Map<string, Sum>>();

	/** Counts what changed rows come to, in the desk's time zone. */
	count(zone: string, changes: Changes) {
		this.#change<Change<'log'>>(changes.of('log'), (row) => tallyOfEvent(row, zone));
		this.#change<Change<'tickets'>>(changes.of('tickets'), (row) => tallyOfTicket(row, zone));
		this.#change<Change<'responses'>>(changes.of('responses'), (row) => tallyOfWait(row, zone));
	}

	add(tally: Tally | null, times: 1 | -1) {
		if (!tally) return;
		const { kind, department, topic, agent, day } = tally;
		const month = firstDayOf(monthOf(day));
		this.#add('department days', [department, null], day, tally, times);
		for (const [by, id] of [['topic', topic] as const, ['agent', agent] as const]) {
			this.#add(`${by} days`, [department, id], day, tally, times);
			this.#add(`${by} months`, [department, id], month, { ...tally, kind }, times);
		}
	}

	/** The names of the records that change. */
	get names(): string[] {
		return [...this.#records]
			.filter(([, sums]) => [...sums.values()].some(counts))
			.map(([name]) => name);
	}

	/** The record as it is after the change; null when nothing is left in it. */
	changed(desk: DeskId, tally: string, before: TallyRecord | undefined): TallyRecord | null {
		const sums = new Map<string, Sum>(Object.entries(before?.sums ?? {}));
		for (const [name, sum] of this.#records.get(tally) ?? [])
			sums.set(name, plus(sums.get(name), sum, 1));
		const left = [...sums].filter(([, [count]]) => count > 0);
		return left.length > 0 ? { desk, tally, sums: Object.fromEntries(left) } : null;
	}

	#change<C extends { before: unknown; after: unknown }>(
		changes: readonly C[],
		tallyOf: (row: NonNullable<C['before']>) => Tally | null
	) {
		for (const { before, after } of changes) {
			if (before) this.add(tallyOf(before), -1);
			if (after) this.add(tallyOf(after), 1);
		}
	}

	#add(series: Series, place: Place, day: number, { kind, count, took }: Tally, times: 1 | -1) {
		const name = `${startOf(series, monthOf(day))}${JSON.stringify(place)}`;
		let sums = this.#records.get(name);
		if (!sums) this.#records.set(name, (sums = new Map<string, Sum>()));
		sums.set(`${day} ${kind}`, plus(sums.get(`${day} ${kind}`), [count, took], times));
	}
}

function plus([count, took]: Sum = [0, 0], [more, longer]: Sum, times: 1 | -1): Sum {
	return [count + times * more, took + times * longer];
}

function counts([count, took]: Sum): boolean {
	return count !== 0 || took !== 0;
}

/** Runs inside the command's transaction. */
export async function writeTallies(
	db: DeskDatabase,
	desk: DeskId,
	zone: string,
	changes: Changes
): Promise<void> {
	const sums = new Sums();
	sums.count(zone, changes);
	const { names } = sums;
	if (names.length === 0) return;
	const known = await db.tallies.bulkGet(names.map((name) => [desk, name]));
	const after = names.map((name, place) => sums.changed(desk, name, known[place]));
	const gone = names.filter((_, place) => after[place] === null);
	await db.tallies.bulkPut(after.flatMap((record) => record ?? []));
	await db.tallies.bulkDelete(gone.map((name) => [desk, name]));
}

/**
 * Activity from the first to the last day (inclusive), by department and day. By topic or agent, whole months are combined on the month's
 * first day.
 */
export async function readTallies(
	db: DeskDatabase,
	desk: DeskId,
	range: ReportRange,
	by: StatisticsBy
): Promise<Tally[]> {
	const read = (series: Series, from: number, to: number) =>
		from > to ? [] : readSeries(db, desk, series, from, to);
	const [first, last] = [monthOf(range.first), monthOf(range.last)];
	const whole = wholeMonths(range);
	const parts =
		by === 'department'
			? [read('department days', first, last)]
			: whole.from > whole.to
				? [read(`${by} days`, first, last)]
				: [
						read(`${by} days`, first, whole.from - 1),
						read(`${by} months`, whole.from, whole.to),
						read(`${by} days`, whole.to + 1, last)
					];
	const tallies = (await Promise.all(parts)).flat();
	return tallies.filter(({ day }) => day >= range.first && day <= range.last);
}

async function readSeries(
	db: DeskDatabase,
	desk: DeskId,
	series: Series,
	from: number,
	to: number
): Promise<Tally[]> {
	const records = await db.tallies
		.where('[desk+tally]')
		.between([desk, startOf(series, from)], [desk, startOf(series, to + 1)])
		.toArray();
	return records.flatMap((record) => readRecord(series, record));
}

function readRecord(series: Series, { tally, sums }: TallyRecord): Tally[] {
	const [department, id] = JSON.parse(tally.slice(tally.indexOf('['))) as Place;
	const place = {
		department,
		topic: (series.startsWith('topic') ? id : null) as Tally['topic'],
		agent: (series.startsWith('agent') ? id : null) as Tally['agent']
	};
	return Object.entries(sums).map(([name, [count, took]]) => {
		const [day = '', kind] = name.split(' ');
		return { ...place, day: Number(day), kind: kind as ActivityKind, count, took };
	});
}

/** Sorts as the months do. */
function startOf(series: Series, month: number): string {
	return `${series} ${String(month).padStart(6, '0')} `;
}
