import type { Rows, TableName } from './tables.ts';

/** One row added, changed or removed. The log of these is the truth; every table is a fold of it. */
export type TableEvent = { [T in TableName]: Added<T> | Changed<T> | Removed<T> }[TableName];

export interface Added<T extends TableName> {
	type: 'added';
	table: T;
	row: Rows[T];
}
export interface Changed<T extends TableName> {
	type: 'changed';
	table: T;
	id: number;
	set: Partial<Rows[T]>;
}
export interface Removed<T extends TableName> {
	type: 'removed';
	table: T;
	id: number;
}
