import type { ConfigRows, ConfigTable, Tables } from '#lib/kernel/tables.ts';
import type { DeskContext } from './desk-context.svelte.ts';

/** The configuration as the rules read it, for those of them that need nothing else (names, choices). */
export function configReader(config: DeskContext['config']): Pick<Tables, 'get' | 'all'> {
	const all = <T extends ConfigTable>(table: T): readonly ConfigRows[T][] =>
		(config as Readonly<Record<string, readonly unknown[]>>)[table] as readonly ConfigRows[T][];
	return {
		all,
		get: (table, id) => all(table as ConfigTable).find((row) => row.id === id) as never
	};
}
