import type { Schedule } from './schedule.ts';
import { shiftOn, type Shift } from './shifts.ts';

/** Business hours with the holiday schedules that they name, in the order in which they count. */
export interface Calendar {
	hours: Schedule;
	holidays: readonly Schedule[];
}

/** A date with an entry, and its holiday if any. */
export interface WorkingDate {
	day: number;
	shift: Shift;
	holiday: Shift | null;
}

/** 72 hours reach the third date after the first one, whatever the time of day. */
const DAYS_AHEAD = 3;

/** Holiday schedules that the hours name but the desk no longer has are left out. */
export function calendarOf(hours: Schedule, holidaySchedules: readonly Schedule[]): Calendar {
	const holidays: Schedule[] = [];
	for (const id of hours.holidays) {
		const schedule = holidaySchedules.find((candidate) => candidate.id === id);
		if (schedule) holidays.push(schedule);
	}
	return { hours, holidays };
}

/** Working time, step 2: the dates within 72 hours from `first` that have an entry. */
export function lookAhead({ hours, holidays }: Calendar, first: number): WorkingDate[] {
	const dates: WorkingDate[] = [];
	for (let day = first; day <= first + DAYS_AHEAD; day++) {
		const shift = shiftOn(hours, day, first);
		if (shift) dates.push({ day, shift, holiday: holidayOn(holidays, day, first) });
	}
	return dates;
}

function holidayOn(holidays: readonly Schedule[], day: number, first: number): Shift | null {
	for (const schedule of holidays) {
		const holiday = shiftOn(schedule, day, first);
		if (holiday) return holiday;
	}
	return null;
}
