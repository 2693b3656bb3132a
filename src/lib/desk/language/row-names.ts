import type { Definition } from '#lib/kernel/language/definition.ts';
import type { WorldName } from '#lib/desk/language/names.ts';
import { name, optional, record, text } from '#lib/kernel/language/define.ts';
import { adminForms } from './admin-forms.ts';

/** How scenarios name the row that a verb takes by its id. */
export interface RowName {
	readonly kind: Exclude<WorldName, 'user'>;
	/** The key of its name. */
	readonly key: string;
	/** Only rows saved by the acting person count. */
	readonly own?: boolean;
}

/** The verbs whose only argument is the row that they remove: named as the form of its "save" names it. */
export const rowNames: ReadonlyMap<string, RowName> = new Map(
	Object.entries(adminForms).flatMap(([verb, { kind, key, own = false }]) =>
		kind ? [[verb.replace('save_', 'remove_'), { kind, key, own }] as const] : []
	)
);

export function definitionOfRow(
	say: string,
	about: string,
	{ kind, key, own }: RowName
): Definition {
	const which = own ? text('Its title.', { max: 100 }) : name(kind, 'Which one.');
	return record(say, about, { [key]: which });
}

/** A note has no name: it is found by its subject and its text. */
export const noteName = {
	user: optional(name('user', 'The end user that it is about.')),
	organization: optional(name('organization', 'Or the organization.')),
	body: text('What the note says.', { max: 20_000 })
};
