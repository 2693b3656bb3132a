/*
 * Word processors, chats and phones turn "straight" quotes into “curly” ones. YAML reads those as letters. Inside a sentence that is
 * intended; around a whole value straight quotes were meant.
 */

const DOUBLE = /[“”„‟«»"]/g;
const SINGLE = /[‘’‚‛‹›']/g;

/** The curly quote at the start or end of an unquoted value, where straight quotes are meant; null in prose. */
export function curlyQuoteOf(value: string, isInBrackets: boolean): string | null {
	const plain = value.trim();
	const [first = '', last = ''] = [plain.charAt(0), plain.slice(-1)];
	if (/[“”„‟«»]/.test(first)) return opensAll(plain, DOUBLE) ? first : null;
	if (/[‘’‚‛‹›]/.test(first)) {
		// An apostrophe within a word is no quote.
		const quotes = plain.replace(/(\p{L})['’](?=\p{L})/gu, '$1');
		const isClosed = quotes.slice(1).search(SINGLE) >= 0;
		// ’90s and ‘Tis begin with an apostrophe; inside [ ] and { } a comma may have cut the text in two.
		if (!isClosed) return isInBrackets && first === '‘' ? first : null;
		return opensAll(quotes, SINGLE) ? first : null;
	}
	// Twenty-four inches: 24”
	const isEnd = /[^\d]$/.test(plain.slice(0, -1)) && /[“”„‟«»]/.test(last);
	return isEnd && plain.match(DOUBLE)?.length === 1 ? last : null;
}

/** The opening quote is the only one, or the only other one is at the end. */
function opensAll(text: string, quotes: RegExp): boolean {
	const inside = text.slice(1, -1);
	return text.length > 1 && inside.match(quotes) === null;
}

export function curlyWords(quote: string): { message: string; hint: string } {
	return {
		message: `These are curly quotes (${quote}). YAML reads them as letters of the text.`,
		hint: `Write straight quotes: "..." or '...'. If the curly quotes belong to the text, put straight quotes around all of it.`
	};
}
