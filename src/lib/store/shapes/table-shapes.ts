import type { Rows, TableName } from '#lib/kernel/tables.ts';
import { configShapes } from './config-shapes.ts';
import { row, type RowShape, type Shape } from './shape.ts';
import { workShapes } from './work-shapes.ts';

export const columnsOf = { ...configShapes, ...workShapes };

/** How every table's rows are read. */
export const shapes = Object.fromEntries(
	Object.entries(columnsOf).map(([table, of]) => [table, row(of as RowShape<Rows[TableName]>)])
) as { readonly [T in TableName]: Shape<Rows[T]> };
