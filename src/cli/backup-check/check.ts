import { DeskDatabase, Store, type InspectedBackup, type RestoreReport } from '#lib/store/index.ts';
import { firstVersionOf } from '#lib/store/backup/backup.testkit.ts';
import { contentsOf, differingTables, type Content } from './compare.ts';
import type { MadeDesk } from './desks.ts';
import { cutAt, flippedAt } from './damage.ts';

/** Counts of the attempts by result. Failures are described in `wrong`. */
export interface Tally {
	tried: number;
	/** The desk was equal to the saved one, record by record and file by file. */
	equal: number;
	/** Something was lost, was reported before anything was written, and was limited to the damage. */
	bounded: number;
	/** The file was refused with a sentence. */
	refused: number;
	wrong: string[];
}
export const noTally = (): Tally => ({ tried: 0, equal: 0, bounded: 0, refused: 0, wrong: [] });

let databases = 0;
export function newStore(): Store {
	return new Store(new DeskDatabase(`backup check ${++databases}`), () => Date.UTC(2026, 10, 29));
}

interface Back {
	readonly inspected: InspectedBackup;
	readonly report: RestoreReport;
	/** Of the desks that came back, by their place in the file. */
	readonly contents: ReadonlyMap<number, Content>;
	/** Results of repeating their histories, if different. */
	readonly differences: ReadonlyMap<number, readonly string[]>;
}

/** Inspects a file and restores all of it in a fresh browser. */
export async function broughtBack(file: Blob): Promise<Back> {
	const store = newStore();
	try {
		const inspected = await store.inspect(file);
		const report = await store.restore(inspected);
		const contents = new Map<number, Content>();
		const differences = new Map<number, readonly string[]>();
		for (const { id, place } of report.desks) {
			contents.set(place, await contentsOf(store, id));
			const [verified] = await store.verify([id]);
			differences.set(place, verified?.differences ?? ['It is not there.']);
		}
		return { inspected, report, contents, differences };
	} finally {
		await store.db.delete();
	}
}

/** Save, read back and restore elsewhere: everything is equal, and the history verifies. Also in format version 1. */
export async function roundTrip(store: Store, { id }: MadeDesk, name: string, tally: Tally) {
	const before = await contentsOf(store, id);
	const [verified] = await store.verify([id]);
	const file = await store.backup([id]);
	for (const [version, written] of [
		['', file],
		[' (version 1)', await firstVersionOf(file)]
	] as const) {
		tally.tried++;
		const { inspected, contents, differences } = await broughtBack(written);
		const differing = [...differingTables(before, contents.get(1) ?? {})]
			// The first version did not know of drafts.
			.filter(([table]) => version === '' || table !== 'drafts');
		const told = inspected.whole ? '' : ' It was told to be damaged.';
		const honest = String(differences.get(1)) === String(verified?.differences);
		// Nor does it tell whether files were there whose contents nobody has.
		if (differing.length === 0 && honest && (inspected.whole || version !== '')) tally.equal++;
		else
			tally.wrong.push(
				`${name}${version}: differs in ${differing.map(String).join('; ')}.${told} History: ${differences.get(1)?.[0] ?? 'verifies'}`
			);
	}
}

/** One flipped bit: it is reported, and at most one record is lost; a desk with a lost step does not verify. */
export async function flip(
	bytes: Uint8Array<ArrayBuffer>,
	bit: number,
	whole: Content,
	tally: Tally
) {
	tally.tried++;
	const at = `Bit ${bit & 7} of byte ${bit >> 3}`;
	try {
		const { inspected, contents, differences } = await broughtBack(flippedAt(bytes, bit));
		const differing = differingTables(whole, contents.get(1) ?? {});
		const lost = [...differing.values()].reduce((sum, count) => sum + count, 0);
		const verified = differences.get(1)?.length === 0;
		const stepLost = differing.has('history');
		if (inspected.whole) tally.wrong.push(`${at}: not noticed.`);
		else if (lost === 0 && verified) tally.equal++;
		else if (lost === 1 && verified === !stepLost) tally.bounded++;
		else
			tally.wrong.push(
				`${at}: ${[...differing].map(String).join('; ')}; ${differences.get(1)?.[0] ?? 'verified'}`
			);
	} catch (error) {
		tally.wrong.push(`${at}: ${String(error)}`);
	}
}

/** A truncated file: it is reported, and restored as an earlier state whose history verifies. */
export async function cut(
	bytes: Uint8Array<ArrayBuffer>,
	at: number,
	whole: Content,
	tally: Tally
) {
	tally.tried++;
	try {
		const { inspected, contents, differences } = await broughtBack(cutAt(bytes, at));
		const differing = differingTables(whole, contents.get(1) ?? {});
		const wrong = differences.get(1)?.[0];
		// The last line break is no part of any record.
		const nothingCut = at >= bytes.length - 1;
		if (inspected.whole && !nothingCut) tally.wrong.push(`Cut at ${at}: not noticed.`);
		else if (wrong !== undefined) tally.wrong.push(`Cut at ${at}: ${wrong}`);
		else if (differing.size === 0) tally.equal++;
		else tally.bounded++;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		if (
			/^(This file is not a backup|This backup holds no desk|Nothing of this backup)/.test(message)
		)
			tally.refused++;
		else tally.wrong.push(`Cut at ${at}: ${message}`);
	}
}
