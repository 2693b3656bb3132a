import type { Deciding } from '#lib/kernel/evidence.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Change } from '../model/index.ts';
import { nameOfEmail } from '../people.ts';

/** A change of the log as evidence tells it. */
export function decidingOf(tables: Tables, { at, words, by }: Change): Deciding {
	return { at, words, by: nameOfEmail(tables, by) };
}

/** The last change of a thing: by any verb, or by one of these. `about`: "account kjones". */
export function lastChange(
	tables: Tables,
	about: string,
	verbs?: readonly string[]
): Change | undefined {
	return tables
		.find('changes', 'about', about)
		.findLast(({ verb, shown }) => !shown && (!verbs || verbs.includes(verb)));
}
