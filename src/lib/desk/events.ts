import type { Rows, TableName } from './tables.ts';

/**
 * What happened, row by row. A logged event (`log`: osTicket's own names), a thread entry, a mail, a changed ticket
 * each are one of these; the log of them is the truth, and every table is a fold of it.
 */
export type DeskEvent = { [T in TableName]: Added<T> | Changed<T> | Removed<T> }[TableName];

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
