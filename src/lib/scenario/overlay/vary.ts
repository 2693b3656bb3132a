import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Variable, Vary } from '../language/vary.ts';

/*
 * What varies, in another language: an overlay says the values that are texts, in the order of the scenario. The overlay is then filled
 * in like the scenario, with these values in the place of the scenario's.
 */

type Row = Readonly<Record<string, unknown>>;
const lists = ['one of', 'row of', 'any of'] as const;

/** The variables of a scenario with the values of an overlay. */
export function translatedVary(vary: Vary, overlay: Vary): Vary {
	const variables = Object.entries(vary).map(([name, variable]) => {
		const own = Object.hasOwn(overlay, name) ? overlay[name] : undefined;
		const key = keyOf(variable);
		const values = key && own?.[key];
		if (!key || !values) return [name, variable] as const;
		const translated = [...(variable[key] ?? [])].map((value, at) => {
			const other: unknown = values[at];
			return isRow(value) && isRow(other) ? { ...value, ...other } : (other ?? value);
		});
		return [name, { ...variable, [key]: translated } as Variable] as const;
	});
	return Object.fromEntries(variables);
}

/**
 * The variables with marks in the place of the values that the scenario has: what is filled in with them says which variables its texts
 * name. Parts of the file, and columns that an overlay adds, stay.
 */
export function markedVary(vary: Vary, scenario: Vary = vary): Vary {
	const variables = Object.entries(vary).map(([name, variable]): [string, Variable] => {
		const rows = variable['row of'];
		if (!rows) return [name, { 'one of': [mark(name)] }];
		const marked = rows.map((row, at) => {
			const known = scenario[name]?.['row of']?.[at] ?? {};
			const isMarked = (column: string, value: unknown) =>
				column in known && !isRow(value) && !Array.isArray(value);
			return Object.fromEntries(
				Object.entries(row).map(([column, value]) => [
					column,
					isMarked(column, value) ? mark(`${name}.${column}`) : value
				])
			);
		});
		return [name, { 'row of': marked }];
	});
	return Object.fromEntries(variables);
}

const MARK = /\uE000([^\uE001]*)\uE001/g;

function mark(name: string): string {
	return `\uE000${name}\uE001`;
}

/** "case.device" for each variable that is marked in a text. */
export function marksIn(text: string): string[] {
	return [...text.matchAll(MARK)].map(([, name = '']) => name);
}

/** A text with its variables as they are written. */
export function withoutMarks(text: string): string {
	return text.replaceAll(MARK, '{$1}');
}

/**
 * What an overlay says of variables that the scenario does not have, or not so; and values that are texts and not translated. `shown`: those
 * that texts of the scenario quote; `isQuoted`: a text of the overlay quotes it.
 */
export function* varyProblems(
	vary: Vary,
	overlay: Vary,
	shown: ReadonlySet<string>,
	isQuoted: (variable: string) => boolean
): Generator<FileProblem> {
	for (const [name, own] of Object.entries(overlay)) {
		const variable = Object.hasOwn(vary, name) ? vary[name] : undefined;
		const path = ['vary', name];
		if (variable) yield* listProblems(name, variable, own, isQuoted);
		else
			yield {
				path,
				at: 'key',
				message: `"${name}" translates nothing: the scenario has no such variable.`,
				hint: didYouMean(name, Object.keys(vary))
			};
	}
	for (const [name, variable] of Object.entries(vary))
		yield* missingValues(name, variable, overlay[name], shown);
}

function* listProblems(
	name: string,
	variable: Variable,
	own: Variable,
	isQuoted: (variable: string) => boolean
): Generator<FileProblem> {
	const key = keyOf(variable);
	for (const given of Object.keys(own))
		if (given !== key)
			yield {
				path: ['vary', name, given],
				at: 'key',
				message: `"${given}" translates nothing: "${name}" has ${key ? `"${key}"` : 'numbers'}.`
			};
	const values = (key && variable[key]) ?? [];
	const texts = (key && own[key]) ?? values;
	if (texts.length !== values.length)
		yield {
			path: ['vary', name, key ?? ''],
			message: `"${name}" has ${values.length} values in the scenario, and ${texts.length} here.`,
			hint: 'Write all of them, in the same order.'
		};
	for (const [at, row] of texts.entries()) {
		const columns = Object.keys(variable['row of']?.[at] ?? {});
		for (const column of isRow(row) && key === 'row of' ? Object.keys(row) : [])
			if (!columns.includes(column) && !isQuoted(`${name}.${column}`))
				yield {
					path: ['vary', name, 'row of', at, column],
					at: 'key',
					message: `"${column}" translates nothing: the rows of "${name}" have no such column, and no text here quotes it.`,
					hint: didYouMean(column, columns)
				};
	}
}

function* missingValues(
	name: string,
	variable: Variable,
	own: Variable | undefined,
	shown: ReadonlySet<string>
): Generator<FileProblem> {
	const key = keyOf(variable);
	if (!key) return;
	for (const [at, value] of (variable[key] ?? []).entries()) {
		const other: unknown = own?.[key]?.[at];
		const place = ['vary', name, key, at];
		const cells = isRow(value)
			? Object.entries(value).map(([column, cell]) => ({
					path: [...place, column],
					what: `${name}.${column}`,
					cell,
					isGiven: isRow(other) && column in other
				}))
			: [{ path: place, what: name, cell: value as unknown, isGiven: other !== undefined }];
		for (const { path, what, cell, isGiven } of cells)
			if (!isGiven && shown.has(what) && isProse(cell))
				yield {
					path,
					message: `The value "${String(cell)}" of "{${what}}" is shown and not translated.`,
					hint: `Write it in "vary", as in the scenario. Names may be left out; a text in which a word begins with a small letter may not.`
				};
	}
}

/** Names begin with a capital, and codes with a digit or a sign. */
function isProse(value: unknown): boolean {
	return typeof value === 'string' && /(^|\s)\p{Ll}/u.test(value);
}

function keyOf(variable: Variable): (typeof lists)[number] | undefined {
	return lists.find((key) => Object.hasOwn(variable, key));
}

function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
