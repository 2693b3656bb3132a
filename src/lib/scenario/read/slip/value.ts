import { curlyWords } from '../curly-quotes.ts';

/** Errors within a value, with their column from 0. */
export interface Fault {
	at: number;
	message: string;
	hint: string;
}

/** An error in a value on its line; null if none. `open`: it continues in the next lines. */
export function faultOf(value: string): Fault | 'open' | null {
	const first = value.charAt(0);
	if (first === '"' || first === "'") return ofQuoted(value, first);
	if (first === '[' || first === '{') return ofBrackets(value, first);
	if ('@`%'.includes(first) && first !== '') return needsQuotes(value, first);
	if (/^[*&]/.test(value) && !/^[*&][\w-]+(\s*[[{].*)?$/.test(value))
		return needsQuotes(value, first);
	if (/^![^!]/.test(value) || value === '!') return needsQuotes(value, first);
	if (/^[-?:] /.test(value)) return needsQuotes(value, `${first} `);
	if (/^[|>][-+\d]{0,2}(\s+#.*)?$/.test(value)) return null;
	if (/^[|>]/.test(value)) return needsQuotes(value, first);
	const plain = value.replace(/\s#.*$/, '');
	const colon = /:(?=\s|$)/.exec(plain);
	if (!colon) return null;
	if (/^[“”„‘’]/.test(value)) return { at: 0, ...curlyWords(first) };
	return {
		at: 0,
		message: 'A text that contains a colon followed by a space needs quotes.',
		hint: `Write ${inQuotes(plain)}.`
	};
}

function needsQuotes(value: string, first: string): Fault {
	return {
		at: 0,
		message: `A text that begins with "${first}" needs quotes.`,
		hint: `Write ${inQuotes(value)}.`
	};
}

/** The text in valid YAML, if it is short enough to be shown. */
function inQuotes(text: string): string {
	if (text.length > 60) return `the text between ' and '`;
	return text.includes("'") && !/["\\]/.test(text)
		? `"${text}"`
		: `'${text.replaceAll("'", "''")}'`;
}

function ofQuoted(value: string, quote: string): Fault | 'open' | null {
	const end = endOfQuotes(value, quote);
	if (end < 0) return 'open';
	const rest = value.slice(end + 1);
	if (/^\s*(#.*|[:,\]}].*)?$/.test(rest)) return null;
	if (quote === "'" && /^\w/.test(rest))
		return {
			at: end,
			message:
				"The text ends at this apostrophe: inside '...' an apostrophe must be written twice.",
			hint: 'Write it twice, or put the text in "double quotes".'
		};
	return {
		at: end,
		message: `The text in quotes ends here, but the line continues.`,
		hint: `Put the whole text in ${quote === '"' ? "'single quotes'" : '"double quotes"'}.`
	};
}

/** Where the quotes that a text begins with are closed; -1 when they are not. */
export function endOfQuotes(text: string, quote: string, from = 1): number {
	for (let at = from; at < text.length; at++) {
		if (quote === '"' && text[at] === '\\') at++;
		else if (text[at] === quote && quote === "'" && text[at + 1] === quote) at++;
		else if (text[at] === quote) return at;
	}
	return -1;
}

function ofBrackets(value: string, first: string): Fault | 'open' | null {
	const end = endOfBrackets(value);
	if (end === null) return 'open';
	if (/^\s*(#.*)?$/.test(value.slice(end + 1))) return null;
	return {
		at: 0,
		message: `A text that begins with "${first}" needs quotes.`,
		hint: `Write ${inQuotes(value)}, or remove what follows the ${first === '[' ? ']' : '}'}.`
	};
}

/** Where the brackets that a text begins with are closed; null when they are not. Quotes in them are skipped. */
export function endOfBrackets(text: string): number | null {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const one = text.charAt(at);
		if (/["']/.test(one) && /[[{,:\s]/.test(text.charAt(at - 1))) {
			const end = endOfQuotes(text, one, at + 1);
			if (end < 0) return null;
			at = end;
		} else if (one === '#' && /\s/.test(text.charAt(at - 1))) {
			const next = text.indexOf('\n', at);
			if (next < 0) return null;
			at = next;
		} else if (one === '[' || one === '{') depth++;
		else if ((one === ']' || one === '}') && --depth === 0) return at;
	}
	return null;
}
