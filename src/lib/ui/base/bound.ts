import { tokensOf } from '#lib/kernel/text/tokens.ts';

/** Limits for rendering untrusted text. Addresses in tags (images) do not count. */
export const MOST = { tags: 5_000, characters: 200_000, depth: 24 } as const;

export interface Bounded {
	readonly text: string;
	/** Message about hidden text; null if everything is shown. */
	readonly cut: string | null;
}

export const TOO_LONG =
	'This text is longer than 200,000 characters. The rest is kept, but not shown here.';
export const TOO_MANY_TAGS =
	'This text has more than 5,000 tags. The rest is kept, but not shown here.';
/** Of what is put into an editor, where the end would not be kept. */
export const LEFT_OUT =
	'This text is too long for the editor, so its end was cut off. To keep all of it, attach it as a file.';

/** The beginning of HTML, up to the tag or the words at which it grows too large. */
export function boundHtml(html: string): Bounded {
	let tags = 0;
	let characters = 0;
	for (const { kind, from, to } of tokensOf(html)) {
		if (kind === 'open') tags += 1;
		if (tags > MOST.tags) return { text: html.slice(0, from), cut: TOO_MANY_TAGS };
		if (kind !== 'text') continue;
		const room = MOST.characters - characters;
		characters += to - from;
		if (characters > MOST.characters)
			return { text: html.slice(0, from + wholeCharacters(html, from, room)), cut: TOO_LONG };
	}
	return { text: html, cut: null };
}

export function boundText(text: string): Bounded {
	if (text.length <= MOST.characters) return { text, cut: null };
	return { text: text.slice(0, wholeCharacters(text, 0, MOST.characters)), cut: TOO_LONG };
}

/** At most this many code units, without splitting a character. */
function wholeCharacters(text: string, from: number, most: number): number {
	const code = text.charCodeAt(from + most - 1);
	return code >= 0xd800 && code <= 0xdbff ? most - 1 : most;
}

/** Elements nested too deep are replaced by their content: no word is lost. */
export function flatten(root: DocumentFragment): void {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
	const deep: Element[] = [];
	let depth = 0;
	let at = walker.firstChild();
	while (at) {
		depth += 1;
		if (depth > MOST.depth && at instanceof Element) deep.push(at);
		const below = walker.firstChild();
		if (below) {
			at = below;
			continue;
		}
		let next: Node | null = null;
		while (!next && depth > 0) {
			depth -= 1;
			next = walker.nextSibling();
			if (!next && !walker.parentNode()) depth = 0;
		}
		at = next;
	}
	// From the innermost out: each hands up what it holds once.
	for (const element of deep.reverse()) element.replaceWith(...element.childNodes);
}
