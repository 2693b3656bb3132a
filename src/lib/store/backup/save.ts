import type { LongWork } from '../bulk/leftovers.ts';
import type { DeskDatabase } from '../database/database.ts';
import { StoreTrouble } from '../database/trouble.ts';
import { makeBackup, type Wanted } from './make.ts';
import type { Note } from './raw.ts';
import { readFileOf } from './read-file.ts';

/** Writing takes about this share of the time; the rest is reading back. */
const WRITING = 0.4;

/**
 * Creates a backup and reads it back: every record must be unchanged. Throws `StoreTrouble` if cancelled, too large, or not readable as
 * written.
 */
export async function saveBackup(
	db: DeskDatabase,
	wanted: Wanted,
	realNow: number,
	{ progress = () => undefined, signal }: LongWork = {}
): Promise<Blob> {
	const writing = { progress: (share: number) => progress(WRITING * share), signal };
	const file = await makeBackup(db, wanted, realNow, writing);
	const rest = (share: number) => progress(WRITING + (1 - WRITING) * share);
	const read = await readFileOf(file, { verify: false, progress: rest, signal });
	const wrong = [
		...read.notes,
		...read.desks.flatMap(({ mended, leftOut }) => [...mended, ...leftOut])
	];
	if (!read.whole || wrong.length > 0) throw notAsWritten(wrong);
	return file;
}

function notAsWritten([first]: readonly Note[]): StoreTrouble {
	const what = first ? ` ${first.line === null ? '' : `Line ${first.line}: `}${first.what}.` : '';
	return new StoreTrouble(
		'broken file',
		`The backup was created and read back, but not all of it was the same.${what} Your desks are unharmed. Try again; if it fails again, save the desks one by one.`
	);
}
