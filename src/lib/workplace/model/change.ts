import type { Instant } from '#lib/kernel/ids.ts';

/** What somebody changed in the workplace: its log. */
export interface Change {
	id: number;
	at: Instant;
	/** Mail address of who did it; '' when it happened by itself. */
	by: string;
	/** Name of the verb. */
	verb: string;
	/** What was changed, as kind and name: "account kjones", "device PC-114". */
	about: string;
	/** Logon name of whom it was for: who got into a group, who got a seat; '' for nobody. */
	for: string;
	/** Last ids of the lines at prompts and of what was said when it was made: what was looked at and asked before. */
	consoleRuns: number;
	utterances: number;
	/** It only showed something: no change of the state. */
	shown: boolean;
	/** "Unlocked Karen Jones" */
	words: string;
}
