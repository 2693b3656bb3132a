import { Lexer } from 'yaml';
import type { Problem } from '#lib/kernel/problem.ts';

/** Limits for files: far above any real scenario, far below what freezes a page. */
const MAX_CHARACTERS = 400_000;
/**
 * Signs and words of YAML: what parsing costs goes by them. The longest lab has 7,000, a world of as many users as the
 * language allows 165,000. On one line, errors of the parser add up.
 */
const MAX_TOKENS = { scenario: 60_000, world: 170_000, line: 20_000 } as const;
/**
 * Looked at before signs and words are counted, because they are found by a single walk over the text. The longest lab has 800 lines and 400
 * brackets, a world of as many users as the language allows 20,000 lines or 6,000 brackets.
 */
const MAX_LINES = { scenario: 15_000, world: 40_000 } as const;
const MAX_BRACKETS = { scenario: 10_000, world: 30_000 } as const;
export type FileKind = 'scenario' | 'world';
export const MAX_DEPTH = 40;

export const tooDeep = `This file nests deeper than ${MAX_DEPTH} levels.`;

/** Reasons not to parse a file: it would take too long, nest too deep, or it is no text. */
export function whyNotParsed(text: string, kind: FileKind): Problem | null {
	const at = { line: 1, column: 1 };
	if (text.length > MAX_CHARACTERS) {
		const message = `This file has ${text.length} characters; at most ${MAX_CHARACTERS} are read.`;
		return { ...at, message, hint: 'Split it into several scenarios.' };
	}
	const { deepest, many } = bracketsAndLines(text, kind);
	if (many) return tooManyParts(many);
	if (deepest > MAX_DEPTH * 2 || deepDashes.test(text) || indentsOf(text) > MAX_DEPTH * 2)
		return { ...at, message: tooDeep };
	return controlCharacter(text) ?? tooManyTokens(text, MAX_TOKENS[kind]);
}

/** A parser goes one level down for each bracket: how deep they nest, and the line in which there are too many of them, or too many lines. */
function bracketsAndLines(text: string, kind: FileKind): { deepest: number; many: number | null } {
	let open = 0;
	let deepest = 0;
	let brackets = 0;
	let line = 1;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 91 || code === 123) {
			brackets++;
			deepest = Math.max(deepest, ++open);
		} else if (code === 93 || code === 125) open = Math.max(0, open - 1);
		else if (code === 10) line++;
		if (deepest > MAX_DEPTH * 2) break;
		if (line > MAX_LINES[kind] || brackets > MAX_BRACKETS[kind]) return { deepest, many: line };
	}
	return { deepest, many: null };
}

/** How many lines stand one below the other, each indented further than the one above. */
function indentsOf(text: string): number {
	const columns: number[] = [];
	let deepest = 0;
	for (const [, blanks = ''] of text.matchAll(/^( *)[^ \n\r#]/gm)) {
		while ((columns.at(-1) ?? -1) >= blanks.length) columns.pop();
		columns.push(blanks.length);
		deepest = Math.max(deepest, columns.length);
	}
	return deepest;
}

function tooManyParts(line: number): Problem {
	return {
		line,
		column: 1,
		message: `This file has too many parts: reading stops in line ${line}.`,
		hint: 'Split it into several files.'
	};
}

const deepDashes = new RegExp(`^[ \\t]*([-?:][ \\t]+){${MAX_DEPTH},}`, 'm');

/** YAML allows none but tabs and ends of lines; they hide what a text says, or cut it. */
function controlCharacter(text: string): Problem | null {
	const found = /[^\P{Cc}\t\n\r\u0085]/u.exec(text);
	// A picture is no Deskdrill file: it is told so.
	if (!found || !text.includes('deskdrill:')) return null;
	const before = text.slice(0, found.index).split(/\r\n|\r|\n/);
	const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1,
		message: `There is a control character here (U+${code}), which no text has.`,
		hint: 'Remove it, and save the file as plain text in UTF-8.'
	};
}

/** Counts no further than the limit, and says the line in which that is reached. */
function tooManyTokens(text: string, most: number): Problem | null {
	let count = 0;
	let line = 1;
	let lineBegan = 0;
	for (const token of new Lexer().lex(text)) {
		const ends = token.split('\n').length - 1;
		count++;
		line += ends;
		if (ends > 0) lineBegan = count;
		if (count <= most && count - lineBegan <= MAX_TOKENS.line) continue;
		return tooManyParts(line);
	}
	return null;
}
