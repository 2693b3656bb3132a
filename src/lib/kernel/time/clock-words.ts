import type { Instant } from '../ids.ts';
import { dateParts } from './calendar-day.ts';
import { dayOf, secondOf, wallClockAt } from './zone.ts';

/** Dates and times in the words of the product's screens (English, United States). */

/** `9/14/26`: month and day without leading zeros, as every recorded screen shows them. */
export function formatDate(instant: Instant, zone: string): string {
	const { year, month, day } = dateParts(dayOf(wallClockAt(instant, zone)));
	return `${month}/${day}/${twoDigits(year % 100)}`;
}

/** `Wednesday, March 4, 2026 at 9:00 AM` */
export function formatFullDate(instant: Instant, zone: string): string {
	const day = dayOf(wallClockAt(instant, zone));
	const words = longDate.format(day * DAY);
	return `${words} at ${formatTime(instant, zone)}`;
}

const DAY = 86_400_000;
const longDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });

/** `2026` */
export function yearOf(instant: Instant, zone: string): number {
	return dateParts(dayOf(wallClockAt(instant, zone))).year;
}

/** `5:19 PM` */
export function formatTime(instant: Instant, zone: string): string {
	const minutes = Math.floor(secondOf(wallClockAt(instant, zone)) / 60);
	const hour = Math.floor(minutes / 60);
	return `${hour % 12 || 12}:${twoDigits(minutes % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** `11/22/26 5:19 PM` */
export function formatDateTime(instant: Instant, zone: string): string {
	return `${formatDate(instant, zone)} ${formatTime(instant, zone)}`;
}

/**
 * `just now`, `16 seconds ago`, `about an hour ago`, `13 hours ago`, `1 days ago`, `about a month ago`, `3 months ago`,
 * `in 3 hours`: as lists show times (kind *relative-time*). Days are rounded to the nearest, smaller units are complete ones,
 * and from two months on the calendar (UTC) counts.
 */
export function relative(instant: Instant, now: Instant): string {
	const seconds = Math.floor(Math.abs(instant - now) / 1000);
	if (seconds <= 2) return 'just now';
	const distance = inOneUnit(seconds) ?? byCalendar(instant, now);
	return instant > now ? `in ${distance}` : `${distance} ago`;
}

const MINUTES = 60;
const HOURS = 60 * MINUTES;
const DAYS = 24 * HOURS;

function inOneUnit(seconds: number): string | null {
	if (seconds < MINUTES) return `${seconds} seconds`;
	if (seconds < 2 * MINUTES) return 'about a minute';
	if (seconds < HOURS) return `${Math.floor(seconds / MINUTES)} minutes`;
	if (seconds < 2 * HOURS) return 'about an hour';
	if (seconds < DAYS) return `${Math.floor(seconds / HOURS)} hours`;
	if (seconds < 29 * DAYS) return `${Math.round(seconds / DAYS)} days`;
	return seconds < 60 * DAYS ? 'about a month' : null;
}

function byCalendar(instant: Instant, now: Instant): string {
	const [then, today] = [new Date(instant), new Date(now)];
	const years = Math.abs(today.getUTCFullYear() - then.getUTCFullYear());
	const months = Math.abs(monthsOf(today) - monthsOf(then));
	if (months < 12) return `${months} months`;
	return years < 2 ? 'a year' : `${years} years`;
}

function monthsOf(date: Date): number {
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
