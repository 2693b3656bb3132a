import { expect, it } from 'vitest';
import { isSameTime } from '#lib/kernel/answers/time-answers.ts';

const zone = 'America/New_York';
const at = Date.UTC(2026, 2, 4, 14, 0); // Wednesday, 9 in the morning there
const now = Date.UTC(2026, 2, 3, 20, 0); // the day before
const isAt = (given: string) => isSameTime(given, at, zone, now);

it.each([
	'9:00',
	'09:00',
	'9 am',
	'9am',
	'9:00 AM',
	'9:00\u202fAM',
	'9.00 a.m.',
	'9 o’clock',
	'9:00 in the morning',
	'3/4/26 9:00 AM',
	'3/4/2026, 9:00 AM',
	'3/4 9:00',
	'2026-03-04 09:00',
	'2026-03-04T09:00:00',
	'04.03.2026 9:00',
	'4.3. 9:00',
	'Wed 3/4/26 9:00 AM',
	'Wed, March 4, 9:00 AM',
	'Wednesday, the 4th of March 2026 at 9:00 a.m.',
	'March 4th, 2026 9 am',
	'4 March 9:00',
	'4 March 09:00',
	'4 March at 9:00',
	'4-Mar-26 9:00',
	"Mar 4 '26 9:00",
	'9:00 on Wednesday',
	'tomorrow at 9:00',
	'It is due on 3/4/26 at 9:00 AM.'
])('accepts %s as the time', (given) => {
	expect(isAt(given)).toBe(true);
});

it.each([
	'9:00 PM',
	'21:00',
	'9:00 in the evening',
	'3/5/26 9:00 AM',
	'2026-03-02 09:00',
	'03.04.2026 9:00',
	'Wednesday',
	'3/4/26',
	'9:01',
	'',
	'March 5, 9:00',
	'Tuesday 3 March 2026 9:00 AM',
	'Tuesday 9:00',
	'Wed 3/4/27 9:00',
	'4 March 2025 9:00',
	'today 9:00',
	'tomorrow',
	'tomorrow 3/5/26 9:00',
	'9:00 AM or 10:00 AM',
	'9:00 AM and 10:00 AM',
	'not 9:00 AM',
	'before 9:00 AM',
	'9:00 AM EST',
	'9:00 AM 27',
	'about 9:00',
	'9:00 March',
	'25:00',
	'9:60'
])('does not accept %s as the time', (given) => {
	expect(isAt(given)).toBe(false);
});

it.each([
	['midnight', 5, true],
	['12 midnight', 5, true],
	['0:00', 5, true],
	['12:00 AM', 5, true],
	['midnight', 17, false],
	['noon', 17, true],
	['12 noon', 17, true],
	['12 pm', 17, true],
	['02.03.2026 midnight', 5, false]
])('reads %s', (given, hour, right) => {
	expect(isSameTime(given, Date.UTC(2026, 2, 4, hour, 0), zone, now)).toBe(right);
});
