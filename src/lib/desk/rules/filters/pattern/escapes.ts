import { not, notNewline, property, shorthand, verticalSpace } from './characters.ts';
import { unsupported, wrong, type Reader } from './reader.ts';
import type { CharTest, Node, Place, Reference } from './syntax.ts';

/** What a backslash and what follows it mean. */
export type Escape =
	| { kind: 'code'; code: number }
	| { kind: 'class'; has: CharTest }
	| { kind: 'place'; place: Place }
	| { kind: 'reference'; to: Reference }
	| { kind: 'line break' }
	/** \K sets the start of the match, which filters do not use. */
	| { kind: 'nothing' };

/** Reads what follows a backslash. An escape that means nothing is the character itself, as PHP has it. */
export function readEscape(reader: Reader, inClass: boolean): Escape {
	const start = reader.at;
	const found = meaningful(reader, inClass);
	if (found) return found;
	reader.at = start;
	if (reader.whole.strictEscapes) wrong(`\\${reader.peek()} means nothing`);
	return code(reader.done ? '\\' : reader.next());
}

function meaningful(reader: Reader, inClass: boolean): Escape | null {
	const letter = reader.next();
	if (!/[A-Za-z0-9]/.test(letter)) return letter === '' ? null : code(letter);
	const { unicode } = reader.whole;
	const has = shorthand(letter.toLowerCase(), unicode);
	if (has) return { kind: 'class', has: letter === letter.toLowerCase() ? has : not(has) };
	if (letter in controls) return { kind: 'code', code: controls[letter] ?? 0 };
	switch (letter) {
		case 'b':
			if (inClass) return { kind: 'code', code: 8 };
			return { kind: 'place', place: 'word' };
		case 'c': {
			const control = reader.next();
			if (!/[ -~]/.test(control)) return null;
			return { kind: 'code', code: control.toUpperCase().charCodeAt(0) ^ 0x40 };
		}
		case 'x':
		case 'o':
			return byNumber(reader, letter);
		case 'p':
		case 'P':
			return byProperty(reader, letter === 'P');
		case 'N':
			return notALineBreak(reader, inClass);
	}
	if (/\d/.test(letter)) return byDigits(reader, letter, inClass);
	if (inClass) {
		if ('BRX'.includes(letter)) wrong(`\\${letter} cannot stand in [ ]`);
		return null;
	}
	return outsideClass(reader, letter);
}

const controls: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };
const places: Readonly<Record<string, Place>> = {
	A: 'start',
	G: 'start',
	B: 'no word',
	z: 'end',
	Z: 'last line end'
};

function outsideClass(reader: Reader, letter: string): Escape | null {
	const place = places[letter];
	if (place) return { kind: 'place', place };
	switch (letter) {
		case 'R':
			return { kind: 'line break' };
		case 'K':
			if (reader.looks > 0) wrong('\\K cannot stand where it looks ahead or back');
			return { kind: 'nothing' };
		case 'X':
		case 'C':
			return unsupported(`\\${letter}`);
		case 'g':
			return byG(reader);
		case 'k': {
			const name = reader.takeMatch(/^(?:\{([^}]+)\}|<([^>]+)>|'([^']+)')/);
			const word = name?.[1] ?? name?.[2] ?? name?.[3];
			return word === undefined ? null : { kind: 'reference', to: { name: word } };
		}
		default:
			return null;
	}
}

/** \g1, \g{-1}, \g{name}. */
function byG(reader: Reader): Escape | null {
	if (/[<']/.test(reader.peek())) unsupported('calls of a group such as \\g<name>');
	const found = reader.takeMatch(/^(?:([+-]?\d+)|\{([+-]?\d+)\}|\{([^\d}][^}]*)\})/);
	if (!found) return null;
	if (found[3] !== undefined) return { kind: 'reference', to: { name: found[3] } };
	const number = groupNumber(reader, found[1] ?? found[2] ?? '');
	return number > 0 ? { kind: 'reference', to: { number } } : null;
}

/** A group by its number, or counted from here: -1 is the one that was opened last. */
function groupNumber(reader: Reader, text: string): number {
	const number = Number(text);
	if (text.startsWith('-')) return reader.groups + 1 + number;
	return text.startsWith('+') ? reader.groups + number : number;
}

/** \x41, \x{20ac}, \o{101}. */
function byNumber(reader: Reader, letter: 'x' | 'o'): Escape | null {
	const braced = reader.takeMatch(letter === 'x' ? /^\{([\da-f]+)\}/i : /^\{([0-7]+)\}/);
	if (braced) return inRange(reader, parseInt(braced[1] ?? '', letter === 'x' ? 16 : 8));
	if (letter === 'o' || reader.peek() === '{') return null;
	return { kind: 'code', code: parseInt(reader.takeMatch(/^[\da-f]{1,2}/i)?.[0] ?? '0', 16) };
}

function inRange(reader: Reader, code: number): Escape | null {
	const most = reader.whole.unicode ? 0x10ffff : 0xff;
	const surrogate = code >= 0xd800 && code <= 0xdfff;
	return code > most || (surrogate && reader.whole.unicode) ? null : { kind: 'code', code };
}

/** \1 is a group, \012 a character; \12 is a group where there are as many, else a character. */
function byDigits(reader: Reader, first: string, inClass: boolean): Escape | null {
	if (first !== '0' && !inClass) {
		const start = reader.at;
		const number = Number(first + (reader.takeMatch(/^\d{1,4}/)?.[0] ?? ''));
		if (number < 10 || first >= '8' || number <= reader.groups)
			return { kind: 'reference', to: { number } };
		reader.at = start;
	}
	if (first >= '8') return code(first);
	const more = reader.takeMatch(/^[0-7]{1,2}/)?.[0] ?? '';
	return inRange(reader, parseInt(first + more, 8));
}

/** \pL, \p{Lu}, \p{^Greek}, \P{L}. */
function byProperty(reader: Reader, negative: boolean): Escape | null {
	const found = reader.takeMatch(/^(?:([A-Za-z])|\{(\^?)([A-Za-z][\w &-]*)\})/);
	const has = found && property(found[1] ?? found[3] ?? '');
	if (!has) return null;
	return { kind: 'class', has: negative !== (found[2] === '^') ? not(has) : has };
}

/** A quantifier in braces. */
export const BRACES = /^\{(\d+)(?:(,)(\d*))?\}/;

/** \N, and \N{U+41} with the flag u. */
function notALineBreak(reader: Reader, inClass: boolean): Escape | null {
	const byCode = reader.whole.unicode ? reader.takeMatch(/^\{U\+([\da-f]+)\}/i) : null;
	if (byCode) return inRange(reader, parseInt(byCode[1] ?? '', 16));
	if (inClass) wrong('\\N cannot stand in [ ]');
	if (reader.peek() === '{' && !reader.looksAt(BRACES)) return null;
	return { kind: 'class', has: notNewline };
}

function code(character: string): Escape {
	return { kind: 'code', code: character.codePointAt(0) ?? 0 };
}

/** \R: a whole line break, which is never torn apart. */
export const lineBreak: Node = {
	kind: 'atomic',
	of: {
		kind: 'choice',
		options: [
			{
				kind: 'sequence',
				parts: [
					{ kind: 'char', has: (code) => code === 13 },
					{ kind: 'char', has: (code) => code === 10 }
				]
			},
			{ kind: 'char', has: verticalSpace }
		]
	}
};
