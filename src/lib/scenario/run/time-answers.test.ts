import { expect, it } from 'vitest';
import { isSameTime } from './time-answers.ts';

const zone = 'America/New_York';
const at = Date.UTC(2026, 2, 4, 14, 0); // Wednesday, 9 in the morning there

it.each([
	'9:00',
	'09:00',
	'9 am',
	'9:00 AM',
	'9.00 a.m.',
	'3/4/26 9:00 AM',
	'3/4/2026, 9:00 AM',
	'2026-03-04 09:00',
	'Wed, March 4, 9:00 AM',
	'4 March at 9:00'
])('takes %s for the time', (given) => {
	expect(isSameTime(given, at, zone)).toBe(true);
});

it.each([
	'9:00 PM',
	'21:00',
	'3/5/26 9:00 AM',
	'2026-03-02 09:00',
	'Wednesday',
	'9:01',
	'',
	'March 5, 9:00'
])('does not take %s for it', (given) => {
	expect(isSameTime(given, at, zone)).toBe(false);
});
