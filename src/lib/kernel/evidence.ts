import type { Instant } from './ids.ts';

/** Why a condition holds or does not: learner, author and instructor read the same. Plain text, never HTML. */
export interface Evidence {
	held: boolean;
	/** "SLA Plan: Sev-A": words for a sentence, without a full stop, as in `found`. */
	expected: string;
	/** "SLA Plan: Default SLA" */
	found: string;
	/** The deciding event; null if there is none. */
	decidedBy: Deciding | null;
}

export interface Deciding {
	at: Instant;
	/** "SLA Plan changed to Sev-A" */
	words: string;
	/** Name of who did it. */
	by: string;
}
