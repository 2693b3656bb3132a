import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { PastAction } from '../language/past.ts';
import { pass } from './clock.ts';
import { play } from './play.ts';
import { lastStoryRow, nameNewRow } from './new-row.ts';
import type { Stage } from './stage.ts';

/** Why an action of the past did not come about. */
export interface PastFault {
	/** Its place in the list. */
	at: number;
	why: string;
}

/** When the oldest action of the past was done. */
export function beginOfPast(past: readonly PastAction[], clock: Instant): Instant {
	return clock - Math.max(0, ...past.map(({ ago }) => millisecondsOf(ago)));
}

/** Carries out the past up to the beginning of the story; what the desk does by itself happens on the way. */
export function playPast(stage: Stage, past: readonly PastAction[], clock: Instant): PastFault[] {
	const faults: PastFault[] = [];
	for (const [at, action] of past.entries()) {
		pass(stage, clock - millisecondsOf(action.ago));
		const before = lastStoryRow(stage);
		const { outcome, fault } = play(stage, action, action.as);
		const why = fault ?? outcome?.refusal?.message ?? null;
		if (why !== null) faults.push({ at, why });
		else if (action.name !== undefined && !nameNewRow(stage, action.name, before))
			faults.push({ at, why: 'It opens no ticket that could have a name.' });
	}
	pass(stage, clock);
	return faults;
}
