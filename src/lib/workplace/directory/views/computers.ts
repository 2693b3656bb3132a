import type { Tables } from '#lib/kernel/tables.ts';
import type { Computer } from '../../model/index.ts';

/** The accounts of computers, by their names. */
export function computerLines(tables: Tables): readonly Computer[] {
	return [...tables.all('computers')].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
