import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import { choice, list, optional, part, record } from '#lib/kernel/language/define.ts';
import type { World } from '#lib/kernel/world.ts';
import { MOST_PAST } from './past.ts';
import { LANGUAGE_VERSION } from './version.ts';

const about = 'A world: what an administrator configures before work begins, and the people.';
const version = choice('The version of this language. Always the first line.', [LANGUAGE_VERSION]);

/** Its lines have the words of a scenario's `past`, which are not listed here once more: the reader checks them by that definition. */
const past = list(
	'Older tickets, the oldest first: what people wrote and agents did in the days before, in the words of a scenario’s `past`. Only a scenario with `older tickets: true` has them.',
	part('A past action.'),
	{ min: 1, max: MOST_PAST }
);

/** A world file, with the lists that the systems give. */
export function worldOf(lists: Fields): Definition {
	return record('world', about, { deskdrill: version, ...lists, past: optional(past) });
}

/** A world inside of a scenario file. */
export function ownWorldOf(lists: Fields): Definition<World> {
	const fields = { deskdrill: optional(version), ...lists };
	return record('world', about, fields, 1) as Definition<World>;
}

/** The lists of a world of which a scenario says only what differs. */
export function changesOf(lists: Fields) {
	const fields = Object.entries(lists).map(([list, definition]) => [
		list,
		optional(changed(definition))
	]);
	return record(
		'set of changes',
		'What differs from the world: an entry with a name that the world has changes only the keys that it mentions; any other entry is added.',
		Object.fromEntries(fields) as Fields,
		1
	) as Definition<WorldChanges>;
}

export type WorldChanges = Readonly<Record<string, unknown>>;

/** The key by which the entries of a list are found: the first one that they require. */
export function keyOfEntries({ required }: { readonly required: readonly string[] }): string {
	return required[0] ?? 'name';
}

/** Of a list of records, records of which only the key is required. */
function changed(definition: Definition): Definition {
	if (definition.kind !== 'list' || definition.of.kind !== 'record') return definition;
	const { of } = definition;
	const changedEntry = { ...of, title: `changed ${of.title}`, required: [keyOfEntries(of)] };
	return { ...definition, of: changedEntry };
}
