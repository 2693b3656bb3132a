import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Guard } from '#lib/kernel/verbs/guard.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { Work } from '../work.ts';

export type VerbGroup = 'portal' | 'mail' | 'ticket' | 'task' | 'admin' | 'session' | 'system';

/** The record of one of the desk's verbs. */
export interface DeskVerb<Name extends string = string, A extends Args = Args> extends Verb<
	Name,
	A,
	Work
> {
	readonly group: VerbGroup;
	readonly who: readonly ('agent' | 'user' | 'guest' | 'admin' | 'system')[];
}

/** A verb's record; its guard may ask for fewer arguments than the verb takes. */
export function verb<const Name extends string, A extends Args, G extends Guard<ValuesOf<A>>>(
	record: DeskVerb<Name, A> & { readonly guard: G; readonly offered?: NoInfer<G> }
): DeskVerb<Name, A> & { readonly guard: G; readonly offered?: G } {
	return record;
}
