import type { Schedule, ScheduleEntry } from '../time/schedule.ts';
import { weekdays, type WorldSchedule, type WorldScheduleEntry } from '../world.ts';
import type { Directory } from './directory.ts';

/** 1 January 2019 was a Tuesday. */
const firstDays: Record<(typeof weekdays)[number], string> = {
	Monday: '2019-01-07',
	Tuesday: '2019-01-08',
	Wednesday: '2019-01-09',
	Thursday: '2019-01-10',
	Friday: '2019-01-11',
	Saturday: '2019-01-12',
	Sunday: '2019-01-13'
};

export function scheduleRow(
	names: Directory,
	schedule: WorldSchedule,
	at: number
): Omit<Schedule, 'id'> {
	return {
		name: schedule.name,
		kind: schedule.kind ?? 'business hours',
		timezone: schedule['time zone'] ?? null,
		holidays: (schedule.holidays ?? []).map((name, n) =>
			names.must('schedules', name, ['schedules', at, 'holidays', n])
		),
		entries: (schedule.entries ?? []).map(entryRow)
	};
}

/** A schedule entry as stored, with defaults filled in. */
export function entryRow(entry: WorldScheduleEntry): ScheduleEntry {
	const { day = null } = entry;
	const weekday = typeof day === 'string' ? day : null;
	const startsOn = entry['starts on'] ?? (weekday ? firstDays[weekday] : '2019-01-01');
	return {
		name: entry.name ?? weekday ?? entry.repeats,
		repeats: entry.repeats,
		startsOn,
		startsAt: toSeconds(entry['starts at'] ?? '00:00:00'),
		endsOn: entry['ends on'] ?? startsOn,
		endsAt: toSeconds(entry['ends at'] ?? '23:59:59'),
		stopsOn: entry['stops on'] ?? null,
		day: weekday ? weekdays.indexOf(weekday) + 1 : (day as number | null),
		week: entry.week ?? null,
		month: entry.month ?? null
	};
}

function toSeconds(time: string): string {
	return time.length === 5 ? `${time}:00` : time;
}
