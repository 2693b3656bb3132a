import type { Instant } from '#lib/kernel/ids.ts';
import type { Licence } from '../../model/index.ts';
import { DAY } from './kept-versions.ts';

export function freeSeats({ seats, holders }: Licence): number {
	return Math.max(0, seats - holders.length);
}

/** "last used 40 days ago"; null where it is not known. */
export function lastUseOf({ used }: Licence, login: string, now: Instant): string | null {
	const at = used.find(({ account }) => account === login)?.at;
	if (at === undefined) return null;
	const days = Math.floor((now - at) / DAY);
	if (days < 1) return 'last used today';
	return days === 1 ? 'last used yesterday' : `last used ${days} days ago`;
}
