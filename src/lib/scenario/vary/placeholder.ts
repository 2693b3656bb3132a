/** `{person}` or `{case.device}`; not `%{ticket.number}`, which is the product's, and not `\{person}`, which is meant as it is written. */
const PLACEHOLDER =
	/(?<![%\\{])\{([\p{L}\p{N}][\p{L}\p{N} _-]*)(?:\.([\p{L}\p{N}][\p{L}\p{N} _-]*))?\}(?!\})/gu;

export interface Placeholder {
	/** As it is written, with its braces. */
	readonly text: string;
	readonly name: string;
	readonly part: string | null;
}

export function placeholdersIn(text: string): Placeholder[] {
	if (!text.includes('{')) return [];
	return [...text.matchAll(PLACEHOLDER)].map(([whole, name = '', part = null]) => ({
		text: whole,
		name,
		part
	}));
}

/** The placeholder that is all of a text; null when there is more or less in it. */
export function onlyPlaceholder(text: string): Placeholder | null {
	const [found] = placeholdersIn(text.trim());
	return found?.text === text.trim() ? found : null;
}

/** Replaces placeholders; those for which there is nothing stay. */
export function withoutPlaceholders(
	text: string,
	of: (placeholder: Placeholder, at: number) => string | null
): string {
	if (!text.includes('{')) return text;
	return text.replace(
		PLACEHOLDER,
		(whole: string, name: string, part: string | undefined, at) =>
			of({ text: whole, name, part: part ?? null }, at as number) ?? whole
	);
}
