import type { Tables } from '#lib/kernel/tables.ts';
import { keyOf, namedTables, type NamedKind } from '../names.ts';

/** A thing of the workplace as lists and searches name it. */
export interface NamedThing {
	readonly kind: NamedKind;
	/** The name by which rows refer to it. */
	readonly key: string;
	/** "Karen Jones (kjones)" */
	readonly label: string;
}

/** All things of a kind, by their labels. */
export function thingsOf(tables: Tables, kind: NamedKind): readonly NamedThing[] {
	const rows = tables.all<(typeof namedTables)[NamedKind]>(namedTables[kind]);
	return rows
		.map((row) => {
			const key = keyOf(kind, row as never);
			return { kind, key, label: 'login' in row ? `${row.name} (${key})` : key };
		})
		.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Things of these kinds whose label has all the words, at most `limit`. */
export function findNames(
	tables: Tables,
	kinds: readonly NamedKind[],
	words: string,
	limit: number
): readonly NamedThing[] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	return kinds
		.flatMap((kind) => thingsOf(tables, kind))
		.filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)))
		.slice(0, limit);
}
