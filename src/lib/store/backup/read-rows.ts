import { tableNamesOf } from '#lib/kernel/tables.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import { same } from '../rows/same.ts';
import { breakCircles } from './circles.ts';
import { idOf, type Past } from './past.ts';
import type { Note, RawRow } from './raw.ts';
import { MissingRow, Unusable, type Reading } from '#lib/kernel/shapes/shape.ts';

type AnyRow = Rows[TableName];
export type RowsByTable = ReadonlyMap<TableName, ReadonlyMap<number, AnyRow>>;

/** Facts about the rows of a desk from elsewhere in the backup. */
export interface RowsAbout {
	readonly past: Past;
	/** How many rows a table had when the backup was made; undefined where nothing tells. */
	written(table: TableName): number | undefined;
	/** Parts of the desk were damaged or are missing: its rows may be among them. */
	readonly damaged: boolean;
	/** The highest id ever given in a table. */
	lastId(table: TableName): number;
}

/**
 * Reads untrusted rows. Damaged or missing rows are rebuilt from the desk's history if possible. Rows that are still unusable are left out,
 * and, in further passes, every row that requires them.
 */
export function readRows(
	raw: readonly RawRow[],
	about: RowsAbout,
	leftOut: Note[],
	mended: Note[]
): RowsByTable {
	let candidates = raw;
	for (let first = true; ; first = false) {
		const pass = readOnce(candidates, about);
		const ask = first && (about.damaged || pass.failed.size > 0 || pass.repaired.length > 0);
		if (pass.failed.size === 0 && !ask) {
			mended.push(...pass.repaired, ...breakCircles(pass.rows));
			return pass.rows;
		}
		if (ask) {
			const usable = candidates.filter((row) => !pass.bad(row, about.past));
			const found = fromThePast(usable, about);
			if (found.length > 0) mended.push(fromThePastNote(found));
			const back = new Set(found.map(nameOf));
			for (const row of pass.failed.keys())
				if (!pass.dependent(row) && !back.has(nameOf(row))) leftOut.push(pass.note(row));
			candidates = [...usable, ...found];
			continue;
		}
		leftOut.push(...[...pass.failed.keys()].map(pass.note));
		candidates = candidates.filter((row) => !pass.failed.has(row));
	}
}

class Pass {
	readonly rows = new Map<TableName, Map<number, AnyRow>>();
	readonly repaired: Note[] = [];
	readonly mended = new Set<RawRow>();
	readonly failed = new Map<RawRow, Unusable>();

	/** Is the row valid except for a missing reference? */
	dependent(row: RawRow): boolean {
		return this.failed.get(row) instanceof MissingRow;
	}

	/** Is a replacement needed? A row is repaired only if the complete history does not contain it. */
	bad(row: RawRow, past: Past): boolean {
		if (this.failed.has(row)) return !this.dependent(row);
		return this.mended.has(row) && past.complete && past.has(row);
	}

	readonly note = (row: RawRow): Note => ({
		line: row.line,
		what: `${row.table}: ${this.failed.get(row)?.message}: the row is left out`
	});
}

function readOnce(raw: readonly RawRow[], about: RowsAbout): Pass {
	const pass = new Pass();
	const exists = whatExists(raw, about);
	const { layout, shapes } = about.past.systems;
	for (const table of tableNamesOf(layout)) pass.rows.set(table, new Map());
	for (const candidate of raw) {
		const { line, table, value } = candidate;
		const reading: Reading = {
			exists,
			mended: (what) => {
				pass.mended.add(candidate);
				pass.repaired.push({ line, what: `${table}: ${what}` });
			}
		};
		try {
			const complete = shapes.complete(table, value);
			const read = shapes.read(table, complete, '', reading);
			if (!pass.mended.has(candidate) && !same(read, complete))
				reading.mended('it has columns that this version does not know: they are left out');
			const known = pass.rows.get(table);
			if (known?.has(read.id)) throw new Unusable(`row ${read.id} appears twice`);
			known?.set(read.id, read);
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			pass.failed.set(candidate, error);
		}
	}
	return pass;
}

/** Rows may refer to removed rows, as on the desk itself. With gaps in the history, an intact table decides. */
function whatExists(
	raw: readonly RawRow[],
	{ past, written, lastId }: RowsAbout
): Reading['exists'] {
	const ids = new Map<TableName, Set<unknown>>();
	for (const { table, value } of raw) {
		const known = ids.get(table) ?? new Set();
		known.add(idOf(value));
		ids.set(table, known);
	}
	return (table, id) => {
		const known = ids.get(table);
		if (known?.has(id) || past.removed(table, id)) return true;
		return !past.complete && written(table) === (known?.size ?? 0) && id <= lastId(table);
	};
}

/** Where steps of the history are missing, a row may seem to be missing that was removed in one of them: the number of rows decides. */
function fromThePast(present: readonly RawRow[], { past, written }: RowsAbout): RawRow[] {
	const names = new Set(present.map(nameOf));
	const missing = past.missingFrom((table, id) => names.has(`${table} ${id}`));
	if (past.complete) return missing;
	const [found, there] = [countsOf(missing), countsOf(present)];
	return missing.filter(({ table }) => {
		const expected = (written(table) ?? 0) - (there.get(table) ?? 0);
		return (found.get(table) ?? 0) <= expected;
	});
}

function countsOf(rows: readonly RawRow[]): Map<TableName, number> {
	const counts = new Map<TableName, number>();
	for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
	return counts;
}

function fromThePastNote(found: readonly RawRow[]): Note {
	const tables = [...countsOf(found)].map(([table, count]) => `${table} (${count})`).join(', ');
	return { line: null, what: `Rebuilt from the history: rows of ${tables}` };
}

function nameOf({ table, value }: RawRow): string {
	return `${table} ${String(idOf(value))}`;
}
