import { plain } from '#lib/kernel/text/written.ts';
import { folded, searchWords } from './search-words.ts';

/** Which words a text shall have: all of some, else one of others, and none of those that are not wanted. */
export interface Wish {
	any: readonly Part[];
	all: readonly Part[];
	not: readonly Part[];
}

/** A word, the words of a phrase in their order, or, in brackets, a wish of its own. */
export type Part = Term | Wish;

interface Term {
	words: readonly string[];
	/** The word, and whatever begins with it. */
	prefix?: boolean;
}

/** Does a text, given by its words in order, have what is wanted? */
export function grants(wish: Wish, words: readonly string[]): boolean {
	const has = (part: Part) => ('words' in part ? contains(words, part) : grants(part, words));
	if (wish.not.some(has) || !wish.all.every(has)) return false;
	return wish.all.length > 0 || wish.any.some(has);
}

function contains(words: readonly string[], { words: [first = '', ...rest], prefix }: Term) {
	if (prefix) return words.some((word) => word.startsWith(first));
	return words.some(
		(word, at) => word === first && rest.every((next, n) => words[at + 1 + n] === next)
	);
}

const SIGNS = '"()<>~+-';
/** A sign, then a phrase, a bracket or a word; only what matches from end to end makes sense. */
const TOKEN = /\s*(?:(\))|([<>~+-]?)(?:"([^"]*)"|(\()|([^\s"()<>~+-][^\s"()]*)))/y;

/**
 * Parses operators and quotes: `+word` requires it, `-word` excludes it, `wor*` matches prefixes, quotes hold a phrase together, brackets
 * group words; `~word` matches nothing alone, `<` and `>` are ignored. Null if no word begins with an operator, or the whole is not valid:
 * then operators are punctuation.
 */
export function readBoolean(typed: string): Wish | null {
	if (!typed.split(/\s+/).some((word) => SIGNS.includes(word.charAt(0)))) return null;
	const open: Wishing[] = [blank('')];
	const pattern = new RegExp(TOKEN);
	while (typed.slice(pattern.lastIndex).trim() !== '') {
		const found = pattern.exec(typed);
		if (!found) return null;
		const [, closes, sign = '', phrase, opens, word] = found;
		if (opens) open.push(blank(sign));
		else if (closes) {
			const inner = open.pop();
			const outer = open.at(-1);
			if (!inner || !outer) return null;
			add(outer, inner.sign, isEmpty(inner) ? null : inner);
		} else add(open.at(-1), sign, termOf(phrase, word ?? ''));
	}
	const [wish, unclosed] = open;
	return wish && !unclosed ? { any: wish.any, all: wish.all, not: wish.not } : null;
}

interface Wishing {
	/** The operator before the bracket. */
	sign: string;
	any: Part[];
	all: Part[];
	not: Part[];
}

function blank(sign: string): Wishing {
	return { sign, any: [], all: [], not: [] };
}

function isEmpty({ any, all, not }: Wishing): boolean {
	return any.length + all.length + not.length === 0;
}

function add(to: Wishing | undefined, sign: string, part: Part | null) {
	if (!part || sign === '~') return;
	if (sign === '-') to?.not.push(part);
	else if (sign === '+') to?.all.push(part);
	else to?.any.push(part);
}

/** Null for what the index leaves out. */
function termOf(phrase: string | undefined, word: string): Term | null {
	if (phrase === undefined && word.endsWith('*')) {
		const stem = folded(word)
			.match(/[\p{L}\p{N}_]+/gu)
			?.at(-1);
		return stem ? { words: [stem], prefix: true } : null;
	}
	const words = searchWords(plain(phrase ?? word));
	return words.length > 0 ? { words } : null;
}
