import type { Installation } from '#lib/systems/installation.ts';
import { tableNamesOf } from '#lib/kernel/tables.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import type { Attempt } from '../../scenario/running.ts';
import type { SourceRecord, SourceText } from '../database/records.ts';
import type { RawDesk } from './raw.ts';
import { readRun } from './run-shape.ts';
import {
	instant,
	maybe,
	or,
	orNull,
	record,
	row,
	someText,
	text,
	Unusable,
	upTo,
	type Reading
} from '#lib/kernel/shapes/shape.ts';

/** What a desk is beside its rows. */
export interface Head {
	readonly title: string;
	readonly scenario: string | null;
	readonly created: number;
	readonly source: Omit<SourceRecord, 'desk'>;
	readonly attempt: Attempt;
	readonly lastIds: Partial<Record<TableName, number>>;
	/** How many steps its history had; null in version 1, which did not say it. */
	readonly steps: number | null;
}

export const sourceText = row<SourceText>({ fileName: someText(), text: text() });
const count = upTo(Number.MAX_SAFE_INTEGER);

/** Throws `Unusable`. `atLeast`: the instant that the desk had reached. */
export function readHead(raw: RawDesk, atLeast: number, reading: Reading): Head {
	if (!raw.head) throw new Unusable('both lines that describe it are damaged');
	const desk = record(raw.head.desk, 'desk');
	const source = record(raw.head.sources, 'sources');
	const state = record(raw.head.state, 'state');
	const overlay = maybe(sourceText)(source.overlay, 'overlay', reading);
	return {
		title: or('Restored desk', text())(desk.title, 'title', reading),
		scenario: orNull(text())(desk.scenario, 'scenario', reading),
		created: or(0, instant())(desk.created, 'created', reading),
		source: {
			scenario: orNull(sourceText)(source.scenario, 'scenario', reading),
			world: orNull(sourceText)(source.world, 'world', reading),
			...(overlay && { overlay })
		},
		lastIds: readLastIds(raw.systems, state.lastIds),
		steps: raw.version > 1 ? count(state.history, 'history', reading) : null,
		...readAttempt(raw.systems, record(state.attempt, 'attempt'), atLeast, reading)
	};
}

/** A broken run would grade a learner wrongly: the desk is restored as a sandbox. */
function readAttempt(
	systems: Installation,
	given: Record<string, unknown>,
	atLeast: number,
	reading: Reading
) {
	const now = Math.max(or(atLeast, instant())(given.now, 'now', reading), atLeast);
	try {
		return { attempt: { now, run: readRun(given.run, systems) } };
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		reading.mended(`${error.message}: the scenario cannot continue, so the desk becomes a sandbox`);
		return { attempt: { now, run: null }, scenario: null, source: { scenario: null, world: null } };
	}
}

function readLastIds({ layout }: Installation, given: unknown): Partial<Record<TableName, number>> {
	const told = record(given ?? {}, 'lastIds');
	const lastIds: Partial<Record<TableName, number>> = {};
	for (const table of tableNamesOf(layout)) {
		const last = Object.hasOwn(told, table) ? told[table] : 0;
		if (Number.isSafeInteger(last) && Number(last) > 0) lastIds[table] = Number(last);
	}
	return lastIds;
}
