/** A name split as the product does it. Titles are recognized by their dot only. */
export interface NameParts {
	salutation: string;
	first: string;
	middle: readonly string[];
	last: string;
	suffix: string;
}

/**
 * Takes a name apart at its blanks (a single word with dots: at the dots). A first word with a dot is a salutation, a last one a
 * suffix; of the rest the first and the last are first and last name (kind *names*).
 */
export function nameParts(name: string): NameParts {
	const words = name.split(/\s+/).filter(Boolean);
	const [only = ''] = words;
	const rest = words.length === 1 && only.includes('.') ? only.split('.').filter(Boolean) : words;
	const salutation = hasDot(rest[0]) ? (rest.shift() ?? '') : '';
	const first = rest.shift() ?? '';
	const suffix = hasDot(rest.at(-1)) ? (rest.pop() ?? '') : '';
	const last = rest.pop() ?? '';
	return { salutation, first, middle: rest, last, suffix };
}

function hasDot(word: string | undefined): boolean {
	return !!word?.includes('.');
}

/** The forms of a name that texts can ask for. Where a part is missing some keep the blank beside it, as in the product. */
const forms: Readonly<Record<string, (name: NameParts) => string>> = {
	first: ({ first }) => first,
	last: ({ last }) => last,
	middle: ({ middle }) => middle.join(' '),
	full: ({ first, last }) => joined([first, last]),
	legal: (name) => joined([name.first, initialOfMiddle(name), name.last]),
	complete: (name) =>
		joined([name.salutation, name.first, initialOfMiddle(name), name.last, name.suffix]),
	lastfirst: ({ first, last, suffix }) => joined([last, first, suffix], ', '),
	formal: ({ salutation, last }) => joined([salutation, last]),
	short: ({ first, last }) => `${first} ${dotted(last)}`,
	shortformal: ({ first, last }) => `${dotted(first)} ${last}`,
	initials: ({ first, middle, last }) =>
		[first, ...middle, last].map(initial).join('').toUpperCase()
};

/** A form of a name; null when there is none of that name. `original` and `plain` are the name as it is stored. */
export function nameAs(form: string, stored: string, parts = nameParts(stored)): string | null {
	if (form === 'original' || form === 'plain') return stored;
	return Object.hasOwn(forms, form) ? (forms[form]?.(parts) ?? null) : null;
}

function initialOfMiddle({ middle: [first = ''] }: NameParts): string {
	return dotted(first);
}

function dotted(word: string): string {
	return word && `${initial(word)}.`;
}

function initial(word: string): string {
	return [...word][0] ?? '';
}

function joined(parts: readonly string[], between = ' '): string {
	return parts.filter(Boolean).join(between);
}
