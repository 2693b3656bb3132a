import type { Definition, Shape } from '#lib/kernel/language/definition.ts';

export type RecordDefinition = Extract<Shape, { kind: 'record' }> & { readonly about: string };

/** Every record inside a definition, by its title, in the order in which files name them. */
export function recordsIn(
	definition: Definition,
	found = new Map<string, RecordDefinition>()
): Map<string, RecordDefinition> {
	switch (definition.kind) {
		case 'later':
			recordsIn(definition.of(), found);
			break;
		case 'list':
		case 'dictionary':
			recordsIn(definition.of, found);
			break;
		case 'either':
			for (const one of definition.of) recordsIn(one, found);
			break;
		case 'record':
			if (found.has(definition.title)) break;
			found.set(definition.title, definition);
			for (const field of Object.values(definition.fields)) recordsIn(field, found);
	}
	return found;
}
