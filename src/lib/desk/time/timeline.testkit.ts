import type { DueStep, DueStory } from './story.ts';
import { dateText } from '#lib/kernel/time/calendar-day.ts';
import { dayOf, secondOf, wallClockAt } from '#lib/kernel/time/zone.ts';

/** An explanation in the words of the product's own log, to compare with. For tests only. */
export function formatTimeline({ steps, timezone, due }: DueStory): string[] {
	const wall = (instant: number) => wallText(instant, timezone);
	return steps.flatMap((step) => {
		switch (step.what) {
			case 'hours counted':
				return [applied(step, wall(step.to))];
			case 'partial holiday':
				return [`${step.date} -> Skip`, applied(step, wall(step.to))];
			case 'holiday skipped':
				return [`${step.date} -> Skip`];
			case 'stepped back':
				return [`${step.date} -> Backtrack ${hours(step.seconds)} Hours ${wall(due)}`];
			default:
				return [];
		}
	});
}

function applied({ date, seconds, entry }: DueStep, closing: string): string {
	return `${date} -> Apply ${hours(seconds)} Working Hours from ${entry} - ${closing}`;
}

function hours(seconds: number): string {
	return (seconds / 3600).toFixed(6);
}

function wallText(instant: number, zone: string): string {
	const clock = wallClockAt(instant, zone);
	const time = new Date(secondOf(clock) * 1000).toISOString().slice(11, 19);
	return `${dateText(dayOf(clock))} ${time}`;
}
