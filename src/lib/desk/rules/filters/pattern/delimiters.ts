import { PatternFault, type Flags, type WholeFlags } from './syntax.ts';

export interface Delimited {
	source: string;
	flags: Flags;
	whole: WholeFlags;
}

/** Takes a pattern as PHP writes it apart: a delimiter, the pattern, the same delimiter (or its pair) and flags. */
export function delimited(text: string): Delimited {
	const start = text.trimStart();
	const open = [...start][0] ?? '';
	if (!/^[^\p{L}\p{N}\\\0]$/u.test(open) || (open.codePointAt(0) ?? 0) > 127)
		throw new PatternFault('syntax', 'it has no delimiters such as the slashes of /printer/i');
	const end = endOf(start, open, pairs[open] ?? open);
	if (end < 0)
		throw new PatternFault('syntax', `it begins with ${open}, and the other delimiter is missing`);
	return { source: start.slice(1, end), ...readFlags(start.slice(end + 1)) };
}

const pairs: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** The first closing delimiter that no backslash protects; brackets may be nested. */
function endOf(text: string, open: string, close: string): number {
	let depth = 1;
	for (let at = 1; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === close && --depth === 0) return at;
		else if (text[at] === open) depth++;
	}
	return -1;
}

function readFlags(letters: string): { flags: Flags; whole: WholeFlags } {
	const unknown = [...letters].find((letter) => !/[imsxADSUXuJn \r\n]/.test(letter));
	if (unknown !== undefined)
		throw new PatternFault('syntax', `"${unknown}" after its second delimiter is not a flag`);
	const has = (letter: string) => letters.includes(letter);
	return {
		flags: {
			ignoreCase: has('i'),
			multiline: has('m'),
			dotAll: has('s'),
			extended: has('x') && 'x',
			ungreedy: has('U'),
			noCapture: has('n'),
			duplicateNames: has('J')
		},
		whole: {
			unicode: has('u'),
			anchored: has('A'),
			dollarEnd: has('D'),
			strictEscapes: has('X')
		}
	};
}
