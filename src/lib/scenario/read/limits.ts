import { Lexer } from 'yaml';
import type { Problem } from '#lib/kernel/problem.ts';

/** Limits for files: far above any real scenario, far below what freezes a page. */
const MAX_CHARACTERS = 400_000;
/**
 * Signs and words of YAML: what parsing costs goes by them. The longest lab has 7,000, a world of as many users as the
 * language allows 165,000. On one line, errors of the parser add up.
 */
const MAX_TOKENS = { scenario: 60_000, world: 170_000, line: 20_000 } as const;
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
	// A parser goes one level down for each of these: count before it does.
	let open = 0;
	let deepest = 0;
	for (const character of text) {
		if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
		else if (character === ']' || character === '}') open = Math.max(0, open - 1);
	}
	if (deepest > MAX_DEPTH * 2 || deepDashes.test(text)) return { ...at, message: tooDeep };
	return controlCharacter(text) ?? tooManyTokens(text, MAX_TOKENS[kind]);
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
		return {
			line,
			column: 1,
			message: `This file has too many parts: reading stops in line ${line}.`,
			hint: 'Split it into several files.'
		};
	}
	return null;
}
