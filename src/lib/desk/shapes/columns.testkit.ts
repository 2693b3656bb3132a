import { MissingRow, Unusable, type Shape } from '#lib/kernel/shapes/shape.ts';
import { rowShapes as columnsOf } from './index.ts';

export type Table = keyof typeof columnsOf;

export type Outcome = { readonly value: unknown } | 'left out' | `missing ${string}`;

/** What becomes of a value that stands in a column; rows that it names are there unless told otherwise. */
export function outcomeOf(shape: Shape<unknown>, value: unknown, there = true): Outcome {
	try {
		return { value: shape(value, 'x', { exists: () => there, mended: () => undefined }) };
	} catch (error) {
		if (error instanceof MissingRow) return `missing ${/of (\w+),/.exec(error.message)?.[1] ?? ''}`;
		if (error instanceof Unusable) return 'left out';
		throw error;
	}
}

/** Nothing that JSON can hold is like it. */
export const unusable = () => undefined;

export function shapeOf(table: Table, column: string): Shape<unknown> {
	const found = (columnsOf[table] as unknown as Record<string, Shape<unknown> | undefined>)[column];
	if (!found) throw new Error(`There is no column ${column} in ${table}.`);
	return found;
}

/** Of which tables the rows are looked up that a value names. */
export function tablesAsked(shape: Shape<unknown>, value: unknown): string[] {
	const asked: string[] = [];
	const exists = (of: string) => asked.push(of) > 0;
	shape(value, 'x', { exists, mended: () => undefined });
	return asked;
}
