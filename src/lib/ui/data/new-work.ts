import { counted, type DeskSummary, type LastBackup, type NewWork } from '#lib/store/index.ts';
import { listed } from './listed.ts';

/** Work that is not in the last backup, in words: `1 new desk and 2 desks with new work`; null if none. */
export function newWorkWords({ desks, changed, scenarios }: NewWork): string | null {
	const parts = [
		...(desks > 0 ? [counted(desks, 'new desk')] : []),
		...(changed > 0 ? [`${counted(changed, 'desk')} with new work`] : []),
		...(scenarios > 0 ? [counted(scenarios, 'new scenario file')] : [])
	];
	return parts.length > 0 ? listed(parts) : null;
}

const DAY = 24 * 60 * 60_000;
/** Delay before new work is mentioned on the home page: not on the first day. */
const PATIENCE = 3 * DAY;

/** Whether it is time to say that something is not saved. Real instants. */
export function isBackupDue(
	{ last, since }: { last: Pick<LastBackup, 'at'> | null; since: NewWork },
	desks: readonly Pick<DeskSummary, 'created'>[],
	now: number
): boolean {
	if (newWorkWords(since) === null) return false;
	const from = last?.at ?? Math.min(now, ...desks.map(({ created }) => created));
	return now - from > PATIENCE;
}
