import type { Instant } from './ids.ts';
import type { Systems } from './systems.ts';

/*
 * The tables of all systems lie side by side under one set of names. Each system says which rows its own have by adding to
 * these interfaces (`declare module`), and how they are kept by a `Layout`.
 */

/** Rows that are configured: few, and always loaded. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface ConfigRows {}

/** Rows that grow with the work: read by id or by one of their indexes, never all at once. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface WorkRows {}

/** The columns by which rows of a work table are found. @public each system adds its own */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface WorkIndexes {}

export type Rows = ConfigRows & WorkRows;
export type TableName = keyof Rows;
export type ConfigTable = keyof ConfigRows;
export type WorkTable = keyof WorkRows;
export type IndexOf<T extends WorkTable> = T extends keyof WorkIndexes
	? WorkIndexes[T] & keyof WorkRows[T]
	: never;
export type IndexKey = string | number;

export interface AnyRow {
	readonly id: number;
}

/** How tables are kept: the same in memory and in the database. */
export interface Layout {
	readonly config: readonly ConfigTable[];
	readonly work: { readonly [T in WorkTable]?: WorkLayout<WorkRows[T]> };
}

export interface WorkLayout<Row> {
	readonly indexes: readonly (keyof Row & string)[];
	/** Instant of the row's next automatic check; null for none. Such rows are indexed by it. */
	readonly due?: (row: Row) => Instant | null;
	/** Conditions ask which rows were added since the run or step began, so the last id is noted then. */
	readonly counted?: true;
	/** Not part of the story: undoing a step leaves these rows unchanged. */
	readonly outside?: true;
}

/**
 * What rules can read. Synchronous: who keeps rows elsewhere (a database) loads what is asked for and asks again.
 * Rows are never changed in place.
 */
export interface Tables {
	/** The systems that own the tables. */
	readonly systems: Systems;
	/** The row with this id; undefined for null. */
	get<T extends TableName>(table: T, id: number | null): Rows[T] | undefined;
	/** All rows of a configuration table, by id. */
	all<T extends ConfigTable>(table: T): readonly ConfigRows[T][];
	/** The rows whose column has this value, by id. */
	find<T extends WorkTable, I extends IndexOf<T>>(
		table: T,
		index: I,
		key: IndexKey
	): readonly WorkRows[T][];
	/** The highest id ever given in the table; 0 when none was. */
	lastId(table: TableName): number;
	/** Rows whose `due` moment lies strictly before `before`: the earliest `limit` of them. */
	due<T extends WorkTable>(table: T, before: Instant, limit: number): readonly WorkRows[T][];
}

export function workTablesOf({ work }: Layout): WorkTable[] {
	return Object.keys(work) as WorkTable[];
}

export function tableNamesOf(layout: Layout): TableName[] {
	return [...layout.config, ...workTablesOf(layout)];
}

/** Several systems' tables as one. @public */
export function joinLayouts(layouts: readonly Layout[]): Layout {
	return {
		config: layouts.flatMap(({ config }) => config),
		work: Object.assign({}, ...layouts.map(({ work }) => work)) as Layout['work']
	};
}

/** The moments of a watched table; undefined for one that nobody watches. */
export function dueOfRow(
	{ work }: Layout,
	table: TableName
): ((row: AnyRow) => Instant | null) | undefined {
	return (work as Record<string, WorkLayout<AnyRow> | undefined>)[table]?.due;
}
