import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import type { FilePath, World } from '#lib/kernel/world.ts';
import { keyOfEntries, type WorldChanges } from '../language/world.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A world with the changes of a scenario, and where in the file each part of it stands. */
export interface ChangedWorld {
	readonly world: World;
	/** Entries that the world did not have. */
	readonly added: readonly Added[];
	/** The place in the scenario file of a part of the world; of what the file does not mention, the nearest that it does. */
	pathOf(path: FilePath): FilePath;
}

interface Added {
	readonly list: string;
	/** Its place in the list of the changed world. */
	readonly at: number;
	readonly name: string;
	/** The names that the world has in this list. */
	readonly known: readonly string[];
}

/** By the list and the index in the changed world: the index in the file, and the keys that the file gives. */
type Sources = Map<string, Map<number, { at: number; given: readonly string[] }>>;

/**
 * Merges what a scenario changes into its world. Entries of lists are found by their key (and their parent, where the change names one);
 * settings are merged key by key; everything else takes the place of what the world has.
 */
export function changeWorld(world: World, changes: WorldChanges, lists: Fields): ChangedWorld {
	const sources: Sources = new Map();
	const added: Added[] = [];
	const merged: Record<string, unknown> = { ...world };
	for (const [list, change] of Object.entries(changes)) {
		const before = (world as Readonly<Record<string, unknown>>)[list];
		if (isEntries(change)) {
			const key = keyOf(lists[list]);
			const entries = isEntries(before) ? before : [];
			const known = entries.map((entry) => String(entry[key]));
			const one = mergeEntries(entries, change, key);
			merged[list] = one.entries;
			sources.set(list, one.sources);
			for (const at of one.sources.keys())
				if (at >= entries.length)
					added.push({ list, at, name: String(one.entries[at]?.[key]), known });
		} else if (isEntry(change) && isEntry(before)) merged[list] = { ...before, ...change };
		else if (Array.isArray(change) && Array.isArray(before))
			merged[list] = [...new Set<unknown>([...(before as unknown[]), ...(change as unknown[])])];
		else merged[list] = change;
	}
	return { world: merged, added, pathOf: (path) => pathInFile(path, changes, sources) };
}

function mergeEntries(before: readonly Entry[], changes: readonly Entry[], key: string) {
	const entries = [...before];
	const sources = new Map<number, { at: number; given: readonly string[] }>();
	for (const [at, change] of changes.entries()) {
		const found = entries.findIndex((entry) => isMeant(entry, change, key));
		const place = found < 0 ? entries.length : found;
		const old = entries[place];
		// The name stays as the world writes it.
		entries[place] = old ? { ...old, ...change, [key]: old[key] } : change;
		sources.set(place, { at, given: Object.keys(change) });
	}
	return { entries, sources };
}

function keyOf(list: Definition | undefined): string {
	const of = list?.kind === 'list' ? list.of : undefined;
	return keyOfEntries(of?.kind === 'record' ? of : { required: [] });
}

function isMeant(entry: Entry, change: Entry, key: string): boolean {
	const isNamed = same(entry[key], change[key]);
	return isNamed && (!('parent' in change) || same(entry['parent'], change['parent']));
}

function same(one: unknown, other: unknown): boolean {
	const plain = (name: unknown) => (name ? String(name).trim().toLowerCase() : '');
	return plain(one) === plain(other);
}

function pathInFile(path: FilePath, changes: WorldChanges, sources: Sources): FilePath {
	const [list, at, field, ...rest] = path;
	if (list === undefined || !(list in changes)) return ['changes'];
	const source = sources.get(String(list))?.get(Number(at));
	if (!source) return isEntries(changes[list]) ? ['changes', list] : ['changes', ...path];
	const isGiven = field !== undefined && source.given.includes(String(field));
	return ['changes', list, source.at, ...(isGiven ? [field, ...rest] : [])];
}

function isEntry(value: unknown): value is Entry {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntries(value: unknown): value is readonly Entry[] {
	return Array.isArray(value) && value.every(isEntry);
}
