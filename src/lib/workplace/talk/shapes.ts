import {
	choice,
	flag,
	id,
	instant,
	list,
	or,
	orNull,
	ref,
	someText,
	text,
	whole,
	type RowShape,
	type Shape
} from '#lib/kernel/shapes/shape.ts';
import type { Conversation, Utterance } from '../model/index.ts';

const moment = () => orNull(instant());
const mood: Shape<number> = or(0, choice(-2, -1, 0, 1, 2));

/** The columns of conversations, as they are read from files that nobody vouches for. */
export const talkShapes = {
	conversations: {
		id: id(),
		by: choice('phone', 'chat', 'counter'),
		name: text(),
		email: text(),
		called: or('no', choice('no', 'on file', 'as given')),
		began: instant(),
		answered: moment(),
		ended: moment(),
		state: choice('ringing', 'open', 'on hold', 'ended', 'missed'),
		opening: someText(),
		until: moment(),
		with: someText(),
		held: moment(),
		longestHold: or(0, whole()),
		politely: flag(),
		mood,
		proved: moment(),
		promised: moment(),
		number: someText(),
		heard: moment(),
		unanswered: orNull(whole())
	} satisfies RowShape<Conversation>,
	utterances: {
		id: id(),
		conversation: ref('conversations'),
		at: instant(),
		by: choice('learner', 'person'),
		words: text(),
		topics: list(text()),
		trouble: or('none', choice('none', 'not understood', 'asked before'))
	} satisfies RowShape<Utterance>
};
