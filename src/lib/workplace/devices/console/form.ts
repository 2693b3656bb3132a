import { dateParts } from '#lib/kernel/time/calendar-day.ts';
import { dayOf, secondOf, wallClockAt } from '#lib/kernel/time/zone.ts';

/** How the commands of Windows lay out what they print. */

export function lines(...all: readonly (string | readonly string[])[]): string {
	return all.flat().join('\n');
}

/** "   DNS Servers . . . . . . . . . . . : 10.20.0.10": dots at the even places up to the colon. */
export function dotted(label: string, value: string): string {
	const rest = Array.from({ length: Math.max(0, 34 - label.length) }, (_, at) =>
		(label.length + at) % 2 ? ' ' : '.'
	);
	return `   ${label}${rest.join('')}: ${value}`.trimEnd();
}

/** Columns of the given widths; negative ones are flush right. Longer words are cut, as `tasklist` does. */
export function columns(widths: readonly number[], cells: readonly string[]): string {
	return cells
		.map((cell, at) => {
			const width = widths[at] ?? 0;
			const size = Math.abs(width);
			const cut = size && cell.length > size ? cell.slice(0, size) : cell;
			return width < 0 ? cut.padStart(size) : cut.padEnd(size);
		})
		.join(' ')
		.trimEnd();
}

/** "User name                    kjones" */
export function labelled(label: string, value: string, width = 29): string {
	return `${label.padEnd(width)}${value}`.trimEnd();
}

/** "1,234" */
export function grouped(value: number): string {
	return Math.round(value)
		.toString()
		.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Date and time of a zone: "3/2/2026" and "9:00:00 AM". */
export function momentParts(
	at: number,
	zone: string
): { date: string; time: string; both: string } {
	const clock = wallClockAt(at, zone);
	const { year, month, day } = dateParts(dayOf(clock));
	const second = secondOf(clock);
	const hour = Math.floor(second / 3600);
	const two = (part: number) => String(part).padStart(2, '0');
	const time = `${hour % 12 || 12}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
	const date = `${month}/${day}/${year}`;
	return { date, time, both: `${date} ${time}` };
}
