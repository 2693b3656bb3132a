import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { load, loadForView } from './load.ts';
import { keyOf, type LoadedTables, type Need } from './loaded.ts';
import { withinTransaction } from '../database/within-transaction.ts';

/**
 * Limit of consecutive rounds that load only missing rows: then the function would never end. Other rounds are not counted, since a desk is
 * finite.
 */
const MOST_BARREN_ROUNDS = 400;

/**
 * Runs a pure function over loaded rows, loads what is missing and repeats, until it finishes. `hints` are probable needs. Returns the
 * result and what it needed.
 */
export async function runInRounds<T>(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	run: () => T,
	hints: readonly Need[] = []
): Promise<{ result: T; needs: Need[] }> {
	const needs: Need[] = [];
	if (hints.length > 0) await withinTransaction(load(db, desk, tables, hints));
	const result = await withinTransaction(
		inRounds(tables, run, (missed) => {
			needs.push(...missed);
			return load(db, desk, tables, missed);
		})
	);
	return { result, needs };
}

/** The same for views, which only read. */
export function viewInRounds<T>(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	view: (tables: LoadedTables) => T
): Promise<T> {
	return inRounds(
		tables,
		() => view(tables),
		(missed) => loadForView(db, desk, tables, missed)
	);
}

/**
 * Where something is missing the function goes on with nothing, so that one round finds many needs: what such a round answers or
 * throws does not count.
 */
async function inRounds<T>(
	tables: LoadedTables,
	run: () => T,
	loadMissed: (missed: readonly Need[]) => Promise<void>
): Promise<T> {
	for (let barren = 0; ;) {
		const { answer, missed } = tables.noting(run);
		const [first] = missed;
		if (!first) {
			if ('error' in answer) throw answer.error;
			return answer.result;
		}
		const { size } = tables;
		await withinTransaction(loadMissed(missed));
		barren = tables.size === size ? barren + 1 : 0;
		if (barren === MOST_BARREN_ROUNDS) throw endless(first);
	}
}

function endless(need: Need): Error {
	return new Error(
		`A rule or view asked ${MOST_BARREN_ROUNDS} times in a row for rows that do not exist (last: ${keyOf(need)}).`
	);
}
