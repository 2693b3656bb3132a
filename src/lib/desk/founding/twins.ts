import type { NameProblem, WorldPath } from './directory.ts';

/** A name that must be unique. */
export interface Named {
	name: string;
	path: WorldPath;
}

/**
 * Duplicate names. The desk compares names and addresses without case and surrounding spaces, as the product does, so "Support" and
 * "support" are duplicates, too.
 *
 * @param things their kind, in the plural: "departments"
 */
export function twins(things: string, all: readonly Named[]): NameProblem[] {
	const known = new Map<string, string>();
	return all.flatMap(({ name, path }): NameProblem[] => {
		const key = name.trim().toLowerCase();
		const first = known.get(key);
		if (first === undefined) known.set(key, name);
		return first === undefined
			? []
			: [{ path, message: message(things, first, name), name, known: [] }];
	});
}

function message(things: string, first: string, name: string): string {
	if (first === name) return `There are two ${things} named "${name}".`;
	return `There are two ${things} named "${first}" and "${name}", and only upper and lower case tells them apart.`;
}
