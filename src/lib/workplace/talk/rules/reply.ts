import type { Conversation, Utterance } from '../../model/index.ts';
import type { MoodChange } from './mood.ts';

/** What a person says to something, and what it does to them. */
export interface Reply {
	conversation: number;
	/** What of the learner's words was understood. */
	understood: readonly string[];
	trouble: Utterance['trouble'];
	says: readonly { words: string; topics: readonly string[] }[];
	feels: readonly MoodChange[];
	/** What else it decides: `proves` who they are. */
	set: Partial<Pick<Conversation, 'mood' | 'number'>> & { proves?: true };
}
