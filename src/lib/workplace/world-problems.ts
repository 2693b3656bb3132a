import type { FilePath, WorldProblem } from '#lib/kernel/world.ts';

/** A name in a world file that names nothing. `kind`: "account". */
export function nameProblem(
	kind: string,
	path: FilePath,
	name: string,
	known: readonly string[]
): WorldProblem {
	return { path, message: `There is no ${kind} "${name}".`, name, known };
}

/** Two things of one name: capitals do not count. `things`: "accounts". */
export function* twins(
	things: string,
	all: readonly { readonly name: string; readonly path: FilePath }[]
): Iterable<WorldProblem> {
	const known = new Map<string, string>();
	for (const { name, path } of all) {
		const key = name.trim().toLowerCase();
		const first = known.get(key);
		if (first === undefined) known.set(key, name);
		else yield { path, message: `There are two ${things} "${first}".`, name, known: [] };
	}
}
