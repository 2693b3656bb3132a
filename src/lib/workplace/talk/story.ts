import type { Scene } from '#lib/kernel/scene.ts';
import type { Moment } from '#lib/kernel/system.ts';
import { durationWords } from '#lib/kernel/time/duration.ts';
import type { Conversation, Utterance } from '../model/index.ts';
import { conversationsOf } from './facts/conversations.ts';
import { fileOf } from './rules/on-file.ts';
import { transcriptOf } from './rules/conversations.ts';
import { moodWord } from './rules/mood.ts';

declare module '#lib/kernel/system.ts' {
	interface Reports {
		/** Absent where the desk has no workplace. */
		conversations?: readonly ConversationReport[];
	}
}

/** A conversation as the debrief shows it. */
export interface ConversationReport {
	id: number;
	by: Conversation['by'];
	name: string;
	began: number;
	/** In milliseconds; null: nobody answered. */
	waited: number | null;
	longestHold: number;
	state: Conversation['state'];
	politely: boolean;
	/** "content" */
	mood: string;
	proved: boolean;
	lines: readonly Pick<Utterance, 'id' | 'at' | 'by' | 'words' | 'trouble'>[];
	/** What was left on the voicemail; '' for nothing. */
	message: string;
}

/** The conversations of a run, with every word. */
export function conversationReports(scene: Scene): ConversationReport[] {
	return conversationsOf(scene, undefined).map((one) => ({
		id: one.id,
		by: one.by,
		name: one.name,
		began: one.began,
		waited: one.answered === null ? null : one.answered - one.began,
		longestHold: one.longestHold,
		state: one.state,
		politely: one.politely,
		mood: moodWord(one.mood),
		proved: one.proved !== null,
		lines: transcriptOf(scene.tables, one).map(({ id, at, by, words, trouble }) => ({
			id,
			at,
			by,
			words,
			trouble
		})),
		message: one.state === 'missed' && one.by === 'phone' ? one.opening : ''
	}));
}

/** When conversations began to be talked, and how they ended. */
export function conversationMoments(scene: Scene): Moment[] {
	return conversationsOf(scene, undefined).flatMap((one) => momentsOf(scene, one));
}

function momentsOf(scene: Scene, one: Conversation): Moment[] {
	const { name, answered, ended, began, called, state } = one;
	const learner = fileOf(scene.tables, one.with)?.name ?? one.with;
	const moment = (at: number, who: string, words: string): Moment => ({
		at,
		kind: 'talk',
		who,
		words,
		row: null
	});
	const moments: Moment[] = [];
	if (called !== 'no') moments.push(moment(began, learner, `Called ${name}`));
	else if (answered !== null)
		moments.push(
			moment(answered, learner, `Answered ${name} after ${durationWords(answered - began)}`)
		);
	if (ended !== null)
		moments.push(
			state === 'missed'
				? moment(ended, name, 'Was not answered')
				: moment(
						ended,
						learner,
						`Ended the conversation with ${name}, who is ${moodWord(one.mood)}`
					)
		);
	return moments;
}
