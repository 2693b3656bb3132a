import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { curlyQuoteOf } from './curly-quotes.ts';
import { keyOf, startOf } from './yaml-plain.ts';
import type { Path } from './yaml.ts';

/** A piece of a file that YAML does not read as the text that its author may have meant. */
export interface Lost {
	path: Path;
	offset: number;
	/**
	 * A `#` began a comment behind a value; an entry of a list was taken for the next line of a text; curly quotes stand where straight
	 * ones are meant.
	 */
	as: 'comment' | 'entry' | 'curly';
	words: string;
	/** Nothing else stands there. */
	empty?: true;
}

/** Everything in a document that may be lost. A comment that two spaces set off is meant as one. */
export function* lostIn(
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
