import { beginning } from '#lib/kernel/text/beginning.ts';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Definition } from '#lib/kernel/language/definition.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { definitionAt } from './definition-at.ts';
import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import { expectation, MOST_WORDS } from './expectation.ts';
import { tooMany, type TooMany } from './too-many.ts';
import type { Path, YamlFile } from './yaml.ts';

/** A value of a file, and where its parts stand in it. */
type PlacedValue = Pick<YamlFile, 'value' | 'placeOf'>;

/** Errors of the compiled schema, as sentences. `only`: those of this key of the file. */
export function shapeProblems(
	file: PlacedValue,
	root: Definition,
	validate: ValidateFunction,
	only?: string
): Problem[] {
	const long = [...tooMany(root, file.value)];
	if (long.length > 0) return long.map((found) => tooManySentence(found, file, root));
	if (validate(file.value)) return [];
	const isAsked = ({ instancePath }: ErrorObject) =>
		only === undefined || instancePath === `/${only}` || instancePath.startsWith(`/${only}/`);
	const errors = (validate.errors ?? []).filter(isAsked);
	const alternatives = new Alternatives(errors);
	const placed = errors
		.filter((error) => !alternatives.cover(error))
		.map((error) => ({ error, ...placeOf(error, file) }))
		.toSorted((a, b) => a.line - b.line || a.column - b.column);
	// Limit of reported problems: each computes suggestions.
	return placed.slice(0, MOST).map(({ error }) => sentence(error, file, root));
}

const MOST = 200;

function tooManySentence({ path, most }: TooMany, file: PlacedValue, root: Definition): Problem {
	const name = nameOf(path, definitionAt(root, file.value, path));
	return { ...file.placeOf(path), message: `${name} may have at most ${most} entries.` };
}

function placeOf(error: ErrorObject, file: PlacedValue): { line: number; column: number } {
	const path = pathOf(error.instancePath, file.value);
	const key: unknown = error.params['additionalProperty'];
	return key === undefined ? file.placeOf(path) : file.placeOf([...path, String(key)], 'key');
}

/** A value that matches no shape is reported once, unless there is a more specific error inside it. */
class Alternatives {
	private readonly places: ReadonlySet<string>;
	/** Places at or below which something else than the choice of a shape is wrong. */
	private readonly wrongInside = new Set<string>();

	constructor(errors: readonly ErrorObject[]) {
		this.places = new Set(errors.filter((e) => e.keyword === 'anyOf').map((e) => e.instancePath));
		for (const { instancePath, keyword } of errors) {
			if (!['type', 'enum', 'anyOf'].includes(keyword)) this.wrongInside.add(instancePath);
			for (
				let end = instancePath.lastIndexOf('/');
				end >= 0;
				end = end === 0 ? -1 : instancePath.lastIndexOf('/', end - 1)
			)
				this.wrongInside.add(instancePath.slice(0, end));
		}
	}

	/** Is an error covered by another one? */
	cover({ instancePath, keyword }: ErrorObject): boolean {
		if (!this.places.has(instancePath)) return false;
		if (keyword === 'type' || keyword === 'enum') return true;
		return keyword === 'anyOf' && this.wrongInside.has(instancePath);
	}
}

function sentence(error: ErrorObject, file: PlacedValue, root: Definition): Problem {
	const path = pathOf(error.instancePath, file.value);
	const definition = definitionAt(root, file.value, path);
	const value = at(file.value, path);
	const here = file.placeOf(path);
	const name = nameOf(path, definition);
	switch (error.keyword) {
		case 'additionalProperties': {
			const key = String(error.params['additionalProperty']);
			const known = definition?.kind === 'record' ? Object.keys(definition.fields) : [];
			const left = known.filter((one) => !Object.hasOwn(value as object, one));
			const message = `"${key}" is not known ${inWhat(definition)}.`;
			return {
				...file.placeOf([...path, key], 'key'),
				message,
				...hint(
					keyAdvice(key, value, known) ??
						didYouMean(key, left.length ? left : known, guidePlace(definition))
				)
			};
		}
		case 'required': {
			const key = String(error.params['missingProperty']);
			const about = definition?.kind === 'record' ? definition.fields[key]?.about : undefined;
			return { ...here, message: `"${key}" is missing ${inWhat(definition)}.`, ...hint(about) };
		}
		case 'minProperties':
			return { ...here, message: `${name} is empty.`, ...hint(definition?.about) };
		case 'minItems':
			return {
				...here,
				message: `${name} needs at least ${error.params['limit']} entries.`.replace(
					' 1 entries',
					' one entry'
				)
			};
		case 'minLength':
			return { ...here, message: `${name} is empty.`, ...hint(definition?.about) };
		case 'maxLength':
			return {
				...here,
				message: `${name} is longer than ${error.params['limit']} characters.`,
				hint: 'Shorten it.'
			};
		default: {
			const wanted = definition
				? expectation(definition)
				: { message: 'something else', hint: undefined };
			const message = `${name} is ${shown(value)}; expected ${wanted.message}.`;
			const words = wordsOf(definition);
			const near = typeof value === 'string' ? didYouMean(value, words, ALL_WORDS) : undefined;
			const isLong = words.length > MOST_WORDS;
			const advice =
				near && (isLong || near.startsWith('Did'))
					? near
					: (valueAdvice(value, definition, path, root, file) ?? wanted.hint);
			return { ...here, message, ...hint(advice) };
		}
	}
}

