import type { Command } from '#lib/desk/execute.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt } from '../attempt.ts';
import type { Scenario } from '../language/scenario.ts';
import { advance, isUnderWay } from './advance.ts';
import { follow, nameTickets, ticketOf } from './naming.ts';
import { Stage } from './stage.ts';
import type { Performed } from './types.ts';

/** Carries out a command with all effects of the scenario. The desk is not changed: fold `events`. */
export function perform(
	tables: Tables,
	attempt: Attempt,
	scenario: Scenario | null,
	command: Command
): Performed {
	const stage = new Stage(tables, attempt, scenario);
	stage.now = command.at;
	const outcome = stage.execute(command);
	const ticket = isUnderWay(stage) ? ticketOf(outcome.events) : null;
	if (ticket !== null) {
		nameTickets(stage);
		follow(stage, ticket);
	}
	advance(stage);
	return { outcome, attempt: stage.attempt, events: stage.events };
}
