import { nobody } from '../../desk/founding/nobody.ts';
import type { Attempt } from '../../scenario/index.ts';
import type { TableName } from '../../desk/tables.ts';
import type { ReadMarkRecord, SourceRecord, SourceText } from '../records.ts';
import type { Blobs } from '../blobs.ts';
import { noteMissing, readFiles } from './files.ts';
import { readRun } from './run-shape.ts';
import type { Note, RawDesk } from './raw.ts';
import { readHistory, type Numbered } from './read-history.ts';
import { readRows, type RowsByTable } from './read-rows.ts';
import {
	list,
	or,
	orNull,
	record,
	row,
	someText,
	text,
	Unusable,
	whole,
	type Reading
} from './shape.ts';

/** A desk from a backup, ready to be written. */
export interface ReadDesk {
	readonly title: string;
	readonly scenario: string | null;
	readonly created: number;
	readonly source: Omit<SourceRecord, 'desk'>;
	readonly attempt: Attempt;
	readonly lastIds: Partial<Record<TableName, number>>;
	readonly rows: RowsByTable;
	readonly history: readonly Numbered[];
	readonly blobs: Blobs;
	readonly readMarks: readonly ReadMark[];
	readonly mended: readonly Note[];
	readonly leftOut: readonly Note[];
}

const sourceText = row<SourceText>({ fileName: someText(), text: text() });
type ReadMark = Omit<ReadMarkRecord, 'desk'>;
const readMark = row<ReadMark>({ address: text(), mails: list(whole()) });

/** Reads all of a desk that can be used; throws `Unusable` when what is left is no desk. */
export async function readDesk(raw: RawDesk): Promise<ReadDesk> {
	const mended: Note[] = [];
	const leftOut: Note[] = [...raw.unread];
	const reading: Reading = {
		exists: () => true,
		mended: (what) => mended.push({ line: raw.line, what })
	};
	const head = record(raw.head.desk, 'desk');
	const source = record(raw.head.sources, 'sources');
	const state = record(raw.head.state, 'state');
	const rows = readRows(raw.rows, leftOut, mended);
	if (!rows.get('settings')?.has(1))
		throw new Unusable('its settings are missing, and without them no desk can be opened');
	const history = readHistory(raw, leftOut);
	const blobs = await readFiles(raw.files, leftOut);
	noteMissing(rows, blobs, leftOut);
	const about: About = {
		title: or('Restored desk', text())(head.title, 'title', reading).slice(0, 200),
		scenario: orNull(text())(head.scenario, 'scenario', reading),
		created: or(0, whole())(head.created, 'created', reading),
		source: {
			scenario: orNull(sourceText)(source.scenario, 'scenario', reading),
			world: orNull(sourceText)(source.world, 'world', reading)
		}
	};
	return {
		...about,
		...readAttempt(record(state.attempt, 'attempt'), history.at(-1)?.at ?? 0, reading),
		lastIds: readLastIds(state.lastIds, rows),
		rows: withSession(rows, mended),
		history,
		blobs,
		readMarks: readMarks(raw, leftOut),
		mended,
		leftOut
	};
}

type About = Pick<ReadDesk, 'title' | 'scenario' | 'created' | 'source'>;

/** A run that cannot be used would judge a learner wrongly: the desk comes back as a sandbox. */
function readAttempt(given: Record<string, unknown>, atLeast: number, reading: Reading) {
	const now = Math.max(or(atLeast, whole())(given.now, 'now', reading), atLeast);
	try {
		return { attempt: { now, run: readRun(given.run) } };
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		reading.mended(`${error.message}: the scenario cannot go on, so the desk is a sandbox now`);
		return { attempt: { now, run: null }, scenario: null, source: { scenario: null, world: null } };
	}
}

function readMarks(raw: RawDesk, leftOut: Note[]): ReadMark[] {
	return raw.readMarks.flatMap(({ line, value }) => {
		try {
			return [readMark(value, 'read mark', { exists: () => true, mended: () => undefined })];
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			leftOut.push({ line, what: error.message });
			return [];
		}
	});
}

/** No id is given twice: not even that of a row that was left out. */
function readLastIds(given: unknown, rows: RowsByTable): Partial<Record<TableName, number>> {
	const told =
		typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
	const lastIds: Partial<Record<TableName, number>> = {};
	for (const [table, known] of rows) {
		const last = Object.hasOwn(told, table) ? told[table] : 0;
		const highest = [...known.keys()].reduce((most, id) => Math.max(most, id), 0);
		lastIds[table] = Number.isSafeInteger(last) ? Math.max(Number(last), highest) : highest;
	}
	return lastIds;
}

function withSession(rows: RowsByTable, mended: Note[]): RowsByTable {
	if (rows.get('sessions')?.has(1)) return rows;
	mended.push({ line: null, what: 'sessions: nobody is logged in any more' });
	return new Map([...rows, ['sessions', new Map([[1, nobody]])]]);
}
