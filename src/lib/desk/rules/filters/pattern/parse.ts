import { anything, notNewline, range } from './characters.ts';
import { readClass } from './char-class.ts';
import { BRACES, lineBreak, readEscape } from './escapes.ts';
import { readGroup } from './groups.ts';
import { Reader, wrong } from './reader.ts';
import { checkLooksBack, groupsOf } from './references.ts';
import { sequence, type Flags, type Node, type Parsed, type WholeFlags } from './syntax.ts';

/** Reads the source of a pattern, without delimiters, as PCRE does. Throws a `PatternFault`. */
export function parse(source: string, flags: Flags, whole: WholeFlags): Parsed {
	const reader = new Reader(source, whole);
	const root = readAlternatives(reader, { ...flags }, 0);
	if (!reader.done) wrong('a ) has no matching (');
	const { groups, names } = reader;
	const parsed = { root, groups, names };
	for (const to of reader.references) groupsOf(parsed, to);
	checkLooksBack(parsed);
	return parsed;
}

/** Everything up to the end of the group. Flags that are set on the way hold to its end, behind a | too. */
function readAlternatives(
	reader: Reader,
	flags: Flags,
	depth: number,
	eachBegins?: () => void
): Node {
	if (depth > MAX_NESTING) wrong(`its groups are nested deeper than ${MAX_NESTING} levels`);
	const options: Node[] = [];
	do {
		eachBegins?.();
		options.push(readSequence(reader, flags, depth));
	} while (reader.take('|'));
	return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}

const MAX_NESTING = 250;

function readSequence(reader: Reader, flags: Flags, depth: number): Node {
	const parts: Node[] = [];
	for (;;) {
		skipIgnored(reader, flags);
		if (reader.done || reader.peek() === '|' || reader.peek() === ')') return sequence(parts);
		if (reader.take('\\Q')) {
			readQuoted(reader, flags, parts);
			continue;
		}
		if (quantifier(reader)) wrong('a repetition has nothing to repeat');
		const part = readPart(reader, flags, depth);
		parts.push(part.repeatable ? repeated(reader, flags, part.node) : part.node);
	}
}

/** White space and comments with the flag x, comments in (?# ), and an \E without its \Q. */
function skipIgnored(reader: Reader, flags: Flags) {
	for (;;) {
		if (reader.take('\\E')) continue;
		if (reader.take('(?#')) {
			if (!reader.skipPast(')')) wrong('a comment (?# is not closed');
		} else if (flags.extended && isBlank(reader)) reader.at++;
		else if (flags.extended && reader.take('#')) reader.skipPast('\n');
		else return;
	}
}

function isBlank(reader: Reader): boolean {
	const blank = reader.whole.unicode ? /^[\t-\r \x85\u200e\u200f\u2028\u2029]$/ : /^[\t-\r ]$/;
	return blank.test(reader.peek());
}

/** Everything between \Q and \E is literal. */
function readQuoted(reader: Reader, flags: Flags, parts: Node[]) {
	while (!reader.done && !reader.take('\\E')) {
		const letter = literal(reader, flags, reader.next());
		const isLast = reader.done || reader.take('\\E');
		parts.push(isLast ? repeated(reader, flags, letter) : letter);
		if (isLast) return;
	}
}

interface Part {
	node: Node;
	repeatable: boolean;
}

function readPart(reader: Reader, flags: Flags, depth: number): Part {
	const unit = reader.next();
	switch (unit) {
		case '(':
			return readGroup(reader, flags, depth, readAlternatives);
		case '[':
			if (reader.looksAt(/^([:.=])[^\\[\]]*\1\]/))
				wrong('a class such as [:alpha:] is only allowed inside [ ]: [[:alpha:]]');
			return once({ kind: 'char', has: readClass(reader, flags) });
		case '.':
			return once({ kind: 'char', has: flags.dotAll ? anything : notNewline });
		case '^':
			return place(flags.multiline ? 'line start' : 'start');
		case '$':
			if (flags.multiline) return place('line end');
			return place(reader.whole.dollarEnd ? 'end' : 'last line end');
		case '\\':
			return readEscaped(reader, flags);
		default:
			return once(literal(reader, flags, unit));
	}
}

const once = (node: Node): Part => ({ node, repeatable: true });
const place = (at: Extract<Node, { kind: 'place' }>['place']): Part => ({
	node: { kind: 'place', place: at },
	repeatable: false
});

function readEscaped(reader: Reader, flags: Flags): Part {
	const escape = readEscape(reader, false);
	const { ignoreCase } = flags;
	switch (escape.kind) {
		case 'code':
			return once(character(reader, flags, escape.code));
		case 'class':
			return once({ kind: 'char', has: escape.has });
		case 'line break':
			return once(lineBreak);
		case 'reference':
			reader.references.push(escape.to);
			return once({ kind: 'reference', to: escape.to, ignoreCase });
		case 'place':
			return place(escape.place);
		case 'nothing':
			return { node: sequence([]), repeatable: false };
	}
}

function literal(reader: Reader, flags: Flags, unit: string): Node {
	return character(reader, flags, unit.codePointAt(0) ?? 0);
}

function character(reader: Reader, { ignoreCase }: Flags, code: number): Node {
	return { kind: 'char', has: range(code, code, ignoreCase, reader.whole.unicode) };
}

interface Quantifier {
	min: number;
	max: number;
	length: number;
}

/** The quantifier at this position: `*`, `+`, `?`, `{2}`, `{2,}` or `{2,4}`; anything else in braces is text. */
function quantifier(reader: Reader): Quantifier | null {
	const unit = reader.peek();
	if (unit === '*') return { min: 0, max: Infinity, length: 1 };
	if (unit === '+') return { min: 1, max: Infinity, length: 1 };
	if (unit === '?') return { min: 0, max: 1, length: 1 };
	const start = reader.at;
	const braces = unit === '{' ? reader.takeMatch(BRACES) : null;
	reader.at = start;
	if (!braces) return null;
	const [all, least = '', comma, most] = braces;
	const min = Number(least);
	return { min, max: !comma ? min : most ? Number(most) : Infinity, length: all.length };
}

/** What was read, as often as the quantifier behind it says. */
function repeated(reader: Reader, flags: Flags, node: Node): Node {
	skipIgnored(reader, flags);
	const found = quantifier(reader);
	if (!found) return node;
	const { min, max, length } = found;
	if (min > MOST_TIMES || (max > MOST_TIMES && max !== Infinity))
		wrong(`a number in { } is greater than ${MOST_TIMES}`);
	if (max < min) wrong('the numbers in { } are out of order');
	reader.at += length;
	if (reader.take('+'))
		return { kind: 'atomic', of: { kind: 'repeat', of: node, min, max, lazy: false } };
	const lazy = reader.take('?') !== flags.ungreedy;
	return { kind: 'repeat', of: node, min, max, lazy };
}

const MOST_TIMES = 65_535;
