import type { Work } from '../work.ts';
import type { Args, ValuesOf } from './args.ts';
import type { Guard } from './guard.ts';

/**
 * The one record of a verb: what menus, the scripting language and its reference are made from.
 * One file each; `guard` says who may do it, `run` what else it refuses and what happens, in that order.
 */
export interface Verb<Name extends string = string, A extends Args = Args, W extends Work = Work> {
	/** The same name in no other system. */
	readonly name: Name;
	/** The words of the scripting language: "open ticket", "assign". */
	readonly say: string;
	/** The product's label in menus and on buttons. */
	readonly label: string;
	/** What it does, in one sentence, for authors and learners. */
	readonly about: string;
	/** The panel or page it belongs to. */
	readonly group: string;
	/** It is never in a file: only a system carries it out. */
	readonly unscripted?: true;
	/** The kinds of people that can do it. */
	readonly who: readonly string[];
	readonly args: A;
	/** Asked before `run`, and wherever somebody wants to know. */
	guard(...asked: Parameters<Guard<ValuesOf<A>>>): ReturnType<Guard<ValuesOf<A>>>;
	/** Conditions under which the product's page shows it, if they differ from the guard. */
	offered?(...asked: Parameters<Guard<ValuesOf<A>>>): ReturnType<Guard<ValuesOf<A>>>;
	/** Throws `Refused`. Answers with the notice that the product shows on success, or nothing. */
	run(work: W, values: ValuesOf<A>): string | void;
}
