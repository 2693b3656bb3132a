import type { Installation } from '#lib/systems/installation.ts';
import { installed } from '#lib/systems/installed.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import type { SettingRecord } from '../database/records.ts';
import type { Texts } from './kept.ts';
import { StoreTrouble } from '../database/trouble.ts';
import { readRaw, type Note } from './raw.ts';
import { readDesk, type ReadDesk } from './read-desk.ts';
import { readCustom, readKept, readSettings, type Custom } from './read-small.ts';
import { Unusable } from '#lib/kernel/shapes/shape.ts';

/** A backup, read. */
export interface ReadFile {
	/** Real instant. */
	readonly made: number | null;
	readonly desks: readonly ReadDesk[];
	readonly custom: readonly Custom[];
	readonly settings: readonly SettingRecord[];
	readonly kept: Texts;
	/** Problems of the file as a whole, and unusable desks. */
	readonly notes: readonly Note[];
	/** Is every line present and intact? */
	readonly whole: boolean;
	/** Number of desks in the file, usable or not. */
	readonly held: number;
}

/** Taking the file apart takes about this share of the time. */
const TAKING_APART = 0.4;

/** `verify`: carry the histories out again. `only`: the numbers of the desks that are wanted. Throws `StoreTrouble`. */
export async function readFileOf(
	file: Blob,
	{
		verify,
		only,
		progress = () => undefined,
		signal
	}: LongWork & { verify: boolean; only?: readonly number[] | undefined },
	systems: Installation = installed
): Promise<ReadFile> {
	const taking = { progress: (share: number) => progress(TAKING_APART * share), signal };
	const raw = await readRaw(file, taking, systems);
	const notes = [...raw.notes];
	const desks: ReadDesk[] = [];
	const wanted = raw.desks.filter(({ place }) => !only || only.includes(place));
	for (const [at, desk] of wanted.entries()) {
		const told = (share: number) =>
			progress(TAKING_APART + ((1 - TAKING_APART) * (at + share)) / wanted.length);
		try {
			desks.push(await readDesk(desk, { verify, progress: told, signal }));
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			notes.push({
				line: desk.line,
				what: `The desk that begins here cannot be restored: ${error.message}.`
			});
		}
		told(1);
	}
	const custom = readCustom(raw.custom, notes);
	const settings = readSettings(raw.settings, notes);
	const kept = readKept(raw.kept, notes);
	const made = Date.parse(raw.made ?? '');
	return {
		made: Number.isNaN(made) ? null : made,
		desks,
		custom,
		settings,
		kept,
		notes,
		whole: raw.whole,
		held: raw.desks.length
	};
}

export function isEmpty({
	desks,
	custom,
	settings,
	kept
}: Pick<ReadFile, 'desks' | 'custom' | 'settings' | 'kept'>) {
	return desks.length + custom.length + settings.length + Object.keys(kept).length === 0;
}

export function nothingLeft({ notes, held }: ReadFile): StoreTrouble {
	const why = notes
		.map(({ line, what }) => (line === null ? what : `Line ${line}: ${what}`))
		.join(' ');
	return new StoreTrouble(
		'broken file',
		held === 0
			? `This backup holds no desk. ${why}`.trim()
			: `Nothing of this backup can be restored. ${why} If you have another copy of the file, try that one.`
	);
}
