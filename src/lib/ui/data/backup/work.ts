import type {
	Choice,
	DeskId,
	InspectedBackup,
	LongWork,
	RestoreReport,
	VerifiedDesk
} from '#lib/store/index.ts';
import { inBackground } from '#lib/ui/app/work/long-work.ts';
import { theme } from '#lib/ui/app/theme.svelte.ts';
import { store } from '#lib/ui/app/store.ts';
import { readKept, writeKept } from './page-kept.ts';

/** Backups and verifications, done by a thread of their own. All of them throw with a sentence, or `Cancelled`. */

/** Makes a backup and reads it back: what is answered can be restored. */
export async function makeBackup(
	desks: readonly DeskId[] | 'all' = 'all',
	work: LongWork = {}
): Promise<Blob> {
	const ids = desks === 'all' ? (await store.listDesks()).map(({ id }) => id) : desks;
	return inBackground({ what: 'save', desks, kept: readKept(ids) }, work);
}

/** What a file holds and what of it is damaged. Writes nothing. */
export function inspectBackup(file: Blob, work: LongWork = {}): Promise<InspectedBackup> {
	return inBackground({ what: 'inspect', file }, work);
}

export async function restoreBackup(
	{ file }: Pick<InspectedBackup, 'file'>,
	choice: Choice,
	work: LongWork = {}
): Promise<RestoreReport> {
	const report = await inBackground({ what: 'restore', file, choice }, work);
	writeKept(report.kept);
	if (choice.settings) theme.start();
	return report;
}

/** Carries the histories of desks out again. */
export function verifyDesks(
	desks: readonly DeskId[] | 'all' = 'all',
	work: LongWork = {}
): Promise<readonly VerifiedDesk[]> {
	return inBackground({ what: 'verify', desks }, work);
}
