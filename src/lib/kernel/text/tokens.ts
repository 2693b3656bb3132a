/** A piece of HTML source: `html.slice(from, to)`. All pieces together are the whole source. */
export interface Token {
	readonly kind: 'text' | 'open' | 'close' | 'comment' | 'hidden';
	/** Of a tag: its name in small letters. */
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

/** Elements of whose content a reader sees nothing. */
const HIDDEN = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'template', 'title']);

/**
 * Cuts HTML where a browser's tokenizer does (HTML standard, 13.2.5): "a < b" is text, an unclosed tag or comment takes all that
 * follows. An element that hides its content is one `hidden` piece up to its end tag. Every character is looked at a fixed number of
 * times, whatever the text.
 */
export function* tokensOf(html: string): Generator<Token> {
	const { length } = html;
	let from = 0;
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
		const token = tokenAt(html, at);
		if (!token) {
			at += 1;
			continue;
		}
		if (at > from) yield { kind: 'text', name: '', from, to: at };
		yield token;
		from = at = token.to;
	}
	if (from < length) yield { kind: 'text', name: '', from, to: length };
}

function tokenAt(html: string, from: number): Token | null {
	const next = html[from + 1] ?? '';
	if (next === '!' || next === '?')
		return { kind: 'comment', name: '', from, to: commentEnd(html, from) };
	const closing = next === '/';
	const start = from + (closing ? 2 : 1);
	if (!isLetter(html[start] ?? '')) {
		return closing && start < html.length
			? { kind: 'comment', name: '', from, to: after(html, '>', start) }
			: null;
	}
	let nameEnd = start;
	while (nameEnd < html.length && !endsName(html[nameEnd] ?? '')) nameEnd += 1;
	const name = html.slice(start, nameEnd).toLowerCase();
	const to = tagEnd(html, nameEnd);
	if (closing) return { kind: 'close', name, from, to };
	if (HIDDEN.has(name)) return { kind: 'hidden', name, from, to: hiddenEnd(html, name, to) };
	return { kind: 'open', name, from, to };
}

function commentEnd(html: string, from: number): number {
	if (!html.startsWith('<!--', from)) return after(html, '>', from);
	// "<!-->" and "<!--->" are whole comments.
	const short = /^<!--?-?>/.exec(html.slice(from, from + 6));
	if (short) return from + short[0].length;
	const end = /--!?>/g;
	end.lastIndex = from + 4;
	return end.test(html) ? end.lastIndex : html.length;
}

/** The end of a tag: the first ">" outside of quoted values. */
function tagEnd(html: string, from: number): number {
	let state: 'before' | 'name' | 'after name' | 'value' | 'unquoted' = 'before';
	for (let at = from; at < html.length; at += 1) {
		const c = html[at] ?? '';
		if (c === '>') return at + 1;
		if (state === 'value' && (c === '"' || c === "'")) {
			at = html.indexOf(c, at + 1);
			if (at < 0) return html.length;
			state = 'before';
		} else if (isSpace(c)) {
			if (state === 'name') state = 'after name';
			else if (state === 'unquoted') state = 'before';
		} else if (state === 'value' || state === 'unquoted') state = 'unquoted';
		else if (c === '/') state = 'before';
		else if (c === '=' && state !== 'before') state = 'value';
		else state = 'name';
	}
	return html.length;
}

function hiddenEnd(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
	end.lastIndex = from;
	const found = end.exec(html);
	return found ? tagEnd(html, found.index + found[0].length) : html.length;
}

function after(html: string, end: string, from: number): number {
	const at = html.indexOf(end, from);
	return at < 0 ? html.length : at + end.length;
}

const isLetter = (c: string) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
const isSpace = (c: string) => c === ' ' || c === '\t' || c === '\n' || c === '\f' || c === '\r';
const endsName = (c: string) => c === '/' || c === '>' || isSpace(c);
