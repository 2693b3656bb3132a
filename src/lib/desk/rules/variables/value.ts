import { nameAs, type NameParts } from '../people/names/name-parts.ts';

/** What a variable leads to: a text, something with parts, or nothing. */
export type Value = string | Thing | null;

export interface Thing {
	/** The text when no part is named. */
	text: string;
	/** The part of that name, in lower case. Undefined: the variable stays as it is typed. */
	part(name: string): Value | undefined;
}

export function textOf(value: Value): string {
	return value === null ? '' : typeof value === 'string' ? value : value.text;
}

/** Something with these parts; each is asked for only when a text names it. */
export function thing(
	text: string,
	parts: Readonly<Record<string, () => Value | undefined>>
): Thing {
	return { text, part: (name) => (Object.hasOwn(parts, name) ? parts[name]?.() : null) };
}

/** A name in all its forms. */
export function nameThing(stored: string, parts?: NameParts): Thing {
	return { text: stored, part: (form) => nameAs(form, stored, parts) };
}
