import type { DeskId } from './api.ts';
import type { DeskDatabase } from './database.ts';
import { load, loadForView } from './load.ts';
import { NotLoaded, keyOf, type LoadedTables, type Need } from './loaded.ts';

/** A pure function that asks for so many rows one after the other is at fault itself. */
const MOST_ROUNDS = 400;

/**
 * Runs a pure function over loaded rows, loading what it misses and running it again, until it answers. `hints` are needs that it
 * will probably have. Answers with the result and what it needed.
 */
export async function runInRounds<T>(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	run: () => T,
	hints: readonly Need[] = []
): Promise<{ result: T; needs: Need[] }> {
	const needs: Need[] = [];
	if (hints.length > 0) await load(db, desk, tables, hints);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		try {
			return { result: run(), needs };
		} catch (error) {
			if (!(error instanceof NotLoaded)) throw error;
			needs.push(error.need);
			await load(db, desk, tables, [error.need]);
		}
	}
	throw tooMany(needs);
}

/**
 * The same for views, which only read: a view goes on with nothing where something is missing, so that one round finds many
 * needs. What such a round answers or throws does not count.
 */
export async function viewInRounds<T>(
	db: DeskDatabase,
	desk: DeskId,
	tables: (miss: (need: Need) => void) => LoadedTables,
	view: (tables: LoadedTables) => T
): Promise<T> {
	let missed: Need[] = [];
	const loaded = tables((need) => missed.push(need));
	for (let round = 0; round < MOST_ROUNDS; round++) {
		missed = [];
		let answer: { result: T } | { error: unknown };
		try {
			answer = { result: view(loaded) };
		} catch (error) {
			answer = { error };
		}
		if (missed.length > 0) await loadForView(db, desk, loaded, missed);
		else if ('result' in answer) return answer.result;
		else throw answer.error;
	}
	throw tooMany(missed);
}

function tooMany(needs: readonly Need[]): Error {
	const last = needs.at(-1);
	return new Error(
		`A rule or view read rows one by one ${MOST_ROUNDS} times without coming to an end` +
			(last ? ` (last ${keyOf(last)})` : '') +
			'. It should find them through an index.'
	);
}
