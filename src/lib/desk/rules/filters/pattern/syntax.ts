/** Decides of one character, given as its code point (or as a byte, in a pattern without the flag u). */
export type CharTest = (code: number) => boolean;

/** Where in the text a pattern can ask to be, without taking a character. */
export type Place =
	'start' | 'line start' | 'end' | 'last line end' | 'line end' | 'word' | 'no word';

/** A pattern as a tree. */
export type Node =
	| { kind: 'char'; has: CharTest }
	| { kind: 'sequence'; parts: readonly Node[] }
	| { kind: 'choice'; options: readonly Node[] }
	| { kind: 'repeat'; of: Node; min: number; max: number; lazy: boolean }
	| { kind: 'group'; number: number; of: Node }
	| { kind: 'atomic'; of: Node }
	| { kind: 'look'; ahead: boolean; negative: boolean; of: Node }
	| { kind: 'reference'; to: Reference; ignoreCase: boolean }
	| { kind: 'place'; place: Place };

/** The group that a reference back means. Several groups may have one name. */
export type Reference = { number: number } | { name: string };

/** A pattern that was read. */
export interface Parsed {
	root: Node;
	/** How many groups it has. */
	groups: number;
	names: ReadonlyMap<string, readonly number[]>;
}

/** Flags that hold for a part of a pattern: `(?i)` changes them on the way. */
export interface Flags {
	ignoreCase: boolean;
	multiline: boolean;
	dotAll: boolean;
	/** White space and comments do not count; with `xx` blanks in classes do not, either. */
	extended: false | 'x' | 'xx';
	ungreedy: boolean;
	/** Plain parentheses do not capture. */
	noCapture: boolean;
	duplicateNames: boolean;
}

/** Flags that hold for the whole pattern. */
export interface WholeFlags {
	unicode: boolean;
	anchored: boolean;
	/** `$` means the very end, not before a last line break. */
	dollarEnd: boolean;
	/** An escape that means nothing is an error; otherwise it is the character itself. */
	strictEscapes: boolean;
}

/**
 * Why a pattern cannot be used: the real product refuses it (`syntax`), or the construct is not supported here (`unsupported`). The message
 * is a sentence.
 */
export class PatternFault extends Error {
	constructor(
		readonly kind: 'syntax' | 'unsupported',
		message: string
	) {
		super(message);
	}
}

export const empty: Node = { kind: 'sequence', parts: [] };

export function sequence(parts: readonly Node[]): Node {
	return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts };
}
