import type { Definition } from '#lib/kernel/language/definition.ts';
import type { FilePart } from '#lib/kernel/language/system-language.ts';
import { resolve } from './definition-at.ts';
import type { Path } from './yaml.ts';

/** Every part of a value whose shape is right, from the outside in, with the definition of each. */
export function* walk(
	definition: Definition,
	value: unknown,
	path: Path = []
): Generator<FilePart> {
	const shape = resolve(definition, value);
	yield { definition: shape, value, path };
	if (shape.kind === 'list') {
		for (const [index, item] of (value as unknown[]).entries())
			yield* walk(shape.of, item, [...path, index]);
	} else if (shape.kind === 'record') {
		for (const [key, part] of Object.entries(value as object)) {
			const field = shape.fields[key];
			if (field) yield* walk(field, part, [...path, key]);
		}
	} else if (shape.kind === 'dictionary') {
		for (const [key, part] of Object.entries(value as object)) {
			if (shape.keys) {
				const name = { kind: 'name', of: shape.keys, also: [], about: shape.about } as const;
				yield { definition: name, value: key, path: [...path, key], isKey: true };
			}
			yield* walk(shape.of, part, [...path, key]);
		}
	}
}
