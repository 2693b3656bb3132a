import type { Definition, NameKind, Optional, RecordOf } from './definition.ts';

/** Functions that build definitions, free of side effects so that bundlers can drop unused definitions. */

const optionalFields = new WeakSet<Definition>();

/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(definition: Definition<T>): Optional<T> {
	const copy = { ...definition } as Optional<T>;
	optionalFields.add(copy);
	return copy;
}

/* @__NO_SIDE_EFFECTS__ */
export function text(
	about: string,
	more: { min?: number; max?: number; pattern?: string; form?: string } = {}
) {
	const { min = 1, max = 5_000, ...rest } = more;
	return { kind: 'text', about, min, max, ...rest } as Definition<string>;
}

/** A short name of the author's own: lower case, digits and hyphens. */
/* @__NO_SIDE_EFFECTS__ */
export function id(about: string) {
	return { kind: 'id', about } as Definition<string>;
}

/* @__NO_SIDE_EFFECTS__ */
export function flag(about: string) {
	return { kind: 'flag', about } as Definition<boolean>;
}

/** "2026-03-02 09:00", in the help desk's time zone. */
/* @__NO_SIDE_EFFECTS__ */
export function moment(about: string) {
	return { kind: 'moment', about } as Definition<string>;
}

/** "20 minutes" */
/* @__NO_SIDE_EFFECTS__ */
export function duration(about: string) {
	return { kind: 'duration', about } as Definition<string>;
}

/* @__NO_SIDE_EFFECTS__ */
export function number(about: string, min: number, max: number) {
	return { kind: 'number', about, min, max, whole: false } as Definition<number>;
}

/* @__NO_SIDE_EFFECTS__ */
export function whole(about: string, min: number, max: number) {
	return { kind: 'number', about, min, max, whole: true } as Definition<number>;
}

/* @__NO_SIDE_EFFECTS__ */
export function choice<const T extends string | number | null>(
	about: string,
	values: readonly T[]
): Definition<T> {
	return { kind: 'choice', about, values };
}

/* @__NO_SIDE_EFFECTS__ */
export function name(of: NameKind, about: string, also: readonly string[] = []) {
	return { kind: 'name', about, of, also } as Definition<string>;
}

/* @__NO_SIDE_EFFECTS__ */
export function list<T>(
	about: string,
	of: Definition<T>,
	{ min = 0, max = 500, pool }: { min?: number; max?: number; pool?: 'spread' | 'refused' } = {}
): Definition<readonly T[]> {
	return { kind: 'list', about, of, min, max, ...(pool && { pool }) };
}

/* @__NO_SIDE_EFFECTS__ */
export function either<const D extends readonly Definition[]>(
	about: string,
	...of: D
): Definition<Exclude<D[number]['type'], undefined>> {
	return { kind: 'either', about, of };
}

/** One value, or a list of alternatives. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOrMany<T>(of: Definition<T>): Definition<T | readonly T[]> {
	const several = list(`Any of these. ${of.about}`, of, { min: 1, pool: 'spread' });
	return { kind: 'either', about: of.about, of: [of, several] };
}

/** `min`: how many of its fields must be given at least, beyond the required ones. */
/* @__NO_SIDE_EFFECTS__ */
export function record<const F extends Readonly<Record<string, Definition>>>(
	title: string,
	about: string,
	fields: F,
	min = 0
): Definition<RecordOf<F>> {
	const required = Object.keys(fields).filter((key) => !optionalFields.has(fields[key] ?? missing));
	return { kind: 'record', title, about, fields, required, min };
}
const missing: Definition = { kind: 'flag', about: '' };

/** Entries under free keys, or under names of one kind. */
/* @__NO_SIDE_EFFECTS__ */
export function dictionary<T>(
	about: string,
	keys: NameKind | null,
	of: Definition<T>
): Definition<Readonly<Record<string, T>>> {
	return { kind: 'dictionary', about, keys, of };
}

/** A value, a list or a group of keys that stands for a part of the file elsewhere. */
/* @__NO_SIDE_EFFECTS__ */
export function part(about: string) {
	return { kind: 'part', about } as Definition<object | string | number | boolean>;
}

/** A definition that is resolved later, so that it can contain itself. */
/* @__NO_SIDE_EFFECTS__ */
export function later<T>(about: string, of: () => Definition<T>): Definition<T> {
	return { kind: 'later', about, of };
}
