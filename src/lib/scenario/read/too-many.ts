import { MOST_KEYS, type Definition } from '#lib/kernel/language/definition.ts';
import { resolve } from './definition-at.ts';
import type { Path } from './yaml.ts';

/** A list that is longer than the language allows, or more keys than it allows. */
export interface TooMany {
	path: Path;
	most: number;
}

/**
 * Every list with more entries than its definition allows; nothing in it is looked at. The schema says the same, but looks at
 * every entry all the same: of a list of 50,000 wrong ones it would be busy for half a minute.
 */
export function* tooMany(
	definition: Definition,
	value: unknown,
	path: Path = []
): Generator<TooMany> {
	if (typeof value !== 'object' || value === null) return;
	const shape = resolve(definition, value);
	const entries = Object.entries(value);
	if (shape.kind === 'list' && Array.isArray(value)) {
		if (value.length > shape.max) yield { path, most: shape.max };
		else for (const [at, item] of value.entries()) yield* tooMany(shape.of, item, [...path, at]);
	} else if (shape.kind === 'dictionary' && !Array.isArray(value)) {
		if (entries.length > MOST_KEYS) yield { path, most: MOST_KEYS };
		else for (const [key, item] of entries) yield* tooMany(shape.of, item, [...path, key]);
	} else if (shape.kind === 'record') {
		for (const [key, item] of entries) {
			const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
			if (field) yield* tooMany(field, item, [...path, key]);
		}
	}
}
