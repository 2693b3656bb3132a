import type { Installation } from '#lib/systems/installation.ts';
import { installed } from '#lib/systems/installed.ts';
import type { Attempt } from '../../scenario/running.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import { readableScenario } from '../history/readable.ts';
import { differencesOf, missingAtTheEnd, retrace, type Retraced } from '../history/replay.ts';
import type { Head } from './read-head.ts';
import type { Numbered } from './read-history.ts';
import type { RowsByTable } from './read-rows.ts';

type DeskToReplay = Pick<Head, 'title' | 'source'> & {
	readonly history: readonly Numbered[];
	/** What the history is compared with. */
	readonly rows?: RowsByTable;
	readonly attempt: Attempt;
	readonly lastStep?: number;
};
export type Replayed = Pick<Retraced, 'tables' | 'attempt' | 'differences'>;

/** Repeats the history of a desk in a backup. */
export async function replayed(
	desk: DeskToReplay,
	work: LongWork,
	systems: Installation = installed
): Promise<Replayed> {
	const { scenario, trouble } = await readableScenario(
		desk.title,
		desk.source,
		systems,
		desk.attempt.run?.seed
	);
	const retraced = await retrace(desk.history, scenario, work, systems);
	const { rows, history, attempt } = desk;
	const last = history.at(-1)?.number ?? 0;
	const differences = [...trouble, ...missingAtTheEnd(last, desk.lastStep ?? last)];
	if (rows)
		differences.push(
			...differencesOf(retraced, attempt, (table) => rows.get(table)?.values() ?? [])
		);
	return { ...retraced, differences };
}
