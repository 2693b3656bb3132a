import type { Definition } from '#lib/kernel/language/definition.ts';
import type { Path } from './yaml.ts';

/** The definition for a path of a value; undefined for unknown parts. */
export function definitionAt(root: Definition, value: unknown, path: Path): Definition | undefined {
	let definition: Definition | undefined = resolve(root, value);
	for (const part of path) {
		if (!definition) return undefined;
		value = (value as Record<string | number, unknown> | undefined)?.[part];
		definition = childOf(definition, part);
		if (definition) definition = resolve(definition, value);
	}
	return definition;
}

function childOf(definition: Definition, part: string | number): Definition | undefined {
	if (definition.kind === 'record') {
		return Object.hasOwn(definition.fields, part) ? definition.fields[part] : undefined;
	}
	return definition.kind === 'list' || definition.kind === 'dictionary' ? definition.of : undefined;
}

/** Of several shapes, the one that the value seems to be meant for; an `either` itself when none is. */
export function resolve(definition: Definition, value: unknown): Definition {
	if (definition.kind === 'later') return resolve(definition.of(), value);
	if (definition.kind !== 'either') return definition;
	const shapes = definition.of.map((one) => resolve(one, value));
	return shapes.find((one) => isMeantFor(one, value)) ?? definition;
}

function isMeantFor(definition: Definition, value: unknown): boolean {
	switch (definition.kind) {
		case 'list':
			return Array.isArray(value);
		case 'record':
		case 'dictionary':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		case 'number':
			return typeof value === 'number';
		case 'flag':
			return typeof value === 'boolean';
		case 'part':
			return true;
		case 'choice':
			return (definition.values as readonly unknown[]).includes(value);
		default:
			return typeof value === 'string';
	}
}
