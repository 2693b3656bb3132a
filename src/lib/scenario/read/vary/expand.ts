import type { Definition } from '#lib/kernel/language/definition.ts';
import type { Drawn, Part, Value, Vary } from '../../language/vary.ts';
import { resolve } from '../definition-at.ts';
import type { Path } from '../yaml.ts';
import { draw, type Draw } from '../../vary/draw.ts';
import { onlyPlaceholder, withoutPlaceholders, type Placeholder } from '../../vary/placeholder.ts';

/** A file with the values of one story in place of its variables. */
export interface Expanded {
	readonly value: unknown;
	/** The texts, numbers and flags of the story. */
	readonly drawn: Drawn;
	/** The path in the file of a part of the value: where a value was put in as it is, its place under `vary`. */
	pathOf(path: Path): Path;
	/** Places that take one value only, with a variable that is any of several. */
	readonly refused: readonly { path: Path; name: string }[];
}

type Container = Readonly<Record<string | number, unknown>>;
/** Where a part comes from: another key of the same group, or a place in the file. */
type Origin = { readonly key: string } | { readonly path: Path };
/** A value, and its place in the file. */
interface Placed {
	readonly value: unknown;
	readonly path: Path;
}

/** Puts the values of a seed into a file: `definition` says where several right ones may stand. */
export function expand(raw: unknown, definition: Definition, vary: Vary, seed: number): Expanded {
	const expander = new Expander(vary, draw(vary, seed));
	const value = expander.part({ value: raw, path: [] }, definition);
	return {
		value,
		drawn: expander.words(),
		refused: expander.refused,
		pathOf: (path) => pathInFile(path, value, expander.origins)
	};
}

