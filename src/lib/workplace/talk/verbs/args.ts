import { arg, argOf } from '#lib/kernel/verbs/args.ts';

declare module '#lib/kernel/verbs/args.ts' {
	interface ArgValues {
		/** Mail address of somebody to talk with. */
		caller: string;
	}
}

export const who = (about: string) => arg.optional(argOf('caller')('person', about));
export const theOpenOne = who(
	'With whom; the person whom the learner is talking with unless said.'
);
