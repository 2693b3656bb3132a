import type { Definition } from '#lib/kernel/language/definition.ts';
import { entryKeys } from '../language/overlay.ts';
import { resolve } from '../read/definition-at.ts';
import type { Path } from '../read/yaml.ts';

/** A text that a learner reads, by its path in an overlay; null: nothing can name it there. */
export interface PlacedText {
	readonly path: Path;
	readonly text: string;
	/** It stands in an entry of a list that has no id. */
	readonly nameless: boolean;
}

/** Every text of a scenario or an overlay that a learner reads. `definition`: that of overlays. */
export function* textsIn(
	definition: Definition,
	value: unknown,
	path: Path = [],
	nameless = false
): Generator<PlacedText> {
	const shape = resolve(definition, value);
	if (shape.kind === 'text' && typeof value === 'string') yield { path, text: value, nameless };
	if (typeof value !== 'object' || value === null) return;
	if (shape.kind === 'list' && Array.isArray(value))
		for (const [at, item] of value.entries())
			yield* textsIn(shape.of, item, [...path, at], nameless);
	if (shape.kind === 'record' && !Array.isArray(value))
		for (const [key, item] of Object.entries(value)) {
			const field = isOwnKey(path, key) ? undefined : fieldOf(shape.fields, key);
			if (field) yield* textsIn(field, item, [...path, key], nameless);
		}
	if (shape.kind === 'dictionary')
		for (const [key, item] of entriesOf(value))
			yield* textsIn(shape.of, item, [...path, key ?? ''], nameless || key === null);
}

/** Keys of an overlay that are not texts of the scenario. */
function isOwnKey(path: Path, key: string): boolean {
	return path.length === 0 && ['translates', 'language', 'vary'].includes(key);
}

function fieldOf(fields: Readonly<Record<string, Definition>>, key: string) {
	return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Entries by what names them: those of a list by their ids, null where one has none. */
function entriesOf(value: object): [key: string | null, item: unknown][] {
	return Array.isArray(value)
		? value.map((item: unknown) => [nameOfEntry(item), item])
		: Object.entries(value);
}

function nameOfEntry(item: unknown): string | null {
	if (typeof item !== 'object' || item === null) return null;
	const names = item as Readonly<Record<string, unknown>>;
	const key = entryKeys.find((one) => typeof names[one] === 'string');
	return key === undefined ? null : (names[key] as string);
}

/** The path in an overlay of a part of a scenario: entries of lists by their ids. */
export function pathInOverlay(scenario: unknown, path: Path): Path {
	let value = scenario;
	return path.map((part) => {
		const isList = Array.isArray(value);
		value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[part];
		return (isList ? nameOfEntry(value) : null) ?? part;
	});
}

/** A scenario with the texts of an overlay in their places; what the overlay does not have stays as it is. */
export function withTexts<T>(definition: Definition, value: T, overlay: unknown): T {
	return replaced(definition, value, overlay) as T;
}

function replaced(definition: Definition, value: unknown, overlay: unknown): unknown {
	if (overlay === undefined || overlay === null) return value;
	const shape = resolve(definition, value);
	if (shape.kind === 'text')
		return typeof value === 'string' && typeof overlay === 'string' ? overlay : value;
	if (typeof value !== 'object' || value === null || typeof overlay !== 'object') return value;
	const texts = overlay as Readonly<Record<string | number, unknown>>;
	if (shape.kind === 'list' && Array.isArray(value))
		return value.map((item: unknown, at) => replaced(shape.of, item, texts[at]));
	if (shape.kind === 'dictionary' && Array.isArray(value))
		return value.map((item: unknown) => {
			const name = nameOfEntry(item);
			return name === null ? item : replaced(shape.of, item, ownOf(texts, name));
		});
	const entries = Object.entries(value).map(([key, item]) => {
		const of = shape.kind === 'dictionary' ? shape.of : undefined;
		const field = shape.kind === 'record' ? fieldOf(shape.fields, key) : of;
		return [key, field ? replaced(field, item, ownOf(texts, key)) : (item as unknown)] as const;
	});
	return Object.fromEntries(entries);
}

function ownOf(texts: Readonly<Record<string, unknown>>, key: string): unknown {
	return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
