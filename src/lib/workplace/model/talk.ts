import type { Instant } from '#lib/kernel/ids.ts';

/** Somebody on the phone, in a chat or at the counter. */
export interface Conversation {
	id: number;
	by: 'phone' | 'chat' | 'counter';
	/** Name and mail address (lower case) of the person. */
	name: string;
	email: string;
	/** Whether the learner called them, and at which number: the one on file, or the one that the person gave. */
	called: 'no' | 'on file' | 'as given';
	began: Instant;
	answered: Instant | null;
	ended: Instant | null;
	state: 'ringing' | 'open' | 'on hold' | 'ended' | 'missed';
	/** What the person says first, or leaves on the voicemail. */
	opening: string;
	/** When the person stops waiting to be answered, or on hold; null: not waiting. */
	until: Instant | null;
	/** Mail address of who answered or called; '' until then. */
	with: string;
	/** On hold since. */
	held: Instant | null;
	/** The longest time on hold so far, in milliseconds. */
	longestHold: number;
	/** Somebody said goodbye before it ended. */
	politely: boolean;
	/** From -2, upset, to 2, delighted. */
	mood: number;
	/** When it was proved who the person is. */
	proved: Instant | null;
	/** Until when the learner promised to call back. */
	promised: Instant | null;
	/** The number that the person asked to be called at; '' for none. */
	number: string;
	/** When the voicemail was listened to. */
	heard: Instant | null;
	/** The utterance that the person has yet to answer; 0: they begin; null: none. */
	unanswered: number | null;
}

/** One thing that was said. */
export interface Utterance {
	id: number;
	conversation: number;
	at: Instant;
	by: 'learner' | 'person';
	words: string;
	/** What it asks for or answers: topics of the person's clues, and general ones (`talk/rules/topics.ts`). */
	topics: readonly string[];
	/** The question was not understood, or was asked before. */
	trouble: 'none' | 'not understood' | 'asked before';
}
