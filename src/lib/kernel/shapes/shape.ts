import type { TableName } from '#lib/kernel/tables.ts';
import { isZone } from '#lib/kernel/time/zone.ts';

/** Thrown for a part of a backup that is unusable, even with repairs. */
export class Unusable extends Error {}

/** It is valid, but a required reference is missing. */
export class MissingRow extends Unusable {}

/** Context of a shape: lookups, and where it reports repairs. */
export interface Reading {
	exists(table: TableName, id: number): boolean;
	mended(what: string): void;
}

/** Reads an untrusted value. Returns a copy of the type; throws `Unusable`. */
export type Shape<T> = (value: unknown, name: string, reading: Reading) => T;
export type RowShape<R> = { readonly [C in keyof R]-?: Shape<R[C]> };

/** Texts and lists may be as long as a file may be: what was written is read. Depth costs the reader's stack. */
const DEEPEST = 64;
/** The last instant that a calendar can show, in milliseconds before and after 1970. */
const FARTHEST = 8_640_000_000_000_000;

export function text<T extends string = string>(): Shape<T> {
	return (value, name) => {
		if (typeof value !== 'string') throw new Unusable(`${name} is not a text`);
		return value as T;
	};
}

export function whole<T extends number = number>(): Shape<T> {
	return (value, name) => {
		if (!Number.isSafeInteger(value)) throw new Unusable(`${name} is not a whole number`);
		return value as T;
	};
}

/** Epoch milliseconds that a calendar can show: what counts days from them must not fail. */
export function instant<T extends number = number>(): Shape<T> {
	return (value, name, reading) => {
		const found = whole<T>()(value, name, reading);
		if (Math.abs(found) > FARTHEST) throw new Unusable(`${name} is not a valid time`);
		return found;
	};
}

/** IANA name of a time zone that this machine knows. */
export function zone(): Shape<string> {
	return (value, name, reading) => {
		const found = text()(value, name, reading);
		if (!isZone(found)) throw new Unusable(`${name} is not a time zone: ${found.slice(0, 100)}`);
		return found;
	};
}

/** A whole number from 0 to `most`. */
export function upTo<T extends number = number>(most: number): Shape<T> {
	return (value, name, reading) => {
		const found = whole<T>()(value, name, reading);
		if (found < 0 || found > most) throw new Unusable(`${name} is not from 0 to ${most}`);
		return found;
	};
}

export function amount(): Shape<number> {
	return (value, name) => {
		if (!Number.isFinite(value)) throw new Unusable(`${name} is not a number`);
		return value as number;
	};
}

export function id<T extends number>(): Shape<T> {
	return (value, name, reading) => {
		const found = whole<T>()(value, name, reading);
		if (found < 1) throw new Unusable(`${name} is not the number of a row`);
		return found;
	};
}

/** The number of a row that is there. */
export function ref<T extends number>(table: TableName): Shape<T> {
	return (value, name, reading) => {
		const found = id<T>()(value, name, reading);
		if (!reading.exists(table, found))
			throw new MissingRow(`${name} names row ${found} of ${table}, which is missing`);
		return found;
	};
}

export function flag(fallback = false): Shape<boolean> {
	return or(fallback, (value, name) => {
		if (typeof value !== 'boolean') throw new Unusable(`${name} is neither true nor false`);
		return value;
	});
}

export function choice<const T extends string | number>(...choices: readonly T[]): Shape<T> {
	return (value, name) => {
		const found = choices.find((known) => known === value);
		if (found === undefined) throw new Unusable(`${name} is not one of ${choices.join(', ')}`);
		return found;
	};
}

/** Replaces an unusable value, and reports it. */
export function or<T>(fallback: T, shape: Shape<T>): Shape<T> {
	return (value, name, reading) => {
		try {
			return shape(value, name, reading);
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			reading.mended(`${error.message}: now ${JSON.stringify(fallback)}`);
			return fallback;
		}
	};
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
	const mend = or<T | null>(null, shape);
	return (value, name, reading) => (value === null ? null : mend(value, name, reading));
}

/** A column that rows from before it was there do not have: missing it stays. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
	return (value, name, reading) => {
		if (value === undefined) return undefined;
		try {
			return shape(value, name, reading);
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			reading.mended(`${error.message}: left out`);
			return undefined;
		}
	};
}

/** A text that may be missing. */
export function someText<T extends string = string>(): Shape<T> {
	return or('' as T, text<T>());
}

/** Leaves out unusable elements, and reports them. */
export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
	return (value, name, reading) => {
		if (!Array.isArray(value)) {
			reading.mended(`${name} is not a list: now empty`);
			return [];
		}
		return value.flatMap((item: unknown, place) => {
			try {
				return [shape(item, `${name}[${place}]`, reading)];
			} catch (error) {
				if (!(error instanceof Unusable)) throw error;
				reading.mended(`${error.message}: left out`);
				return [];
			}
		});
	};
}

export function oneOf<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
	return (value, name, reading) => {
		try {
			return first(value, name, reading);
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			return second(value, name, reading);
		}
	};
}

/** Exactly these columns; others are ignored. */
export function row<R>(columns: RowShape<R>): Shape<R> {
	const names = Object.keys(columns) as (keyof R & string)[];
	return (value, name, reading) => {
		const given = record(value, name);
		const read: Partial<R> = {};
		for (const column of names)
			read[column] = columns[column](given[column], name ? `${name}.${column}` : column, reading);
		return read as R;
	};
}

export function texts(): Shape<Readonly<Record<string, string>>> {
	return (value, name, reading) =>
		Object.fromEntries(
			Object.entries(record(value, name)).flatMap(([key, content]) => {
				if (typeof content === 'string' && key !== '__proto__') return [[key, content]];
				reading.mended(`${name}.${key} is not a text: left out`);
				return [];
			})
		);
}

/** Any JSON, copied, not too deep, with nothing that could pass for a prototype. */
export function json(): Shape<unknown> {
	return (value, name) => copy(value, name, 0);
}

export function jsonRecord(): Shape<Readonly<Record<string, unknown>>> {
	return (value, name) => copy(record(value, name), name, 0) as Record<string, unknown>;
}

function copy(value: unknown, name: string, depth: number): unknown {
	if (depth > DEEPEST) throw new Unusable(`${name} is nested too deeply`);
	if (Array.isArray(value)) return value.map((item) => copy(item, name, depth + 1));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== '__proto__')
			.map(([key, content]) => [key, copy(content, name, depth + 1)])
	);
}

export function record(value: unknown, name: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Unusable(`${name || 'it'} is not a record`);
	return value as Record<string, unknown>;
}

/** Values by free keys. */
export function byKey<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
	return (value, name, reading) =>
		Object.fromEntries(
			Object.entries(record(value, name))
				.filter(([key]) => key !== '__proto__')
				.map(([key, content]) => [key, shape(content, `${name}.${key}`, reading)])
		);
}

/** A list of which every element must be usable. */
export function listOfGood<T>(shape: Shape<T>): Shape<readonly T[]> {
	return (value, name, reading) => {
		if (!Array.isArray(value)) throw new Unusable(`${name} is not a list`);
		return value.map((item: unknown, place) => shape(item, `${name}[${place}]`, reading));
	};
}
