import type { Command } from '#lib/kernel/command.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt } from '../attempt.ts';
import type { Scenario } from '../language/scenario.ts';
import { advance, isUnderWay } from './advance.ts';
import { follow, nameRows, rowTouched } from './naming.ts';
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
	const row = isUnderWay(stage) ? rowTouched(stage, outcome.events) : null;
	if (row !== null) {
		nameRows(stage);
		follow(stage, row);
	}
	advance(stage);
	return { outcome, attempt: stage.attempt, events: stage.events };
}
