import type { Problem } from '#lib/kernel/problem.ts';

/** Limits for files: far above any real scenario, far below what freezes a page. */
const MAX_CHARACTERS = 400_000;
export const MAX_DEPTH = 40;

export const tooDeep = `This file nests deeper than ${MAX_DEPTH} levels.`;

/** Reasons not to parse a file: it would take too long or nest too deep. */
export function tooBig(text: string): Problem | null {
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
	return null;
}

const deepDashes = new RegExp(`^[ \\t]*([-?:][ \\t]+){${MAX_DEPTH},}`, 'm');
