import { compile, type Program } from './pattern/compile.ts';
import { delimited } from './pattern/delimiters.ts';
import { finds } from './pattern/match.ts';
import { parse } from './pattern/parse.ts';
import { PatternFault } from './pattern/syntax.ts';

/**
 * A filter's regular expression, as PCRE reads it: delimited, with flags (`/room \d+$/i`). A pattern that the product refuses (`syntax`),
 * or that is not supported here (`unsupported`), matches nothing (`filter-regex-028`); `why` is the end of a sentence.
 */
export type Pattern =
	| { ok: true; finds(text: string): boolean }
	| { ok: false; kind: PatternFault['kind']; why: string };

export function readPattern(text: string): Pattern {
	try {
		const program = programOf(text);
		return { ok: true, finds: (searched) => finds(program, searched) };
	} catch (fault) {
		if (!(fault instanceof PatternFault)) throw fault;
		return { ok: false, kind: fault.kind, why: fault.message };
	}
}

/** The product keeps 255 characters. */
const MAX_LENGTH = 500;

/** The program that a pattern is compiled to. Throws a `PatternFault`. */
export function programOf(text: string): Program {
	if (text.length > MAX_LENGTH)
		throw new PatternFault('unsupported', `it is longer than ${MAX_LENGTH} characters`);
	const { source, flags, whole } = delimited(text);
	return compile(parse(source, flags, whole), whole);
}
