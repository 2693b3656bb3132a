import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import { MOST_VALUES, type Variable, type Vary } from '../../language/vary.ts';
import type { Path } from '../yaml.ts';
import { valuesOf } from '../../vary/draw.ts';
import { onlyPlaceholder, placeholdersIn, type Placeholder } from '../../vary/placeholder.ts';

/** What is wrong with variables whose shape is right. */
export function* varyProblems(vary: Vary): Generator<FileProblem> {
	const names = Object.keys(vary);
	for (const [at, [name, variable]] of Object.entries(vary).entries()) {
		const path = ['vary', name];
		yield* belowProblems(variable, path, names.slice(at));
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
			yield {
				path,
				at: 'key',
				message: `"${name}" cannot be the name of a variable.`,
				hint: 'Use lower case, digits and hyphens: "first-caller".'
			};
		const kinds = ['one of', 'row of', 'any of', 'from'].filter((key) =>
			Object.hasOwn(variable, key)
		);
		if (kinds.length !== 1)
			yield {
				path,
				message: `A variable needs exactly one of "one of", "row of", "any of" and "from"; "${name}" has ${kinds.length || 'none'}.`
			};
		else if (kinds[0] === 'from') yield* rangeProblems(name, variable, path);
		else yield* listProblems(name, variable, path);
	}
}

/** Values quote what stands above them; of their own row, the columns that do. `below`: the variable itself, and those after it. */
function* belowProblems(
	variable: Variable,
	path: Path,
	below: readonly string[]
): Generator<FileProblem> {
	const [own] = below;
	for (const { path: inside, at, placeholder } of placeholdersOf(variable, path)) {
		if (!below.includes(placeholder.name)) continue;
		const [, , kind, row, column] = inside;
		const columns = Object.keys(variable['row of']?.[Number(row)] ?? {});
		const isAbove =
			placeholder.name === own &&
			kind === 'row of' &&
			columns.slice(0, columns.indexOf(String(column))).includes(placeholder.part ?? '');
		if (!isAbove)
			yield {
				path: inside,
				...(at && { at }),
				message: `"${placeholder.text}" does not stand above this value.`,
				hint: 'A value may quote the variables above its own, and the columns above it in its row.'
			};
	}
}

function* rangeProblems(name: string, variable: Variable, path: Path): Generator<FileProblem> {
	const { from = 0, to } = variable;
	if (to === undefined)
		yield {
			path,
			message: `"to" is missing in the variable "${name}".`,
			hint: 'The greatest number.'
		};
	else if (to < from)
		yield { path: [...path, 'to'], message: `"to" is less than "from" (${from}).` };
	else if (valuesOf(variable).length > MOST_VALUES)
		yield {
			path,
			message: `"${name}" has more than ${MOST_VALUES} values.`,
			hint: 'Every value is proved: take a larger "step".'
		};
}

function* listProblems(name: string, variable: Variable, path: Path): Generator<FileProblem> {
	for (const key of ['to', 'step'] as const)
		if (Object.hasOwn(variable, key))
			yield { path: [...path, key], at: 'key', message: `"${key}" belongs to "from".` };
	const rows = variable['row of'] ?? [];
	const columns = Object.keys(rows[0] ?? {});
	for (const [at, row] of rows.entries()) {
		const missing = columns.filter((column) => !Object.hasOwn(row, column));
		const more = Object.keys(row).filter((column) => !columns.includes(column));
		const place = [...path, 'row of', at];
		if (columns.length === 0)
			yield { path: place, message: `The rows of "${name}" have no columns.` };
		for (const column of missing)
			yield { path: place, message: `This row of "${name}" has no "${column}".` };
		for (const column of more)
			yield {
				path: [...place, column],
				at: 'key',
				message: `The first row of "${name}" has no "${column}".`,
				hint: didYouMean(column, columns)
			};
	}
}

/** What is not said by a variable: `{caze.device}`. `isAlone`: there is nothing else in its text. */
export function unknownPlaceholder(
	{ text, name, part }: Placeholder,
	vary: Vary,
	isAlone: boolean
): { message: string; hint?: string | undefined } | null {
	const variable = Object.hasOwn(vary, name) ? vary[name] : undefined;
	// Other names may be quotes of the state: see `meaning/quotes.ts`.
	if (!variable) return null;
	const columns = Object.keys(variable['row of']?.[0] ?? {});
	if (columns.length === 0 && part === null)
		return variable['one of']?.some((one) => typeof one === 'object') && !isAlone
			? partInText(text)
			: null;
	if (columns.length === 0)
		return { message: `"${name}" has no columns: write "{${name}}" for "${text}".` };
	if (part !== null && columns.includes(part)) {
		const isPart = variable['row of']?.some((row) => typeof row[part] === 'object');
		return isPart && !isAlone ? partInText(text) : null;
	}
	const all = columns.map((column) => `{${name}.${column}}`);
	return { message: `"${text}" is no value of "${name}".`, hint: didYouMean(text, all) };
}

function partInText(text: string) {
	return {
		message: `"${text}" is a list or a group of keys, and cannot stand within a text.`,
		hint: `Write '${text}' alone in the place of the list or the group.`
	};
}

/** `{ from: {person} }`: YAML reads the braces as a group of keys. */
export function* bareBraces(value: unknown, vary: Vary, path: Path = []): Generator<FileProblem> {
	if (typeof value !== 'object' || value === null) return;
	const [[key, inner] = ['', undefined], ...others] = Object.entries(value);
	const name = key.split('.')[0] ?? '';
	const isBare = !Array.isArray(value) && inner === null && others.length === 0;
	// The variables themselves are groups of keys.
	const isVariable = path[0] === 'vary' && path.length < 3;
	if (isBare && !isVariable && path.length > 0 && Object.hasOwn(vary, name))
		yield {
			path,
			message: `"{${key}}" needs quotes here: YAML reads the braces as a group of keys.`,
			hint: `Write '{${key}}'.`
		};
	else
		for (const [part, one] of Object.entries(value))
			yield* bareBraces(one, vary, [...path, Array.isArray(value) ? Number(part) : part]);
}

/** Every placeholder in the texts of a value, with its path; of keys, too. */
export function* placeholdersOf(
	value: unknown,
	path: Path = []
): Generator<{ path: Path; at?: 'key'; placeholder: Placeholder; isAlone: boolean }> {
	if (typeof value === 'string') {
		const isAlone = onlyPlaceholder(value) !== null;
		for (const placeholder of placeholdersIn(value)) yield { path, placeholder, isAlone };
	}
	if (typeof value !== 'object' || value === null) return;
	for (const [part, one] of Object.entries(value)) {
		const isList = Array.isArray(value);
		const inside = [...path, isList ? Number(part) : part];
		if (!isList)
			for (const placeholder of placeholdersIn(part))
				yield { path: inside, at: 'key', placeholder, isAlone: false };
		yield* placeholdersOf(one, inside);
	}
}
