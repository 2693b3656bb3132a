import { performance } from 'node:perf_hooks';
import type { MemoryTables } from '../../lib/kernel/memory.ts';
import { reckonDue } from '../../lib/desk/time/due.ts';
import type { Schedule } from '../../lib/desk/time/schedule.ts';
import { START } from './desk.ts';

/** Grace periods that are reckoned: from one hour to a day, and a week of hours, which is four weeks in an office. */
export const GRACES = [
	{ name: '1 to 24 hours', hours: (n: number) => 1 + (n % 24) },
	{ name: '168 hours', hours: () => 168 }
] as const;

/** The best of several rounds counts, to exclude other load of the machine. */
const ROUNDS = 5;

/** Due dates reckoned per second: a row for each of the desk's schedules, a number for each of `GRACES`. */
export function dueDatesPerSecond(desk: MemoryTables, count: number): [string, number[]][] {
	const schedules = desk.all('schedules');
	const inUse = schedules.filter((schedule) => schedule.kind === 'business hours');
	return inUse.map((schedule) => [
		schedule.name,
		GRACES.map(({ hours }) => bestRate(schedule, schedules, hours, count))
	]);
}

/** Starts lie all over a year, at every hour of the day. */
function bestRate(
	schedule: Schedule,
	schedules: readonly Schedule[],
	hours: (n: number) => number,
	count: number
): number {
	let best = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const begin = performance.now();
		for (let n = 0; n < count; n++) {
			const start = START + (n % 365) * 86_400_000 + (n % 24) * 3_600_000;
			reckonDue(start, hours(n), schedule, schedules, 'America/New_York');
		}
		best = Math.max(best, (count / (performance.now() - begin)) * 1000);
	}
	return best;
}
