import type { Evidence } from '#lib/kernel/evidence.ts';
import { many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Utterance } from '../../model/index.ts';
import { isAbout } from '../rules/topics.ts';
import { beforeWords, firstChange, isBefore } from './changes.ts';
import { saidIn, withWords } from './conversations.ts';
import { by } from './deciding.ts';

export interface AskedWants {
	person?: string;
	topic: string | readonly string[];
	before?: string;
}

/** Evidence that the learner asked a person about one of these topics. */
export function evaluateAsked(scene: Scene, { person, topic, before }: AskedWants): Evidence {
	const wanted = many(topic);
	const asked = saidIn(scene, person, 'learner').filter(({ topics }) =>
		topics.some((one) => wanted.some((each) => isAbout(one, each)))
	);
	const change = before === undefined ? null : firstChange(scene, before);
	const [first] = asked;
	const early = first !== undefined && isBefore(first.at, change);
	const who = withWords(scene, person);
	return {
		held: early,
		expected: `${who} is asked about ${wanted.join(' or ')}${beforeWords(before)}`,
		found: foundWords(asked, early, change?.words),
		decidedBy: first
			? by(scene, first.at, `asked “${first.words}”`, first.conversation)
			: change && { at: change.at, words: change.words, by: '' }
	};
}

function foundWords(asked: readonly Utterance[], early: boolean, change: string | undefined) {
	if (asked.length === 0) return change ? `not asked, and yet: ${change}` : 'not asked yet';
	if (early) return asked.length > 1 ? `asked ${asked.length} times` : 'asked';
	return `asked only after this was done: ${change ?? 'a change'}`;
}
