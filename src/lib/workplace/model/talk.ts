import type { Instant } from '#lib/kernel/ids.ts';

/** Somebody on the phone, in a chat or at the counter. */
export interface Conversation {
	id: number;
	by: 'phone' | 'chat' | 'counter';
	/** Name and mail address of the person. */
	name: string;
	email: string;
	began: Instant;
	answered: Instant | null;
	ended: Instant | null;
	state: 'ringing' | 'open' | 'on hold' | 'ended' | 'missed';
	/** What was said first, or is left on the voicemail. */
	opening: string;
	/** From -2, upset, to 2, delighted. */
	mood: number;
}

/** One thing that was said. */
export interface Utterance {
	id: number;
	conversation: number;
	at: Instant;
	by: 'learner' | 'person';
	words: string;
	/** What was asked for, or answered: the id of a clue, or a general topic; '' for what was not understood. */
	topic: string;
}
