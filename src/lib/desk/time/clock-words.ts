import type { Instant } from '../model/ids.ts';
import { dateParts } from './calendar-day.ts';
import { dayOf, secondOf, wallClockAt } from './zone.ts';

/** Dates and times in the words of the product's screens (English, United States). */

/** `9/14/26`: month and day without leading zeros, as every recorded screen shows them. */
export function formatDate(instant: Instant, zone: string): string {
	const { year, month, day } = dateParts(dayOf(wallClockAt(instant, zone)));
	return `${month}/${day}/${twoDigits(year % 100)}`;
}

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
 * `16 seconds ago`, `13 hours ago`, `1 days ago`, `in 3 hours`. The recorded queue lists round
 * days to the nearest and let hours be complete, and never use the singular.
 */
export function relative(instant: Instant, now: Instant): string {
	const seconds = Math.floor(Math.abs(instant - now) / 1000);
	const distance = inOneUnit(seconds);
	return instant > now ? `in ${distance}` : `${distance} ago`;
}

function inOneUnit(seconds: number): string {
	if (seconds < 60) return `${seconds} seconds`;
	if (seconds < 3_600) return `${Math.floor(seconds / 60)} minutes`;
	if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} hours`;
	return `${Math.round(seconds / 86_400)} days`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
