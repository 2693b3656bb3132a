import { performance } from 'node:perf_hooks';
import type { MemoryTables } from '../../lib/desk/memory.ts';
import { reckonDue } from '../../lib/desk/time/due.ts';
import { START } from './desk.ts';

/** Due dates reckoned per second, in each of the desk's schedules, from starts all over a year. */
export function dueDatesPerSecond(desk: MemoryTables, count: number): [string, number][] {
	const schedules = desk.all('schedules');
	const inUse = schedules.filter((schedule) => schedule.kind === 'business hours');
	return inUse.map((schedule) => {
		const begin = performance.now();
		for (let n = 0; n < count; n++) {
			const start = START + (n % 365) * 86_400_000 + (n % 24) * 3_600_000;
			reckonDue(start, 1 + (n % 24), schedule, schedules, 'America/New_York');
		}
		return [schedule.name, (count / (performance.now() - begin)) * 1000];
	});
}
