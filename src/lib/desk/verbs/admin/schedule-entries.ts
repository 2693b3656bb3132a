import type { Schedule, ScheduleEntry } from '../../time/schedule.ts';
import type { Work } from '#lib/desk/work.ts';
import type { Report } from './kind.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Entries must have an end after their beginning, and say on which day they come again. */
export function checkEntries(row: Schedule, report: Report) {
	for (const entry of row.entries) {
		const problem = problemOf(entry);
		if (problem) report('entries', `${entry.name || entry.repeats}: ${problem}`);
	}
}

function problemOf(entry: ScheduleEntry): string | null {
	const { startsOn, startsAt, endsOn, endsAt, stopsOn, repeats, day, month } = entry;
	if (![startsOn, endsOn].every((date) => DATE.test(date))) return 'Select a valid date';
	if (![startsAt, endsAt].every((time) => TIME.test(time))) return 'Select a valid time';
	if (`${endsOn} ${endsAt}` <= `${startsOn} ${startsAt}`) return 'It must end after it starts';
	if (stopsOn !== null && (!DATE.test(stopsOn) || stopsOn < startsOn))
		return 'It must stop after it starts';
	if (['weekly', 'monthly', 'yearly'].includes(repeats) && day === null) return 'Select a day';
	return repeats === 'yearly' && month === null ? 'Select a month' : null;
}

/** Only lists of holidays can be taken out of working hours. */
export function checkHolidays(work: Work, row: Schedule, report: Report) {
	const wrong = row.holidays.some((id) => work.get('schedules', id)?.kind === 'business hours');
	if (wrong) report('holidays', 'Select a schedule of holidays');
}
