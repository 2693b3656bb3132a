import type { Outcome } from '../desk/execute.ts';
import type { Actor, Instant } from '../desk/model/index.ts';
import type { Tables } from '../desk/tables.ts';
import type { VerbName, verbs } from '../desk/verbs/index.ts';
import type { ValuesOf } from '../desk/verbs/args.ts';

/** What the store needs of src/lib/scenario. */
export type ArgsOf<V extends VerbName> = ValuesOf<(typeof verbs)[V]['args']>;

export interface Attempt {
	readonly now: Instant;
	readonly run: unknown;
}
export type Scenario = { readonly id: string; readonly title: string };
export type CoachAction = { readonly type: string };
export interface Engine {
	perform(
		tables: Tables,
		attempt: Attempt,
		scenario: Scenario | null,
		command: { at: Instant; by: Actor; verb: VerbName; args: unknown }
	): { outcome: Outcome; attempt: Attempt; events: Outcome['events'] };
}
