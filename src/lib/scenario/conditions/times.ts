import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import type { Instant } from '#lib/desk/model/index.ts';

/** A moment as the screens show it: `3/2/26 10:00 AM`. */
export function shownTime(at: Instant, zone: string): string {
	return formatDateTime(at, zone);
}
