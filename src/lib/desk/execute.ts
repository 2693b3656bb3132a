import type { TableEvent } from '#lib/kernel/events.ts';
import type { Actor, Instant } from './model/index.ts';
import { Refused, type Refusal } from '#lib/kernel/refusal.ts';
import { refuseUnchanged } from './rules/people/accounts.ts';
import { refuseFiles } from './rules/thread/attachments.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { ValuesOf } from '#lib/kernel/verbs/args.ts';
import { refuseUnmet } from '#lib/kernel/verbs/guard.ts';
import { verbs, type VerbName } from './verbs/index.ts';
import { refuseStrangers, refuseUnknown } from './verbs/known.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { Work } from './work.ts';

/** One command: who, when (simulated), which verb, with which arguments. */
export type Command = { [V in VerbName]: CommandOf<V> }[VerbName];
export interface CommandOf<V extends VerbName> {
	/** The keeper of the clock guarantees that it is not earlier than that of the previous command (`Stage` of the scenarios). */
	at: Instant;
	by: Actor;
	verb: V;
	args: ValuesOf<(typeof verbs)[V]['args']>;
}

export interface Outcome {
	/** The events; empty when refused (except for *link*, which the product carries out although it answers with an error). */
	events: readonly TableEvent[];
	refusal: Refusal | null;
	/** The product's notice on success, if it has one. */
	notice: string | null;
}

/** Decides a command without changing the desk: fold the outcome's events to carry it out. */
export function execute(desk: Tables, command: Command): Outcome {
	const work = new Work(desk, command.at, command.by);
	try {
		const { args, group, guard, run } = verbs[command.verb] as Verb;
		refuseStrangers(desk, command.by);
		if (group === 'portal') refuseUnchanged(desk, command.by);
		const values = command.args as Readonly<Record<string, unknown>>;
		refuseUnknown(desk, args, values);
		refuseFiles(desk, args, values);
		refuseUnmet(guard(desk, command.by, command.args as never));
		const notice = run(work, command.args as never) ?? null;
		return { events: work.events, refusal: null, notice };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { events: error.keepsEvents ? work.events : [], refusal: error.refusal, notice: null };
	}
}
