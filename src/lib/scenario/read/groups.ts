import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { inOrder } from './in-order.ts';
import { versionProblem } from './version.ts';
import { readYaml, type Path } from './yaml.ts';

/** Something wrong in a file of the library, which has a small shape of its own. */
export interface Wrong {
	path: Path;
	message: string;
	hint?: string | undefined;
}

/** Problems of a file in which `wrongIn` looks for what is wrong, at their places. */
export function problemsOf(text: string, wrongIn: (value: unknown) => Iterable<Wrong>): Problem[] {
	const yaml = readYaml(text, 'world');
	if (yaml.problems.length) return inOrder(yaml.problems);
	const version = versionProblem(yaml);
	if (version) return [version];
	const problems = [...wrongIn(yaml.value)].map(({ path, message, hint }) => ({
		...yaml.placeOf(path),
		message,
		...(hint && { hint })
	}));
	return inOrder(problems);
}

export function* unknownKeys(
	value: unknown,
	known: readonly string[],
	path: Path
): Generator<Wrong> {
	for (const key of isGroup(value) ? Object.keys(value) : [])
		if (!known.includes(key))
			yield {
				path: [...path, key],
				message: `"${key}" is not known here.`,
				hint: didYouMean(key, known)
			};
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '' && value.length <= 200;
}
