import type { AnyRow, Rows, TableName } from '../tables.ts';
import { choice, row, Unusable, type Reading, type RowShape, type Shape } from './shape.ts';

type Columns = Readonly<Record<string, Shape<unknown>>>;
type Column = readonly [name: string, fallback: unknown];

const nothing: Reading = { exists: () => true, mended: () => undefined };

/** How the rows of all tables are read when they come from a file or from an older edition. */
export class TableShapes {
	readonly #columns: ReadonlyMap<TableName, Columns>;
	readonly #rows = new Map<TableName, Shape<AnyRow>>();
	readonly #usual = new Map<TableName, readonly Column[]>();
	/** Reads the name of a table. */
	readonly tableName: Shape<TableName>;

	constructor(columns: Readonly<Record<string, object>>) {
		this.#columns = new Map(Object.entries(columns) as [TableName, Columns][]);
		for (const [table, of] of this.#columns) {
			this.#rows.set(table, row(of as unknown as RowShape<AnyRow>));
			this.#usual.set(table, usualColumns(of));
		}
		this.tableName = choice(...this.#columns.keys());
	}

	/** Reads a whole row. Throws `Unusable`. */
	read(table: TableName, value: unknown, name: string, reading: Reading): Rows[TableName] {
		const shape = this.#rows.get(table);
		if (!shape) throw new Unusable(`there is no table ${table}`);
		return shape(value, name, reading) as Rows[TableName];
	}

	/** How one column is read; undefined: the table has no such column. */
	column(table: TableName, name: string): Shape<unknown> | undefined {
		const columns = this.#columns.get(table) ?? {};
		return Object.hasOwn(columns, name) ? columns[name] : undefined;
	}

	/** A row with all columns of this build. A complete row is returned unchanged. */
	complete<R>(table: TableName, given: R): R {
		if (typeof given !== 'object' || given === null) return given;
		const known = given as Record<string, unknown>;
		const missing = (this.#usual.get(table) ?? []).filter(([name]) => known[name] === undefined);
		return missing.length === 0 ? given : { ...given, ...Object.fromEntries(missing) };
	}
}

/** The columns that a row can be without, each with the value that is as good as none. */
function usualColumns(columns: Columns): readonly Column[] {
	return Object.entries(columns).flatMap(([name, shape]): Column[] => {
		try {
			return [[name, shape(undefined, name, nothing)]];
		} catch (error) {
			if (error instanceof Unusable) return [];
			throw error;
		}
	});
}
