import type { Definition } from '#lib/kernel/language/definition.ts';
import type { Value, Vary } from '../../language/vary.ts';
import { resolve } from '../definition-at.ts';
import type { Path } from '../yaml.ts';
import { draw, type Draw } from '../../vary/draw.ts';
import { onlyPlaceholder, withoutPlaceholders, type Placeholder } from '../../vary/placeholder.ts';

/** A file with the values of one story in place of its variables. */
export interface Expanded {
	readonly value: unknown;
	/** The path in the file of a part of the value: where a value was put in as it is, its place under `vary`. */
	pathOf(path: Path): Path;
	/** Places that take one value only, with a variable that is any of several. */
	readonly refused: readonly { path: Path; name: string }[];
}

type Container = Readonly<Record<string | number, unknown>>;
/** Where a part comes from: another key of the same group, or a value under `vary`. */
type Origin = { readonly key: string | number } | { readonly vary: Path };

/** Puts the values of a seed into a file: `definition` says where several right ones may stand. */
export function expand(raw: unknown, definition: Definition, vary: Vary, seed: number): Expanded {
	const expander = new Expander(vary, draw(vary, seed));
	const value = expander.part(raw, definition, []);
	return {
		value,
		refused: expander.refused,
		pathOf: (path) => pathInFile(path, value, expander.origins)
	};
}

function pathInFile(path: Path, value: unknown, origins: WeakMap<object, Map<unknown, Origin>>) {
	const found: (string | number)[] = [];
	let holder = value;
	for (const part of path) {
		const isGroup = typeof holder === 'object' && holder !== null;
		const origin = isGroup ? origins.get(holder as object)?.get(part) : undefined;
		if (origin && 'vary' in origin) return origin.vary;
		found.push(origin ? origin.key : part);
		holder = isGroup ? (holder as Container)[part] : undefined;
	}
	return found;
}

class Expander {
	readonly origins = new WeakMap<object, Map<unknown, Origin>>();
	readonly refused: { path: Path; name: string }[] = [];

	constructor(
		readonly vary: Vary,
		readonly drawn: ReadonlyMap<string, Draw>
	) {}

	part(value: unknown, definition: Definition | undefined, path: Path): unknown {
		// What is not varied keeps its identity, and needs no walk.
		if (path.length === 1 && path[0] === 'vary') return value;
		if (Array.isArray(value)) return this.#list(value, shapeOf(definition, value), path);
		if (typeof value === 'object' && value !== null)
			return this.#group(value as Container, shapeOf(definition, value), path);
		return typeof value === 'string' ? this.#text(value) : value;
	}

	#group(group: Container, shape: Definition | undefined, path: Path): unknown {
		const filled = Object.create(null) as Record<string, unknown>;
		const origins = new Map<unknown, Origin>();
		for (const [key, value] of Object.entries(group)) {
			const name = String(this.#text(key));
			// A second one of the same name is seen by the reader, at its place.
			const free = Object.hasOwn(filled, name) ? key : name;
			const inside = [...path, key];
			const pool = this.#poolAt(value, childOf(shape, key), inside);
			filled[free] = pool ? this.#pool(pool) : this.part(value, childOf(shape, key), inside);
			if (free !== key) origins.set(free, { key });
			const put = pool ? null : this.#put(value);
			if (put) origins.set(free, { vary: put });
		}
		this.origins.set(filled, origins);
		return filled;
	}

	#list(list: readonly unknown[], shape: Definition | undefined, path: Path): unknown {
		const filled: unknown[] = [];
		const origins = new Map<unknown, Origin>();
		const of = shape?.kind === 'list' ? shape : undefined;
		for (const [at, item] of list.entries()) {
			const inside = [...path, at];
			const name = typeof item === 'string' ? this.#poolNameIn(item) : null;
			if (name && of?.pool === 'refused') this.refused.push({ path: inside, name });
			const values = name && of?.pool === 'spread' ? this.#spread(item as string, name) : null;
			for (const [n, value] of (values ?? [this.part(item, of?.of, inside)]).entries()) {
				const put = values
					? onlyPlaceholder(item as string) && ['vary', name ?? '', 'any of', n]
					: this.#put(item);
				origins.set(filled.length, put ? { vary: put } : { key: at });
				filled.push(value);
			}
		}
		this.origins.set(filled, origins);
		return filled;
	}

	/** A whole value that is one of several right ones, where a list of them may stand. */
	#poolAt(value: unknown, definition: Definition | undefined, path: Path): string | null {
		const name = typeof value === 'string' ? this.#poolNameIn(value) : null;
		if (name === null || !onlyPlaceholder(value as string)) return null;
		const shape = definition?.kind === 'later' ? definition.of() : definition;
		const takesAll =
			shape?.kind === 'either' &&
			shape.of.some((one) => one.kind === 'list' && one.pool === 'spread');
		if (shape?.kind === 'list' && shape.pool === 'refused') this.refused.push({ path, name });
		return takesAll ? name : null;
	}

	#pool(name: string): unknown {
		const values = [...(this.vary[name]?.['any of'] ?? [])];
		const origins = values.map((_, at) => [at, { vary: ['vary', name, 'any of', at] }] as const);
		this.origins.set(values, new Map(origins));
		return values;
	}

	/** The variable of several right values in a text; null: there is none. */
	#poolNameIn(text: string): string | null {
		let found: string | null = null;
		withoutPlaceholders(text, ({ name, part }) => {
			if (part === null && Object.hasOwn(this.vary, name) && this.vary[name]?.['any of'])
				found ??= name;
			return null;
		});
		return found;
	}

	#spread(text: string, name: string): unknown[] {
		const all = this.vary[name]?.['any of'] ?? [];
		return all.map((one) =>
			withoutPlaceholders(text, (placeholder) =>
				placeholder.name === name && placeholder.part === null
					? one
					: textOf(this.#valueOf(placeholder))
			)
		);
	}

	#text(text: string): unknown {
		const only = onlyPlaceholder(text);
		if (only) return this.#valueOf(only) ?? text;
		return withoutPlaceholders(text, (placeholder) => textOf(this.#valueOf(placeholder)));
	}

	#valueOf({ name, part }: Placeholder): Value | null {
		const value = this.drawn.get(name)?.value;
		if (value === undefined) return null;
		if (typeof value !== 'object') return part === null ? value : null;
		return part !== null && Object.hasOwn(value, part) ? (value[part] ?? null) : null;
	}

	/** The place under `vary` of a value that is put in as it is. */
	#put(value: unknown): Path | null {
		const only = typeof value === 'string' ? onlyPlaceholder(value) : null;
		const drawn = only && this.#valueOf(only) !== null ? this.drawn.get(only.name) : undefined;
		if (!only || !drawn) return null;
		const variable = this.vary[only.name] ?? {};
		const kind = ['one of', 'row of', 'any of'].find((key) => Object.hasOwn(variable, key));
		if (!kind) return ['vary', only.name];
		return ['vary', only.name, kind, drawn.at, ...(only.part === null ? [] : [only.part])];
	}
}

function textOf(value: Value | null): string | null {
	return value === null ? null : String(value);
}

function shapeOf(definition: Definition | undefined, value: unknown): Definition | undefined {
	return definition && resolve(definition, value);
}

function childOf(shape: Definition | undefined, key: string): Definition | undefined {
	if (shape?.kind === 'dictionary') return shape.of;
	if (shape?.kind !== 'record') return undefined;
	return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
}
