import type { Deciding } from '#lib/kernel/evidence.ts';
import type { Part } from '#lib/kernel/facts/parts.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Change } from '../../model/index.ts';
import { nameOfEmail } from '../../people.ts';

/** One value that is asked for, or one of several. */
export function asked<T extends string>(
	what: string,
	wanted: T | readonly T[] | undefined,
	found: T
): Part[] {
	if (wanted === undefined) return [];
	const values: readonly T[] = typeof wanted === 'string' ? [wanted] : wanted;
	return [{ what, expected: values.join(' or '), found, held: values.includes(found) }];
}

export function flag(what: string, wanted: boolean | undefined, found: boolean): Part[] {
	if (wanted === undefined) return [];
	const yesNo = (is: boolean) => (is ? 'yes' : 'no');
	return [{ what, expected: yesNo(wanted), found: yesNo(found), held: wanted === found }];
}

/** The last change of a thing, by the log. `about`: kind and name, as the log has them. */
export function lastChange(
	tables: Tables,
	about: string,
	fits: (change: Change) => boolean = () => true
): Deciding | null {
	const change = tables.find('changes', 'about', about).findLast(fits);
	return change ? { at: change.at, words: change.words, by: nameOfEmail(tables, change.by) } : null;
}
