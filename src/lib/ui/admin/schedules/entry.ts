import type { Recurrence, ScheduleEntry } from '#lib/desk/time/schedule.ts';

/** A schedule entry as shown in its dialog: the date and hours of one day, and its recurrence. */
export interface EntryForm {
	name: string;
	repeats: Recurrence;
	date: string;
	allDay: boolean;
	/** HH:MM. */
	from: string;
	/** HH:MM; not after `from` it is the next day's. */
	to: string;
	/** "the last Monday" instead of "day 25": of the month, or of a month of the year. */
	byWeekday: boolean;
	weekday: number;
	week: number;
	day: number;
	month: number;
	/** Empty: no end. */
	stopsOn: string;
}

/** An empty form; `today` is a date, YYYY-MM-DD. */
export function freshEntry(today: string): EntryForm {
	return {
		name: '',
		repeats: 'weekdays',
		date: today,
		allDay: false,
		from: '08:00',
		to: '17:00',
		byWeekday: false,
		weekday: weekdayOf(today),
		week: 1,
		day: Number(today.slice(8)),
		month: Number(today.slice(5, 7)),
		stopsOn: ''
	};
}

export function formOf(entry: ScheduleEntry): EntryForm {
	const { startsOn, startsAt, endsAt, day, week, month } = entry;
	const weekly = entry.repeats === 'weekly' || week !== null;
	const fresh = freshEntry(startsOn);
	return {
		...fresh,
		name: entry.name,
		repeats: entry.repeats,
		allDay: isAllDay(entry),
		from: startsAt.slice(0, 5),
		to: endsAt === '23:59:59' ? '00:00' : endsAt.slice(0, 5),
		byWeekday: week !== null,
		weekday: weekly ? (day ?? fresh.weekday) : fresh.weekday,
		week: week ?? 1,
		day: weekly ? fresh.day : (day ?? fresh.day),
		month: month ?? fresh.month,
		stopsOn: entry.stopsOn ?? ''
	};
}

/** The entry to save; the desk validates dates and times. */
export function entryOf(form: EntryForm): ScheduleEntry {
	const { name, repeats, date, allDay, from, to, stopsOn } = form;
	const midnight = !allDay && to === '00:00';
	const night = !allDay && !midnight && to <= from;
	return {
		name: name.trim(),
		repeats,
		startsOn: date,
		startsAt: allDay ? '00:00:00' : `${from}:00`,
		endsOn: night ? dayAfter(date) : date,
		endsAt: allDay || midnight ? '23:59:59' : `${to}:00`,
		stopsOn: stopsOn || null,
		...ruleOf(form)
	};
}

function ruleOf(form: EntryForm): Pick<ScheduleEntry, 'day' | 'week' | 'month'> {
	const { repeats, byWeekday, weekday, week, day } = form;
	const month = repeats === 'yearly' ? form.month : null;
	if (repeats === 'weekly') return { day: weekday, week: null, month: null };
	if (repeats !== 'monthly' && repeats !== 'yearly') return { day: null, week: null, month: null };
	return byWeekday ? { day: weekday, week, month } : { day, week: null, month };
}

function isAllDay({ startsAt, endsAt, startsOn, endsOn }: ScheduleEntry): boolean {
	return startsAt === '00:00:00' && endsAt === '23:59:59' && startsOn === endsOn;
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(date: string): number {
	return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function dayAfter(date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	if (Number.isNaN(day.getTime())) return date;
	day.setUTCDate(day.getUTCDate() + 1);
	return day.toISOString().slice(0, 10);
}
