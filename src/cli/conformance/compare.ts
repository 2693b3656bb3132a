import { observed, type Json, type JsonObject, type Seen } from './records.ts';

export interface Difference {
	/** `tickets.T1.agent`, `events.0.data`. */
	path: string;
	/** The path without the names of things: `tickets.agent`, `events.data`. */
	field: string;
	/** Undefined: missing. */
	expected: Json | undefined;
	found: Json | undefined;
}

/** Every difference between what was recorded and what was found; missing and extra both count. */
export function compare(expected: Seen, found: Seen): Difference[] {
	return observed.flatMap((key) => diff([key], expected[key], found[key]));
}

/** Differences below one key of the second format, whose parts are reported whole. */
export function differencesOf(
	key: string,
	expected: Json | undefined,
	found: Json | undefined
): Difference[] {
	return diff([key], expected, found);
}

/** Fields on either side: the ones that the step tests. */
export function fieldsOf(seen: Seen): Set<string> {
	const fields = new Set<string>();
	for (const key of observed) {
		const value = seen[key];
		if (value !== undefined) collect([key], value, fields);
	}
	return fields;
}

function collect(path: readonly string[], value: Json, fields: Set<string>) {
	if (isObject(value) && !isLeaf(path))
		for (const [key, inner] of Object.entries(value))
			collect([...path, key], inner as Json, fields);
	else if (Array.isArray(value) && !isLeaf(path))
		value.forEach((inner, at) => collect([...path, String(at)], inner, fields));
	else fields.add(fieldOf(path));
}

function diff(
	path: readonly string[],
	expected: Json | undefined,
	found: Json | undefined
): Difference[] {
	if (JSON.stringify(expected) === JSON.stringify(found)) return [];
	if (!isLeaf(path)) {
		if (isObject(expected) && isObject(found)) {
			const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
			return [...keys].flatMap((key) => diff([...path, key], expected[key], found[key]));
		}
		if (Array.isArray(expected) && Array.isArray(found)) {
			const length = Math.max(expected.length, found.length);
			return Array.from({ length }, (_none, at) => String(at)).flatMap((at) =>
				diff([...path, at], expected[Number(at)], found[Number(at)])
			);
		}
	}
	if (isObject(expected) && isObject(found) && sameObject(expected, found)) return [];
	return [{ path: path.join('.'), field: fieldOf(path), expected, found }];
}

/** Beyond this depth a difference is reported as a whole. */
function isLeaf(path: readonly string[]): boolean {
	if (path[0] === 'result' || path[0] === 'users') return path.length >= 2;
	return path.length >= 3;
}

function fieldOf(path: readonly string[]): string {
	const [kind = '', name = '', column] = path;
	if (kind === 'result') return path.join('.');
	if (kind === 'agents')
		return column === undefined || column === 'q'
			? path.length > 2
				? 'agents.q'
				: kind
			: 'agents.sight';
	if (column !== undefined) return `${kind}.${column}`;
	return kind === 'users' && name ? 'users' : kind;
}

/** Objects are equal whatever the order of their keys. */
function sameObject(one: JsonObject, other: JsonObject): boolean {
	return canonical(one) === canonical(other);
}

function canonical(value: Json | undefined): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (!isObject(value)) return JSON.stringify(value ?? null);
	const keys = Object.keys(value).sort();
	return `{${keys.map((key) => `${key}:${canonical(value[key])}`).join()}}`;
}

function isObject(value: Json | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
