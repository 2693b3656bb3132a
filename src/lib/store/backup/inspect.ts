import type { Installation } from '#lib/systems/installation.ts';
import { installed } from '#lib/systems/installed.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import type { Verification } from '../history/replay.ts';
import { isEmpty, nothingLeft, readFileOf } from './read-file.ts';
import type { Note } from './raw.ts';
import type { ReadDesk } from './read-desk.ts';
import { countOf } from './write-desks.ts';

/** The contents and the damage of a backup. Nothing has been written. */
export interface InspectedBackup {
	readonly file: Blob;
	/** Real instant; null where the file does not say it. */
	readonly made: number | null;
	readonly desks: readonly InspectedDesk[];
	/** The user's own scenario files. */
	readonly scenarios: readonly { readonly title: string; readonly fileName: string }[];
	/** Names of settings, and of what the page keeps beside the database. */
	readonly settings: readonly string[];
	/** Problems of the file as a whole, and unusable desks. */
	readonly damage: readonly Note[];
	/** Everything is unchanged: nothing damaged, nothing repaired, nothing left out. */
	readonly whole: boolean;
}
export interface InspectedDesk {
	/** Its number in the file, used to select it. */
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
	/** Unsent texts. */
	readonly drafts: number;
	/** Result of repeating its history. */
	readonly verification: Verification;
	readonly mended: readonly Note[];
	readonly leftOut: readonly Note[];
}

/**
 * Reads a backup and reports its contents. Writes nothing. Throws `StoreTrouble` with a sentence if the file is unusable, or if cancelled.
 */
export async function inspectBackup(
	file: Blob,
	work: LongWork = {},
	systems: Installation = installed
): Promise<InspectedBackup> {
	const read = await readFileOf(file, { verify: true, ...work }, systems);
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
