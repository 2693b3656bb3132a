import type { Instant } from '../../desk/model/index.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';

/** Of this browser alone: a backup takes no notice of itself along. */
export const LAST_BACKUP = 'last backup';

/** Contents of the last full backup, to detect new work. */
export interface LastBackup {
	/** Real time. */
	readonly at: Instant;
	/** Size of the file. */
	readonly bytes: number;
	/** Last step of the history of each desk. */
	readonly steps: Readonly<Record<DeskId, number>>;
	readonly scenarios: readonly number[];
}

/** Work that is not in the last backup. */
export interface NewWork {
	/** Desks that are not in it. */
	readonly desks: number;
	/** Desks that have gone on since. */
	readonly changed: number;
	/** Own scenario files that are not in it. */
	readonly scenarios: number;
}

export type PresentWork = Pick<LastBackup, 'steps' | 'scenarios'>;

/** The current state of all work. */
export async function presentWork(db: DeskDatabase): Promise<PresentWork> {
	const [desks, states, scenarios] = await Promise.all([
		db.desks.toCollection().primaryKeys(),
		db.states.toArray(),
		db.scenarios.toCollection().primaryKeys()
	]);
	const seen = new Set(desks);
	const shown = states.filter(({ desk }) => seen.has(desk));
	return {
		steps: Object.fromEntries(shown.map(({ desk, history }) => [desk, history])),
		scenarios
	};
}

export function newSince(last: PresentWork | null, now: PresentWork): NewWork {
	const steps = Object.entries(now.steps).map(([desk, reached]) => ({
		saved: last?.steps[Number(desk)],
		reached
	}));
	return {
		desks: steps.filter(({ saved }) => saved === undefined).length,
		changed: steps.filter(({ saved, reached }) => saved !== undefined && reached > saved).length,
		scenarios: now.scenarios.filter((id) => !last?.scenarios.includes(id)).length
	};
}

/** Null: none was saved in this browser. */
export async function readLastBackup(db: DeskDatabase): Promise<LastBackup | null> {
	const kept = (await db.settings.get(LAST_BACKUP))?.value;
	return isLastBackup(kept) ? kept : null;
}

function isLastBackup(value: unknown): value is LastBackup {
	if (typeof value !== 'object' || value === null) return false;
	const { at, bytes, steps, scenarios } = value as Partial<Record<keyof LastBackup, unknown>>;
	return (
		typeof at === 'number' &&
		typeof bytes === 'number' &&
		typeof steps === 'object' &&
		steps !== null &&
		Array.isArray(scenarios)
	);
}
