import type { WorldSchedule, WorldScheduleEntry } from '../world.ts';

const office = { 'starts at': '08:00', 'ends at': '17:00' };

/** A holiday of every year: on the date, or on the nth weekday of the month (-1: the last). */
function yearly(
	name: string,
	month: number,
	day: WorldScheduleEntry['day'],
	week: number | null,
	startsOn: string
): WorldScheduleEntry {
	return { name, repeats: 'yearly', month, day, week, 'starts on': startsOn };
}

/** The schedules of a fresh installation. */
export const stockSchedules: readonly WorldSchedule[] = [
	{
		name: 'Monday - Friday 8am - 5pm with U.S. Holidays',
		holidays: ['U.S. Holidays'],
		entries: (['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const).map((day) => ({
			name: day,
			repeats: 'weekly',
			day,
			...office
		}))
	},
	{ name: '24/7', entries: [{ name: 'Daily', repeats: 'daily' }] },
	{ name: '24/5', entries: [{ name: 'Weekdays', repeats: 'weekdays' }] },
	{
		name: 'U.S. Holidays',
		kind: 'holidays',
		entries: [
			yearly("New Year's Day", 1, 1, null, '2019-01-01'),
			yearly('MLK Day', 1, 'Monday', 3, '2019-01-21'),
			yearly('Memorial Day', 5, 'Monday', -1, '2019-05-27'),
			yearly('Independence Day (4th of July)', 7, 4, null, '2019-07-04'),
			yearly('Labor Day', 9, 'Monday', 1, '2019-09-02'),
			yearly("Indigenous Peoples' Day (Whodat Columbus)", 10, 'Monday', 2, '2019-10-14'),
			yearly('Veterans Day', 11, 11, null, '2019-11-11'),
			yearly('Thanksgiving Day', 11, 'Thursday', 4, '2019-11-28'),
			// It begins a month early, as the product's does.
			yearly('Christmas Day', 12, 25, null, '2019-11-25')
		]
	}
];
