import type { Command, Outcome } from '#lib/kernel/command.ts';
import { Refused } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { refuseUnmet } from '#lib/kernel/verbs/guard.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { Work } from '#lib/kernel/work.ts';

/** Decides a command on one of the verbs without changing the tables. */
export function execute(
	verbs: Readonly<Record<string, Verb>>,
	tables: Tables,
	{ at, by, verb, args }: Command
): Outcome {
	const work = new Work(tables, at, by);
	try {
		const known = verbs[verb];
		if (!known) throw new Error(`There is no verb "${verb}".`);
		refuseUnmet(known.guard(tables, by, args as never));
		const notice = known.run(work, args as never) ?? null;
		return { events: work.events, refusal: null, notice };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { events: [], refusal: error.refusal, notice: null };
	}
}
