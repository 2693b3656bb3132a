import { execute, type Command, type Outcome } from '../desk/execute.ts';
import type { DeskEvent } from '../desk/events.ts';
import type { Instant } from '../desk/model/index.ts';
import type { Tables } from '../desk/tables.ts';
import type { ValuesOf } from '../desk/verbs/args.ts';
import type { VerbName, verbs } from '../desk/verbs/index.ts';
import type { Attempt, CoachAction } from '../scenario/index.ts';

/** What the store needs of src/lib/scenario. */
export type { Attempt, CoachAction };
export type ArgsOf<V extends VerbName> = ValuesOf<(typeof verbs)[V]['args']>;
export type Scenario = { readonly id: string; readonly title: string };

export function perform(
	tables: Tables,
	attempt: Attempt,
	_scenario: Scenario | null,
	command: Command
): { outcome: Outcome; attempt: Attempt; events: readonly DeskEvent[] } {
	const outcome = execute(tables, command);
	return { outcome, events: outcome.events, attempt: { ...attempt, now: command.at } };
}

export function moveClock(
	_tables: Tables,
	attempt: Attempt,
	_scenario: Scenario | null,
	to: Instant
): {
	attempt: Attempt;
	events: readonly DeskEvent[];
	log: readonly { at: Instant; words: string }[];
} {
	return { events: [], attempt: { ...attempt, now: to }, log: [] };
}

export function coach(
	_tables: Tables,
	attempt: Attempt,
	_scenario: Scenario,
	_action: CoachAction
): { attempt: Attempt; events: readonly DeskEvent[] } {
	return { events: [], attempt };
}
