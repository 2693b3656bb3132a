import { arg } from '#lib/desk/verbs/args.ts';

/** "Signature: None | My Signature | Department Signature" below an answer. */
export const signature = arg.optional(
	arg.choice('signature', "What closes its mail; the department's unless said.", [
		'none',
		'mine',
		'dept'
	])
);
