import { beginning } from '#lib/kernel/text/beginning.ts';
import { textOfHtml } from '#lib/ui/base/inert.ts';

const MOST = 80;

/** The first words of what was typed, without its formatting. */
export function excerptOf(texts: readonly string[]): string {
	const words = texts.map(plain).join(' ').replace(/\s+/g, ' ').trim();
	return words.length > MOST ? `${beginning(words, MOST).trimEnd()} …` : words;
}

function plain(html: string): string {
	const spaced = html.replace(/<\/(p|li|blockquote)>|<br>/g, ' $&');
	return textOfHtml(spaced);
}
