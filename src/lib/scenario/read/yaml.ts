import {
	isAlias,
	isMap,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	type Document,
	type YAMLError,
	type Node
} from 'yaml';
import type { Problem } from '../problem.ts';
import { MAX_CHARACTERS, MAX_DEPTH } from './limits.ts';

export type Path = readonly (string | number)[];

/** A YAML file as plain data on objects without prototypes, with the place of everything in it. */
export interface YamlFile {
	value: unknown;
	/** Where the value at a path stands; of something that is not there, the nearest thing around it. */
	placeOf(path: Path, what?: 'key' | 'value'): { line: number; column: number };
	problems: Problem[];
}

/**
 * Reads YAML 1.2 (core schema): plain data only. No anchors, aliases, tags, merge keys or second documents, which
 * nobody needs to tell a story and which make files of strangers dangerous.
 */
export function readYaml(text: string): YamlFile {
	const refused = tooBig(text);
	if (refused) return nothing(refused);
	const lines = new LineCounter();
	let document: Document.Parsed;
	try {
		document = parseDocument(text, {
			lineCounter: lines,
			version: '1.2',
			schema: 'core',
			merge: false,
			resolveKnownTags: false,
			uniqueKeys: true,
			prettyErrors: false,
			stringKeys: true,
			logLevel: 'error'
		});
	} catch {
		return nothing({ line: 1, column: 1, message: 'This file cannot be read as YAML.' });
	}
	const placeAt = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line), column: Math.max(1, col) };
	};
	const problems = firstOf([...document.errors, ...document.warnings]).map((error) => ({
		...placeAt(error.pos[0]),
		...worded(error.code, error.message)
	}));
	const problem = (node: { range?: readonly number[] | null }, message: string, hint?: string) =>
		problems.push({ ...placeAt(node.range?.[0] ?? 0), message, ...(hint ? { hint } : {}) });
	const value = plain(document.contents, 0, problem);
	return { value, problems, placeOf: places(document, placeAt) };
}

/** After a slip of syntax the parser complains about all that follows: only the first complaint says what to do. */
function firstOf(errors: readonly YAMLError[]): readonly YAMLError[] {
	const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
	const slip = inOrder.findIndex((error) => error.code !== 'DUPLICATE_KEY');
	return slip < 0 ? inOrder : inOrder.slice(0, slip + 1);
}

function tooBig(text: string): Problem | null {
	const at = { line: 1, column: 1 };
	if (text.length > MAX_CHARACTERS) {
		const message = `This file has ${text.length} characters; at most ${MAX_CHARACTERS} are read.`;
		return { ...at, message };
	}
	// A parser goes one level down for each of these: count before it does.
	let open = 0;
	let deepest = 0;
	for (const character of text) {
		if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
		else if (character === ']' || character === '}') open = Math.max(0, open - 1);
	}
	const dashes = new RegExp(`^[ \\t]*([-?:][ \\t]+){${MAX_DEPTH},}`, 'm').test(text);
	if (deepest > MAX_DEPTH * 2 || dashes) return { ...at, message: tooDeep };
	return null;
}

const tooDeep = `This file nests deeper than ${MAX_DEPTH} levels.`;

function nothing(problem: Problem): YamlFile {
	const place = { line: problem.line, column: problem.column };
	return { value: null, problems: [problem], placeOf: () => place };
}

type Report = (node: { range?: readonly number[] | null }, message: string, hint?: string) => void;

function plain(node: unknown, depth: number, report: Report): unknown {
	if (depth > MAX_DEPTH) {
		if (depth === MAX_DEPTH + 1) report(node as Node, tooDeep);
		return null;
	}
	if (isAlias(node)) {
		report(node, `"*${node.source}" is an alias.`, 'Write the thing out: files are plain data.');
		return null;
	}
	const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
	if (anchor)
		report(node as Node, `"&${anchor}" is an anchor.`, 'Files are plain data: leave it out.');
	if (tag && !tag.startsWith('tag:yaml.org,2002:'))
		report(node as Node, `"${tag}" is a tag.`, 'Files are plain data: leave it out.');
	if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
	if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, report));
	if (!isMap(node)) return null;
	const object = Object.create(null) as Record<string, unknown>;
	for (const item of node.items) {
		if (!isPair(item)) continue;
		object[keyOf(item.key)] = plain(item.value, depth + 1, report);
	}
	return object;
}

function keyOf(key: unknown): string {
	return String(isScalar(key) ? key.value : key);
}

function places(document: Document.Parsed, placeAt: (offset: number) => Place) {
	return (path: Path, what: 'key' | 'value' = 'value'): Place => {
		let node: unknown = document.contents;
		let offset = startOf(node) ?? 0;
		for (const [depth, part] of path.entries()) {
			if (isMap(node)) {
				const pair = node.items.find((item) => keyOf(item.key) === part);
				if (!pair) break;
				const isKey = what === 'key' && depth === path.length - 1;
				offset = (isKey ? undefined : startOf(pair.value)) ?? startOf(pair.key) ?? offset;
				node = pair.value;
			} else if (isSeq(node)) {
				node = node.items[Number(part)];
				offset = startOf(node) ?? offset;
			} else break;
		}
		return placeAt(offset);
	};
}
type Place = { line: number; column: number };

function startOf(node: unknown): number | undefined {
	return (node as Node | null)?.range?.[0];
}

/** The parser's commonest complaints in an author's words. */
function worded(code: string, message: string): { message: string; hint?: string } {
	switch (code) {
		case 'DUPLICATE_KEY':
			return { message: 'This key stands here a second time.', hint: 'Keep one of the two.' };
		case 'TAB_AS_INDENT':
			return { message: 'A tab is used to indent.', hint: 'Use spaces: two for each level.' };
		case 'MULTIPLE_DOCS':
			return { message: 'A second document begins here.', hint: 'One file holds one document.' };
		case 'TAG_RESOLVE_FAILED':
			return { message: 'There is a tag here.', hint: 'Files are plain data: leave it out.' };
		case 'NON_STRING_KEY':
			return { message: 'A key must be a word.', hint: 'Put it in quotes.' };
		default:
			return { message: `This cannot be read: ${message.replace(/\.?$/, '.')}`, hint: HINT };
	}
}
const HINT = 'Often a text with a colon or a # in it has to be put in quotes.';
