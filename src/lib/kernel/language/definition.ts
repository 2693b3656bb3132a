/**
 * A definition says once what a part of a file may be: types, JSON Schema, the check of names, and the author's
 * reference are all made from it. Every definition carries one sentence for authors.
 */
export type Definition<T = unknown> = Shape & { readonly about: string; readonly type?: T };

export type Shape =
	/** `form` says in words what the pattern asks for: "a mail address". */
	| { kind: 'text'; min: number; max: number; pattern?: string; form?: string }
	| { kind: 'id' }
	| { kind: 'moment' | 'duration' | 'flag' }
	| { kind: 'number'; min: number; max: number; whole: boolean }
	| { kind: 'choice'; values: readonly (string | number | null)[] }
	/** Name of something in the world or the story; `also`: reserved words ("nobody"). */
	| { kind: 'name'; of: NameKind; also: readonly string[] }
	/** `pool`: whether all values of a variable that is any of several may stand in it, as one of them may. */
	| { kind: 'list'; of: Definition; min: number; max: number; pool?: 'spread' | 'refused' }
	/** One of the shapes, distinguished by their JSON types. */
	| { kind: 'either'; of: readonly Definition[] }
	| { kind: 'record'; title: string; fields: Fields; required: readonly string[]; min: number }
	| { kind: 'dictionary'; keys: NameKind | null; of: Definition }
	/** Any part of a file: a value, a list or a group of keys. It is checked where it is put in. */
	| { kind: 'part' }
	/** Resolved on use, so that a definition can contain itself. */
	| { kind: 'later'; of: () => Definition };

/** How many keys a dictionary may have. */
export const MOST_KEYS = 500;

export type Fields = Readonly<Record<string, Definition>>;

/** Kinds of names. Systems add theirs (`declare module`). @public */
export interface NameKinds {
	person: true;
	step: true;
	happening: true;
	objective: true;
	world: true;
	/** A name that a check gives to the row that it finds. */
	'new name': true;
	/** What a person of the story can be asked for. */
	'talk topic': true;
}
export type NameKind = keyof NameKinds;

export type TypeOf<D> = D extends { readonly type?: infer T } ? Exclude<T, undefined> : never;

declare const absent: unique symbol;
export type Optional<T> = Definition<T> & { readonly [absent]: true };

type FieldTypes = Readonly<Record<string, Definition>>;
type OptionalKeys<F> = {
	[K in keyof F]: F[K] extends { readonly [absent]: true } ? K : never;
}[keyof F];
export type RecordOf<F extends FieldTypes> = {
	[K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]>;
} & { [K in OptionalKeys<F>]?: TypeOf<F[K]> };
