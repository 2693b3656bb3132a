import type { Evidence } from '#lib/kernel/evidence.ts';
import {
	asked,
	countWords,
	foundWords,
	isEnough,
	nearlyFound,
	type Counts,
	type Trait
} from '#lib/kernel/facts/counting.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { durationWords } from '#lib/kernel/time/duration.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { Conversation } from '../../model/index.ts';
import { placeWords, withPerson } from '../rules/conversations.ts';
import { moodWord } from '../rules/mood.ts';
import { conversationsOf, withWords } from './conversations.ts';
import { by } from './deciding.ts';

export interface ConversationWants extends Counts {
	with?: string;
	by?: Conversation['by'];
	state?: Conversation['state'];
	called?: boolean;
	'answered within'?: string;
	'held at most'?: string;
	'ended politely'?: boolean;
	'mood at least'?: number;
	promised?: boolean;
	'called back'?: boolean;
}

/** Evidence about conversations of this run. */
export function evaluateConversation(scene: Scene, wants: ConversationWants): Evidence {
	const all = conversationsOf(scene, wants.with);
	const traits = traitsOf(scene, wants);
	const fitting = all.filter((one) => traits.every((trait) => trait.fits(one)));
	const last = fitting.at(-1) ?? all.at(-1);
	const expected = [
		countWords(wants, 'conversation', 'conversations'),
		wants.with === undefined ? '' : `with ${withWords(scene, wants.with)}`,
		...expectations(wants)
	];
	return {
		held: isEnough(fitting.length, wants),
		expected: expected.filter(Boolean).join(' '),
		found: fitting.length
			? foundWords(fitting.length, 'such conversation', 'such conversations')
			: nearlyFound(all, traits, 'such conversation'),
		decidedBy: last ? decidedBy(scene, last) : null
	};
}

function decidedBy(scene: Scene, one: Conversation) {
	const { ended, answered, began, id, name, state } = one;
	if (state === 'missed')
		return { at: ended ?? began, words: `${name} was not answered`, by: name };
	if (ended !== null) return by(scene, ended, `ended the conversation with ${name}`, id);
	if (answered !== null) return by(scene, answered, `answered ${name}`, id);
	return { at: began, words: `${name} is waiting`, by: name };
}

function expectations(wants: ConversationWants): string[] {
	const mood = wants['mood at least'];
	const polite = wants['ended politely'];
	return [
		wants.by ? placeWords[wants.by] : '',
		wants.state ? `that is ${wants.state}` : '',
		wants.called === undefined
			? ''
			: wants.called
				? 'that you began by calling'
				: 'that they began',
		wants['answered within'] ? `answered within ${wants['answered within']}` : '',
		wants['held at most'] ? `on hold for ${wants['held at most']} at most` : '',
		polite === undefined ? '' : `ended ${polite ? 'politely' : 'without a word'}`,
		mood === undefined ? '' : `in which they are at least ${moodWord(mood)}`,
		wants.promised === undefined ? '' : `with${wants.promised ? '' : 'out'} a promise to call back`,
		wants['called back'] === undefined
			? ''
			: `after which they are ${wants['called back'] ? '' : 'not '}called back as promised`
	];
}

function traitsOf(scene: Scene, wants: ConversationWants): Trait<Conversation>[] {
	const within = millisecondsOf(wants['answered within'] ?? '');
	const most = millisecondsOf(wants['held at most'] ?? '');
	const { by: place, state, called, promised } = wants;
	const mood = wants['mood at least'];
	const polite = wants['ended politely'];
	const back = wants['called back'];
	return asked<Conversation>([
		place !== undefined && {
			fits: (one) => one.by === place,
			wrong: (one) => `was ${placeWords[one.by]}`
		},
		state !== undefined && {
			fits: (one) => one.state === state,
			wrong: (one) => `is ${one.state}`
		},
		called !== undefined && {
			fits: (one) => (one.called !== 'no') === called,
			wrong: () => (called ? 'was begun by them' : 'was begun by you')
		},
		within > 0 && {
			fits: ({ answered, began }) => answered !== null && answered - began <= within,
			wrong: ({ answered, began }) =>
				answered === null
					? 'was not answered'
					: `was answered after ${durationWords(answered - began)}`
		},
		most > 0 && {
			fits: (one) => holdOf(one, scene.now) <= most,
			wrong: (one) => `was on hold for ${durationWords(holdOf(one, scene.now))}`
		},
		polite !== undefined && {
			fits: ({ ended, politely }) => ended !== null && politely === polite,
			wrong: ({ ended }) =>
				ended === null ? 'has not ended yet' : `ended ${polite ? 'without a word' : 'politely'}`
		},
		mood !== undefined && {
			fits: (one) => one.mood >= mood,
			wrong: (one) => `is with somebody who is ${moodWord(one.mood)}`
		},
		promised !== undefined && {
			fits: (one) => (one.promised !== null) === promised,
			wrong: () => (promised ? 'had no promise to call back' : 'had a promise to call back')
		},
		back !== undefined && {
			fits: (one) => isCalledBack(scene, one) === back,
			wrong: () => (back ? 'was not followed by the promised call' : 'was followed by a call')
		}
	]);
}

/** The longest time on hold, also of one that is on hold now. */
function holdOf({ longestHold, held }: Conversation, now: number): number {
	return Math.max(longestHold, held === null ? 0 : now - held);
}

/** Whether a promise to call back was kept in time. */
function isCalledBack({ tables }: Scene, { id, email, promised }: Conversation): boolean {
	return (
		promised !== null &&
		withPerson(tables, email).some(
			(one) => one.id > id && one.called !== 'no' && one.began <= promised
		)
	);
}
