import { notFound } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import { namedTables, rowNamed, type NamedKind } from './names.ts';
import { emailOf } from './people.ts';

/** The row of this name, as this command has it so far; refuses where nothing has the name. */
export function named<K extends NamedKind>(work: Work, kind: K, name: string) {
	const row = rowNamed(work, kind, name);
	return row ?? notFound(`There is no ${kind} "${name}".`);
}

/** Notes a change in the log of the workplace. `name`: what was changed, by its unique name; `whom`: logon name of whom it was for. */
export function noteChange(
	work: Work,
	verb: string,
	kind: NamedKind | 'approval',
	name: string,
	words: string,
	whom = ''
) {
	work.add('changes', {
		at: work.at,
		by: emailOf(work, work.by),
		verb,
		about: `${kind} ${name}`,
		for: whom,
		words
	});
}

export { namedTables };
