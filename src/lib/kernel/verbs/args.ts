import type { Instant } from '../ids.ts';

/**
 * The kinds of arguments that verbs take, and what each is given as. A system adds the kinds of its own, which mostly name its
 * rows (`declare module`).
 */
export interface ArgValues {
	boolean: boolean;
	choice: string;
	html: string;
	instant: Instant;
	list: readonly unknown[];
	number: number;
	object: unknown;
	text: string;
}
export type ArgKind = keyof ArgValues;

/**
 * An argument of a verb. One description serves the forms on screen, the scripting language (its JSON Schema, its
 * reference, the turning of names into ids) and the types.
 */
export interface Arg<T, Optional extends boolean = false> {
	readonly kind: ArgKind;
	/** The product's own name of the field, lower case: also the key in scenario files. */
	readonly label: string;
	/** One sentence for authors. */
	readonly about: string;
	readonly optional: Optional;
	/** Accepts null, which clears the value. */
	readonly nullable: boolean;
	readonly choices?: readonly string[];
	readonly of?: Arg<unknown>;
	readonly type?: T;
}

export type Args = Readonly<Record<string, Arg<unknown, boolean>>>;

type ValueOf<A> = A extends Arg<infer T, boolean> ? T : never;
type OptionalKeys<A extends Args> = {
	[K in keyof A]: A[K]['optional'] extends true ? K : never;
}[keyof A];

/** The values that a verb with these arguments is given. */
export type ValuesOf<A extends Args> = {
	[K in Exclude<keyof A, OptionalKeys<A>>]: ValueOf<A[K]>;
} & {
	[K in OptionalKeys<A>]?: ValueOf<A[K]> | undefined;
};

/** Arguments of a kind: `argOf('agent')('agent', 'Who gets it.')`. */
export function argOf<K extends ArgKind>(kind: K) {
	return (label: string, about: string): Arg<ArgValues[K]> => ({
		kind,
		label,
		about,
		optional: false,
		nullable: false
	});
}

/** The arguments that every system may take. */
export const arg = {
	boolean: argOf('boolean'),
	html: argOf('html'),
	instant: argOf('instant'),
	number: argOf('number'),
	text: argOf('text'),
	choice<const C extends string>(label: string, about: string, choices: readonly C[]): Arg<C> {
		return { kind: 'choice', label, about, optional: false, nullable: false, choices };
	},
	list<T>(label: string, about: string, item: Arg<T>): Arg<readonly T[]> {
		return { kind: 'list', label, about, optional: false, nullable: false, of: item };
	},
	/** Structured rows (the administrator's forms); `T` is said by the verb. */
	object<T>(label: string, about: string): Arg<T> {
		return { kind: 'object', label, about, optional: false, nullable: false };
	},
	optional<T>(given: Arg<T>): Arg<T, true> {
		return { ...given, optional: true };
	},
	nullable<T>(given: Arg<T>): Arg<T | null> {
		return { ...given, nullable: true } as Arg<T | null>;
	}
};
