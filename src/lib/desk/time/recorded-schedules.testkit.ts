import { readFileSync } from 'node:fs';
import type { ScheduleId } from '../model/ids.ts';
import type { Recurrence, Schedule } from './schedule.ts';

/** The recorded schedules and cases, in our types. For tests only. */

export interface RecordedCase {
	id: string;
	start: string;
	grace_hours: number;
	sla_schedule: string | null;
	dept_schedule: string | null;
	due: string;
	timeline?: readonly string[];
}

interface RecordedEntry {
	name: string;
	repeats: Recurrence;
	starts_on: string;
	starts_at: string;
	ends_on: string;
	ends_at: string;
	/** With a time of day, always midnight. */
	stops_on: string | null;
	day: number | null;
	week: number | null;
	month: number | null;
}

interface RecordedFile {
	help_desk_time_zone: string;
	system_default_schedule: string;
	schedules: Record<
		string,
		{
			kind: Schedule['kind'];
			timezone: string | null;
			holidays: readonly string[];
			entries: readonly RecordedEntry[];
		}
	>;
}

const file = JSON.parse(read('schedules.json')) as RecordedFile;
const names = Object.keys(file.schedules);

export const helpDeskZone = file.help_desk_time_zone;

export const schedules: readonly Schedule[] = Object.entries(file.schedules).map(
	([name, { kind, timezone, holidays, entries }]) => ({
		id: idOf(name),
		name,
		kind,
		timezone,
		holidays: holidays.map(idOf),
		entries: entries.map((entry) => ({
			name: entry.name,
			repeats: entry.repeats,
			startsOn: entry.starts_on,
			startsAt: entry.starts_at,
			endsOn: entry.ends_on,
			endsAt: entry.ends_at,
			stopsOn: entry.stops_on?.slice(0, 10) ?? null,
			day: entry.day,
			week: entry.week,
			month: entry.month
		}))
	})
);

export const cases: readonly RecordedCase[] = read('sla.ndjson')
	.trimEnd()
	.split('\n')
	.map((line) => JSON.parse(line) as RecordedCase);

export function scheduleNamed(name: string): Schedule {
	const found = schedules.find((schedule) => schedule.name === name);
	if (!found) throw new Error(`No schedule "${name}" in schedules.json.`);
	return found;
}

/** The department's schedule, else the SLA plan's, else the system's default (rule R16). */
export function scheduleOf({ dept_schedule, sla_schedule }: RecordedCase): Schedule {
	return scheduleNamed(dept_schedule ?? sla_schedule ?? file.system_default_schedule);
}

function idOf(name: string): ScheduleId {
	return (names.indexOf(name) + 1) as ScheduleId;
}

function read(name: string): string {
	return readFileSync(new URL(`../../../../tests/conformance/${name}`, import.meta.url), 'utf8');
}
