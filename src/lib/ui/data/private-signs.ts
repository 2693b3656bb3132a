import { byteWords } from '#lib/store/index.ts';

/**
 * What a page can see of a private window. No browser tells it; each hides it as well as it can. What is known of them:
 * Firefox and Safari refuse the page's own folder (OPFS) there. Chrome and Edge hold it in memory, where making sure that something
 * is written takes no time. Older Chromes and Safari give little room, which a nearly full disk does, too.
 */
export interface Seen {
	/** The page's own folder; null: this browser has none, or none over plain http. */
	readonly folder: 'given' | 'refused' | null;
	/** Milliseconds that ten flushes of a file took; null: not measured. */
	readonly flushes: number | null;
	/** Bytes that the browser lets the page use; null: not told. */
	readonly room: number | null;
}

/** On a disk the fastest were seen to take 1.8 ms; in memory the slowest took 0.1 ms. */
const IN_MEMORY = 0.5;
const LITTLE_ROOM = 2e9;

/** One sentence for each sign of a private window; none when there is none. */
export function privateSigns({ folder, flushes, room }: Seen): string[] {
	return [
		...(folder === 'refused'
			? [
					'The browser does not allow this page to store files. Firefox and Safari do this in private windows.'
				]
			: []),
		...(flushes !== null && flushes < IN_MEMORY
			? [
					'What this page writes seems to be kept in memory, not on disk. Chrome and Edge do this in private windows.'
				]
			: []),
		...(room !== null && room < LITTLE_ROOM
			? [
					`The browser gives this page only ${byteWords(room)} of storage. Some browsers do this in private windows, others when the disk is nearly full.`
				]
			: [])
	];
}