function pathInFile(path: Path, value: unknown, origins: WeakMap<object, Map<unknown, Origin>>) {
	let found: (string | number)[] = [];
	let holder = value;
	for (const part of path) {
		const isGroup = typeof holder === 'object' && holder !== null;
		const origin = isGroup ? origins.get(holder as object)?.get(part) : undefined;
		if (origin && 'path' in origin) found = [...origin.path];
		else found.push(origin ? origin.key : part);
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

	part({ value, path }: Placed, definition: Definition | undefined): unknown {
		// What is not varied keeps its identity, and needs no walk.
		if (path.length === 1 && path[0] === 'vary') return value;
		if (typeof value === 'string') {
			const put = this.#put(value);
			return put ? this.part(put, definition) : this.#text(value);
		}
		if (Array.isArray(value)) return this.#list(value, shapeOf(definition, value), path);
		if (typeof value === 'object' && value !== null)
			return this.#group(value as Container, shapeOf(definition, value), path);
		return value;
	}

	/** What the story is made of, without the parts of the file. */
	words(): Drawn {
		const words: Record<string, Value | Record<string, Value>> = {};
		for (const [name, { value }] of this.drawn) {
			if (this.vary[name]?.['row of']) {
				const row = Object.entries(value as Readonly<Record<string, Part>>);
				const told = row.flatMap(([column, one]) =>
					this.#words(one).map((word) => [column, word] as const)
				);
				if (told.length > 0) words[name] = Object.fromEntries(told);
			} else for (const word of this.#words(value)) words[name] = word;
		}
		return words;
	}

	/** The value, unless it is a part of the file. One that names another one takes its type, too. */
	#words(value: Part): Value[] {
		const end = this.#end({ value, path: [] }).value as Part;
		if (isPart(end)) return [];
		return [typeof end === 'string' ? this.#text(end) : end];
	}

	#group(group: Container, shape: Definition | undefined, path: Path): unknown {
		const filled = Object.create(null) as Record<string, unknown>;
		const origins = new Map<unknown, Origin>();
		for (const [key, value] of Object.entries(group)) {
			const name = this.#text(key);
			// A second one of the same name is seen by the reader, at its place.
			const free = Object.hasOwn(filled, name) ? key : name;
			const inside = { value, path: [...path, key] };
			const pool = this.#poolAt(inside, childOf(shape, key));
			filled[free] = pool ? this.#pool(pool) : this.part(inside, childOf(shape, key));
			if (free !== key) origins.set(free, { key });
			const end = pool ? inside : this.#end(inside);
			if (end !== inside) origins.set(free, { path: end.path });
		}
		this.origins.set(filled, origins);
		return filled;
	}

	#list(list: readonly unknown[], shape: Definition | undefined, path: Path): unknown {
		const filled: unknown[] = [];
		const origins = new Map<unknown, Origin>();
		const of = shape?.kind === 'list' ? shape : undefined;
		const lines = list.flatMap((value, at) => this.#lines({ value, path: [...path, at] }, of?.of));
		for (const line of lines) {
			const name = typeof line.value === 'string' ? this.#poolNameIn(line.value) : null;
			if (name && of?.pool === 'refused') this.refused.push({ path: line.path, name });
			const spread = name && of?.pool === 'spread' ? this.#spread(line, name) : null;
			for (const { value, path } of spread ?? [
				{ value: this.part(line, of?.of), path: this.#end(line).path }
			]) {
				origins.set(filled.length, { path });
				filled.push(value);
			}
		}
		this.origins.set(filled, origins);
		return filled;
	}

	/** The lines that an entry of a list stands for: those of a list under `vary`, unless this list takes lists itself. */
	#lines(entry: Placed, of: Definition | undefined): Placed[] {
		const { value, path } = this.#end(entry);
		if (path === entry.path || !Array.isArray(value)) return [entry];
		const takesLists = of !== undefined && resolve(of, value).kind === 'list';
		if (takesLists && !value.every((one) => Array.isArray(one))) return [entry];
		return value.flatMap((one: unknown, at) =>
			this.#lines({ value: one, path: [...path, at] }, of)
		);
	}

	/** A whole value that is one of several right ones, where a list of them may stand. */
	#poolAt({ value, path }: Placed, definition: Definition | undefined): string | null {
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
		const origins = values.map((_, at) => [at, { path: ['vary', name, 'any of', at] }] as const);
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

	/** A text with each of the right values. */
	#spread(line: Placed, name: string): Placed[] {
		const text = line.value as string;
		const isWhole = onlyPlaceholder(text) !== null;
		return (this.vary[name]?.['any of'] ?? []).map((one, at) => ({
			value: withoutPlaceholders(text, (placeholder) =>
				placeholder.name === name && placeholder.part === null ? one : this.#textOf(placeholder)
			),
			path: isWhole ? ['vary', name, 'any of', at] : line.path
		}));
	}

	#text(text: string): string {
		return withoutPlaceholders(text, (placeholder) => this.#textOf(placeholder));
	}

	#textOf(placeholder: Placeholder): string | null {
		const value = this.#valueOf(placeholder);
		if (value === null || isPart(value)) return null;
		return typeof value === 'string' ? this.#text(value) : String(value);
	}

	#valueOf({ name, part }: Placeholder): Part | null {
		const value = this.drawn.get(name)?.value;
		if (value === undefined) return null;
		if (!this.vary[name]?.['row of']) return part === null ? value : null;
		const row = value as Readonly<Record<string, Part>>;
		return part !== null && Object.hasOwn(row, part) ? (row[part] ?? null) : null;
	}

	/** The value that a text stands for, with its place under `vary`; null when the text is not one placeholder. */
	#put(value: unknown): Placed | null {
		const only = typeof value === 'string' ? onlyPlaceholder(value) : null;
		const found = only && this.#valueOf(only);
		const drawn = only && this.drawn.get(only.name);
		if (!only || !drawn || found === null) return null;
		const variable = this.vary[only.name] ?? {};
		const kind = ['one of', 'row of', 'any of'].find((key) => Object.hasOwn(variable, key));
		const column = only.part === null ? [] : [only.part];
		const path = kind ? ['vary', only.name, kind, drawn.at, ...column] : ['vary', only.name];
		return { value: found, path };
	}

	/** Follows a value that is a placeholder itself. It ends: values quote only what stands above them. */
	#end(placed: Placed): Placed {
		const put = this.#put(placed.value);
		return put ? this.#end(put) : placed;
	}
}

function isPart(value: Part): value is Exclude<Part, Value> {
	return typeof value === 'object';
}

function shapeOf(definition: Definition | undefined, value: unknown): Definition | undefined {
	return definition && resolve(definition, value);
}

function childOf(shape: Definition | undefined, key: string): Definition | undefined {
	if (shape?.kind === 'dictionary') return shape.of;
	if (shape?.kind !== 'record') return undefined;
	return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
}