/** The words that may stand there, also as one of several shapes. */
function wordsOf(definition: Definition | undefined): readonly string[] {
	if (definition?.kind === 'either') return definition.of.flatMap(wordsOf);
	return definition?.kind === 'choice' ? definition.values.map(String) : [];
}

const ALL_WORDS = 'all are in scenarios/REFERENCE.md';

/** What to do about a value of another kind than the definition wants. */
function valueAdvice(
	value: unknown,
	definition: Definition | undefined,
	path: Path,
	root: Definition,
	file: PlacedValue
): string | undefined {
	const isText = typeof value === 'string' || typeof value === 'number';
	if (definition?.kind === 'list' && isText) {
		const around = definitionAt(root, file.value, path.slice(0, -1));
		return around?.kind === 'list'
			? 'Put each group of words in brackets of its own, even if there is only one group: [[update, patch]].'
			: `Write it as a list: [${String(value).replace(/^\[|\]$/g, '')}], or write each entry on its own line after "- ".`;
	}
	if (definition?.kind !== 'text') return undefined;
	if (Array.isArray(value))
		return 'A single text is expected: remove the brackets, or put the text in quotes.';
	if (typeof value === 'object' && value !== null)
		return 'A text that contains a colon followed by a space needs quotes.';
	return undefined;
}

/** Suggestion for a key that contains a colon or a space and has no value, as in `{ from:Karen }`. */
function keyAdvice(key: string, holder: unknown, known: readonly string[]): string | undefined {
	const colon = /^([^:]+):(\S.*)$/.exec(key);
	if (colon?.[1] && known.includes(colon[1]))
		return `The space after the colon is missing: "${colon[1]}: ${colon[2]}".`;
	const sign = /^([^:;=]+)[;=]\s*(\S.*)$/.exec(key);
	if (sign?.[1] && known.includes(sign[1].trim()))
		return `A key is followed by a colon and a space: "${sign[1].trim()}: ${sign[2]}".`;
	if (!isSplitText(key, holder)) return undefined;
	const word = known.find((one) => key.startsWith(`${one} `));
	if (word) return `The colon is missing: "${word}: ${key.slice(word.length + 1)}".`;
	return COMMA;
}

/** Inside braces a comma ends the text: the rest becomes a key without a value. */
function isSplitText(key: string, holder: unknown): boolean {
	return key.includes(' ') && (holder as Record<string, unknown>)[key] === null;
}
const COMMA = 'Inside { } a text that contains a comma needs quotes.';

function hint(text: string | undefined): { hint?: string } {
	return text ? { hint: text } : {};
}

/** Where the author finds the list of keys. */
function guidePlace(definition: Definition | undefined): string | undefined {
	if (definition?.kind !== 'record') return undefined;
	return `all are in scenarios/REFERENCE.md under "${definition.title}"`;
}

function inWhat(definition: Definition | undefined): string {
	return definition?.kind === 'record' ? `in this ${definition.title}` : 'here';
}

function nameOf(path: Path, definition: Definition | undefined): string {
	const last = path.at(-1);
	if (typeof last === 'string') return `"${last}"`;
	if (last === undefined) return 'This file';
	const list = path.findLast((part) => typeof part === 'string');
	if (definition?.kind === 'record') return `This ${definition.title}`;
	return list === undefined ? 'This entry' : `This entry of "${list}"`;
}

function shown(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of keys';
	if (typeof value === 'string')
		return `"${value.length > 40 ? `${beginning(value, 40)}...` : value}"`;
	return String(value);
}

function pathOf(pointer: string, root: unknown): Path {
	const path: (string | number)[] = [];
	let value = root;
	for (const raw of pointer.split('/').slice(1)) {
		const part = raw.replaceAll('~1', '/').replaceAll('~0', '~');
		const key = Array.isArray(value) ? Number(part) : part;
		path.push(key);
		value = (value as Record<string | number, unknown> | undefined)?.[key];
	}
	return path;
}

function at(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part],
		value
	);
}
