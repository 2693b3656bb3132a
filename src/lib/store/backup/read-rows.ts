import { configTables, workTables, type Rows, type TableName } from '../../desk/tables.ts';
import { completeRow } from '../complete.ts';
import type { Note, RawRow } from './raw.ts';
import { Unusable, type Reading } from './shape.ts';
import { shapes } from './table-shapes.ts';

export type RowsByTable = ReadonlyMap<TableName, ReadonlyMap<number, AnyRow>>;
type AnyRow = Rows[TableName];

const MOST_PASSES = 20;

/**
 * Reads rows that anybody may have written. A row that cannot be used is left out, and so is, in a further pass, every row that
 * cannot be without it.
 */
export function readRows(raw: readonly RawRow[], leftOut: Note[], mended: Note[]): RowsByTable {
	let candidates = raw;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const gone: Note[] = [];
		const repaired: Note[] = [];
		const rows = readOnce(candidates, gone, repaired);
		leftOut.push(...gone);
		if (gone.length === 0) {
			mended.push(...repaired, ...breakCircles(rows));
			return rows;
		}
		const lines = new Set(gone.map(({ line }) => line));
		candidates = candidates.filter(({ line }) => !lines.has(line));
	}
	throw new Unusable('its rows name each other in too many ways that do not exist');
}

function readOnce(raw: readonly RawRow[], gone: Note[], repaired: Note[]) {
	const ids = idsOf(raw);
	const rows = new Map<TableName, Map<number, AnyRow>>();
	for (const table of [...configTables, ...workTables]) rows.set(table, new Map());
	for (const { line, table, value } of raw) {
		const reading: Reading = {
			exists: (other, id) => ids.get(other)?.has(id) ?? false,
			mended: (what) => repaired.push({ line, what: `${table}: ${what}` })
		};
		try {
			const read = shapes[table](completeRow(table, value), '', reading);
			const known = rows.get(table);
			if (known?.has(read.id)) throw new Unusable(`row ${read.id} comes twice`);
			known?.set(read.id, read);
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			gone.push({ line, what: `${table}: ${error.message}: the row is left out` });
		}
	}
	return rows;
}

function idsOf(raw: readonly RawRow[]): Map<TableName, Set<unknown>> {
	const ids = new Map<TableName, Set<unknown>>();
	for (const { table, value } of raw) {
		let known = ids.get(table);
		if (!known) ids.set(table, (known = new Set()));
		if (typeof value === 'object' && value !== null) known.add((value as { id?: unknown }).id);
	}
	return ids;
}

/** Nothing may stand under itself: whoever climbs up would never arrive. */
function breakCircles(rows: Map<TableName, Map<number, AnyRow>>): Note[] {
	const notes: Note[] = [];
	for (const table of ['categories', 'departments', 'queues', 'tickets', 'topics'] as const) {
		const known = rows.get(table) as Map<number, AnyRow & { parent: number | null }>;
		for (const start of known.values()) {
			const seen = new Set<number>();
			let climbing: (AnyRow & { parent: number | null }) | undefined = start;
			while (climbing && climbing.parent !== null && !seen.has(climbing.id)) {
				seen.add(climbing.id);
				climbing = known.get(climbing.parent);
			}
			if (!climbing || climbing.parent === null) continue;
			known.set(climbing.id, { ...climbing, parent: null });
			notes.push({
				line: null,
				what: `${table}: row ${climbing.id} stood under itself: now at the top`
			});
		}
	}
	return notes;
}
