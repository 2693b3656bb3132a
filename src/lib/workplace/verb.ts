import { arg as anyArg, argOf, type Args, type ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Guard } from '#lib/kernel/verbs/guard.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';

/** The record of one of the workplace's verbs. */
interface WorkplaceVerb<Name extends string, A extends Args> extends Verb<Name, A> {
	readonly who: readonly ('agent' | 'user' | 'system')[];
}

/** A verb's record; its guard may ask for fewer arguments than the verb takes. */
export function verb<const Name extends string, A extends Args, G extends Guard<ValuesOf<A>>>(
	record: WorkplaceVerb<Name, A> & { readonly guard: G }
): WorkplaceVerb<Name, A> & { readonly guard: G } {
	return record;
}

/** The arguments that verbs of the workplace take: its things are given by their unique names. */
export const arg = {
	...anyArg,
	account: argOf('account'),
	group: argOf('group'),
	computer: argOf('computer'),
	device: argOf('device'),
	service: argOf('service'),
	share: argOf('share'),
	licence: argOf('licence'),
	asset: argOf('asset'),
	delivery: argOf('delivery')
};
