import { notFound } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import { rowNamed, type NamedKind } from './names.ts';
import { emailOf } from './people.ts';

/** The row of this name, as this command has it so far; refuses where nothing has the name. */
export function named<K extends NamedKind>(work: Work, kind: K, name: string) {
	const row = rowNamed(work, kind, name);
	return row ?? notFound(`There is no ${kind} "${name}".`);
}

interface ChangeNote {
	/** Logon name of whom it was for. */
	whom?: string;
	/** It only shows something that is logged when it is shown. */
	shown?: boolean;
}

/** Notes a change in the log of the workplace. `name`: what was changed, by its unique name. */
export function noteChange(
	work: Work,
	verb: string,
	kind: NamedKind | 'approval',
	name: string,
	words: string,
	{ whom = '', shown = false }: ChangeNote = {}
) {
	work.add('changes', {
		at: work.at,
		by: emailOf(work, work.by),
		verb,
		about: `${kind} ${name}`,
		for: whom,
		consoleRuns: work.lastId('consoleRuns'),
		utterances: work.lastId('utterances'),
		shown,
		words
	});
}
