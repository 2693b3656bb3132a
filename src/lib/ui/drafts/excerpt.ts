import { beginning } from '#lib/desk/text/beginning.ts';
const MOST = 80;

/** The first words of what was typed, without its formatting. */
export function excerptOf(texts: readonly string[]): string {
	const words = texts.map(plain).join(' ').replace(/\s+/g, ' ').trim();
	return words.length > MOST ? `${beginning(words, MOST).trimEnd()} …` : words;
}

/** A parsed document that is never shown loads and runs nothing. */
function plain(html: string): string {
	const spaced = html.replace(/<\/(p|li|blockquote)>|<br>/g, ' $&');
	return new DOMParser().parseFromString(spaced, 'text/html').body.textContent ?? '';
}
