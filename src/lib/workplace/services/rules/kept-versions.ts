import type { Instant } from '#lib/kernel/ids.ts';
import type { FileVersion, Share, SharedFile } from '../../model/index.ts';

export const DAY = 86_400_000;

/** A version that is still kept, or why there is none. */
export type Kept = { readonly version: FileVersion } | { readonly gone: string };

/**
 * The version of a file as it was at a moment (or as it was last), if it is still kept: a deleted file for so many days from its
 * deletion, an older version for so many days from the one that replaced it.
 */
export function keptVersion(
	share: Share,
	file: SharedFile,
	at: Instant | null,
	now: Instant
): Kept {
	const { versions, deleted, name } = file;
	const place = at === null ? 0 : versions.findIndex((version) => version.at <= at);
	const version = versions[place];
	if (!version) return { gone: `There was no version of ${name} at that time yet.` };
	const replaced = versions[place - 1]?.at ?? null;
	const left = Math.min(replaced ?? Infinity, deleted ?? Infinity);
	if (now - left <= share.keeps * DAY) return { version };
	const days = Math.floor((now - left) / DAY);
	const what = replaced === null ? 'was deleted' : 'was replaced';
	return {
		gone: `That version of ${name} ${what} ${days} days ago. ${share.name} keeps such files for ${share.keeps} days only.`
	};
}
