import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { Problem } from '#lib/kernel/problem.ts';
import { whyNotParsed, type FileKind } from './limits.ts';
import { lostInDocument, type Lost } from './yaml-lost.ts';
import { findSlip } from './slip/slip.ts';
import { placesIn } from './yaml-places.ts';
import { plain } from './yaml-plain.ts';
import { worded } from './yaml-words.ts';

export type Path = readonly (string | number)[];

/** A YAML file as plain data on objects without prototypes, with the place of everything in it. */
export interface YamlFile {
	value: unknown;
	/** The place of the value at a path; for a missing value, the nearest existing parent. */
	placeOf(path: Path, what?: 'key' | 'value'): { line: number; column: number };
	problems: Problem[];
	/** What may not be read as it is meant. */
	lost: readonly PlacedLost[];
}

export type PlacedLost = Lost & { place: { line: number; column: number } };

/**
 * Reads YAML 1.2 (core schema), plain data only. Anchors, aliases, tags, merge keys and multiple documents are refused: scenarios do not
 * need them, and they make untrusted files dangerous.
 */
export function readYaml(text: string, kind: FileKind): YamlFile {
	const refused = whyNotParsed(text, kind);
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
			uniqueKeys: false,
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
	const problems = firstOf([...document.errors, ...document.warnings]).map((error) => {
		const place = placeAt(error.pos[0]);
		const slip = slips.includes(error.code) ? findSlip(text, place.line) : null;
		return slip ?? { ...place, ...worded(error.code, error.message) };
	});
	const value = plain(document.contents, 0, (offset, message, hint) => {
		// Content after a syntax error is parsed unreliably.
		if (document.errors.length + document.warnings.length === 0)
			problems.push({ ...placeAt(offset), message, ...(hint ? { hint } : {}) });
	});
	const lost = lostInDocument(text, document).map((one) => ({
		...one,
		place: placeAt(one.offset)
	}));
	return { value, problems, lost, placeOf: placesIn(document, placeAt) };
}

/** Errors that may be caused by a mistake in another line. */
const slips: readonly string[] = [
	'BAD_ALIAS',
	'BAD_INDENT',
	'BAD_SCALAR_START',
	'BLOCK_AS_IMPLICIT_KEY',
	'BLOCK_IN_FLOW',
	'COMMENT_SPACE',
	'IMPOSSIBLE',
	'MISSING_CHAR',
	'MULTILINE_IMPLICIT_KEY',
	'TAG_RESOLVE_FAILED',
	'UNEXPECTED_TOKEN'
];

/** After a syntax error only the first message of the parser is reliable. */
function firstOf(errors: readonly YAMLError[]): readonly YAMLError[] {
	return errors.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, 1);
}

function nothing(problem: Problem): YamlFile {
	const place = { line: problem.line, column: problem.column };
	return { value: null, problems: [problem], lost: [], placeOf: () => place };
}
