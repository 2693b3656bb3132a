import { refuse } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Conversation, Utterance } from '../../model/index.ts';

type State = Conversation['state'];

/** The conversations in a state, the oldest first. */
export function inState(tables: Tables, ...states: readonly State[]): Conversation[] {
	return states
		.flatMap((state) => tables.find('conversations', 'state', state))
		.sort((a, b) => a.id - b.id);
}

/** The one that the learner is in now. */
export function openOne(tables: Tables): Conversation | undefined {
	return inState(tables, 'open')[0];
}

export function withPerson(tables: Tables, email: string): readonly Conversation[] {
	return tables.find('conversations', 'email', email.toLowerCase());
}

/** What was said in a conversation, in order. */
export function transcriptOf(
	tables: Tables,
	{ id }: Pick<Conversation, 'id'>
): readonly Utterance[] {
	return tables.find('utterances', 'conversation', id);
}

/** The conversation in this state that a command means: with this person, or else the oldest. Refuses where there is none. */
export function meant(
	work: Work,
	states: readonly State[],
	person: string | undefined,
	none: string
) {
	const wanted = person?.toLowerCase();
	const found = inState(work, ...states).find(({ email }) => !wanted || email === wanted);
	return found ?? refuse(none);
}

/** The learner can talk with one person at a time. */
export function refuseTwo(work: Work, except?: number) {
	const other = openOne(work);
	if (other && other.id !== except)
		refuse(`You are talking with ${other.name}. Put them on hold first, or end the conversation.`);
}

/** Where tickets about it come from, in the words of the help desk. */
export function sourceOf({ by }: Pick<Conversation, 'by'>): 'Phone' | 'Other' {
	return by === 'phone' ? 'Phone' : 'Other';
}

/** "on the phone" */
export const placeWords = {
	phone: 'on the phone',
	chat: 'in the chat',
	counter: 'at the counter'
} as const satisfies Record<Conversation['by'], string>;
