import type { Work } from '../work.ts';
import type { Args, ValuesOf } from './args.ts';

export type VerbGroup = 'portal' | 'mail' | 'ticket' | 'task' | 'admin' | 'session' | 'system';

/**
 * The one record of a verb: what menus, the scripting language and its reference are made from.
 * One file each; `run` says what it needs, when it is refused, what happens, in that order.
 */
export interface Verb<Name extends string = string, A extends Args = Args> {
	readonly name: Name;
	/** The words of the scripting language: "open ticket", "assign". */
	readonly say: string;
	/** The product's label in menus and on buttons. */
	readonly label: string;
	/** What it does, in one sentence, for authors and learners. */
	readonly about: string;
	readonly group: VerbGroup;
	readonly who: readonly ('agent' | 'user' | 'guest' | 'admin' | 'system')[];
	readonly args: A;
	/** Throws `Refused`. Answers with the notice that the product shows on success, or nothing. */
	run(work: Work, values: ValuesOf<A>): string | void;
}

export function verb<const Name extends string, A extends Args>(record: Verb<Name, A>) {
	return record;
}
