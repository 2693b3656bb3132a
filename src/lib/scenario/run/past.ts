import { whyNotDone } from '#lib/kernel/command.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { PastLine } from '../language/past.ts';
import { pass } from './clock.ts';
import { play } from './play.ts';
import { lastStoryRow, nameNewRow } from './new-row.ts';
import type { Stage } from './stage.ts';

/** Why an action of the past did not come about. */
export interface PastFault {
	/** Its place in the scenario’s own list; null: an older ticket of the world. */
	at: number | null;
	why: string;
}

/** When the oldest action of the past was done. */
export function beginOfPast(past: readonly PastLine[], clock: Instant): Instant {
	return clock - Math.max(0, ...past.map(({ action }) => millisecondsOf(action.ago)));
}

/** Carries out the past up to the beginning of the story; what the desk does by itself happens on the way. */
export function playPast(stage: Stage, past: readonly PastLine[], clock: Instant): PastFault[] {
	const faults: PastFault[] = [];
	for (const { action, own: at } of past) {
		pass(stage, clock - millisecondsOf(action.ago));
		const before = lastStoryRow(stage);
		const { outcome, fault } = play(stage, action, action.as);
		const why = fault ?? whyNotDone(outcome);
		if (why !== null) faults.push({ at, why });
		else if (action.name !== undefined && !nameNewRow(stage, action.name, before))
			faults.push({ at, why: 'It opens no ticket that could have a name.' });
	}
	pass(stage, clock);
	forget(
		stage,
		past.flatMap(({ action, own }) => (own === null ? (action.name ?? []) : []))
	);
	return faults;
}

/** The names that the world gives to its older tickets are not the story's. */
function forget(stage: Stage, names: readonly string[]) {
	if (names.length === 0) return;
	const tickets = Object.entries(stage.running.tickets).filter(([name]) => !names.includes(name));
	stage.changeRun({ tickets: Object.fromEntries(tickets) });
}
