import type { LongWork } from '../bulk/leftovers.ts';
import type { Verification } from '../history/replay.ts';
import { isEmpty, nothingLeft, readFileOf } from './read-file.ts';
import type { Note } from './raw.ts';
import type { ReadDesk } from './read-desk.ts';
import { countOf } from './write-desks.ts';

/** What a backup holds, and what is damaged. Nothing of it has been written anywhere. */
export interface InspectedBackup {
	readonly file: Blob;
	/** Real instant; null where the file does not say it. */
	readonly made: number | null;
	readonly desks: readonly InspectedDesk[];
	/** The person's own scenario files. */
	readonly scenarios: readonly { readonly title: string; readonly fileName: string }[];
	/** Names of settings, and of what the page keeps beside the database. */
	readonly settings: readonly string[];
	/** About the file as a whole, and desks of which nothing can be used. */
	readonly damage: readonly Note[];
	/** Everything that was saved is there as it was: nothing damaged, nothing mended, nothing left out. */
	readonly whole: boolean;
}
export interface InspectedDesk {
	/** Its number in the file: it is chosen by that. */
	readonly place: number;
	readonly title: string;
	/** The scenario's id; null for a sandbox. */
	readonly scenario: string | null;
	/** Real instant. */
	readonly created: number;
	readonly tickets: number;
	readonly rows: number;
	/** Attached files, and how many bytes they have together. */
	readonly files: number;
	readonly bytes: number;
	/** Texts that were not sent yet. */
	readonly drafts: number;
	/** What its history, carried out again, comes to. */
	readonly verification: Verification;
	readonly mended: readonly Note[];
	readonly leftOut: readonly Note[];
}

/**
 * Reads a backup and says what it holds. Writes nothing. Throws `StoreTrouble` with a sentence when the file cannot be used at all,
 * or the work was given up.
 */
export async function inspectBackup(file: Blob, work: LongWork = {}): Promise<InspectedBackup> {
	const read = await readFileOf(file, { verify: true, ...work });
	if (isEmpty(read)) throw nothingLeft(read);
	const desks = read.desks.map(inspected);
	const whole =
		read.whole &&
		read.notes.length === 0 &&
		desks.every(({ mended, leftOut }) => mended.length + leftOut.length === 0);
	return {
		file,
		made: read.made,
		desks,
		scenarios: read.custom.map(({ title, scenario }) => ({ title, fileName: scenario.fileName })),
		settings: [...read.settings.map(({ name }) => name), ...Object.keys(read.kept)],
		damage: read.notes,
		whole
	};
}

function inspected(desk: ReadDesk): InspectedDesk {
	const { place, title, scenario, created, mended, leftOut, blobs } = desk;
	return {
		place,
		title,
		scenario,
		created,
		tickets: desk.rows.get('tickets')?.size ?? 0,
		rows: countOf(desk) - desk.history.length,
		files: blobs.size,
		bytes: [...blobs.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0),
		drafts: desk.drafts.length,
		verification: { steps: desk.history.length, differences: desk.differences ?? [] },
		mended,
		leftOut
	};
}
