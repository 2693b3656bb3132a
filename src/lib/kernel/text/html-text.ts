import { decodeEntities } from './entities.ts';
import { tokensOf } from './tokens.ts';

/** Inline elements: their content belongs to the surrounding words. */
const INLINE = new Set(
	(
		'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span ' +
		'strike strong sub sup time tt u var wbr'
	).split(' ')
);

/** What a reader sees of HTML, on one line; never to be shown as HTML. Linear in the length of the text. */
export function textOfHtml(html: string): string {
	const parts: string[] = [];
	for (const { kind, name, from, to } of tokensOf(html)) {
		if (kind === 'text') parts.push(decodeEntities(html.slice(from, to)));
		else if (kind !== 'comment' && !INLINE.has(name)) parts.push(' ');
	}
	return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Scripts and style sheets taken out of HTML, with their text. */
export function withoutScripts(html: string): string {
	const kept: string[] = [];
	for (const { kind, name, from, to } of tokensOf(html))
		if (kind !== 'hidden' || (name !== 'script' && name !== 'style'))
			kept.push(html.slice(from, to));
	return kept.join('');
}

/** Has HTML anything in it for a reader? A picture says something, too. */
export function saysSomething(html: string): boolean {
	return textOfHtml(html) !== '' || /<(img|video|iframe)\b/i.test(html);
}
