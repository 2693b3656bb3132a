import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { curlyQuoteOf } from './curly-quotes.ts';
import { keyOf, startOf } from './yaml-plain.ts';
import type { Path } from './yaml.ts';

/** A part of a file that YAML reads differently than its author probably meant. */
export interface Lost {
	path: Path;
	offset: number;
	/**
	 * A `#` started a comment after a value; a list entry was read as the next line of a text; curly quotes are used instead of straight
	 * ones.
	 */
	as: 'comment' | 'entry' | 'curly';
	words: string;
	/** Nothing else is in the value. */
	empty?: true;
}

/** All such parts of a document. A comment after two spaces is intended. */
function* lostIn(
	text: string,
	node: unknown,
	path: Path = [],
	isInBrackets = false
): Generator<Lost> {
	if (isSeq(node)) {
		for (const [at, item] of node.items.entries())
			yield* lostIn(text, item, [...path, at], isInBrackets || node.flow === true);
	} else if (isMap(node)) {
		for (const { key, value } of node.items) {
			const inside = [...path, keyOf(key)];
			const behind = isScalar(key) ? (key.range?.[1] ?? 0) : 0;
			const isEmpty = !value || (isScalar(value) && value.value === null && !value.source);
			if (isEmpty)
				for (const lost of commentAt(text, behind, /^:[ \t](#.*)/, inside))
					yield { ...lost, empty: true };
			else yield* lostIn(text, value, inside, isInBrackets || node.flow === true);
		}
	} else if (isScalar(node) && node.type === 'PLAIN' && node.range) {
		const [start, end] = node.range;
		yield* commentAt(text, end, /^[ \t](#.*)/, path);
		const quote = curlyQuoteOf(text.slice(start, end), isInBrackets);
		if (quote) yield { path, offset: start, as: 'curly', words: quote };
		const entry = /\n[ \t]*(- .*)/.exec(text.slice(start, end));
		if (entry?.[1])
			yield {
				path,
				offset: start + entry.index + entry[0].indexOf('-'),
				as: 'entry',
				words: entry[1]
			};
	}
}

function* commentAt(text: string, from: number, pattern: RegExp, path: Path): Generator<Lost> {
	const found = pattern.exec(text.slice(from, from + 200));
	if (!found?.[1]) return;
	const offset = from + found[0].indexOf('#');
	yield { path, offset, as: 'comment', words: found[1] };
}

export function lostInDocument(text: string, document: Document.Parsed): Lost[] {
	return startOf(document.contents) === undefined ? [] : [...lostIn(text, document.contents)];
}
