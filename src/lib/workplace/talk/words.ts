import { name, optional, record } from '#lib/kernel/language/define.ts';
import { recordOfVerb } from '#lib/kernel/language/verb-words.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { AreaLanguage } from '../area.ts';
import { talkFactWords } from './facts/words.ts';
import { characterWords } from './rules/traits.ts';
import { talkVerbs } from './verbs/index.ts';

declare module '#lib/kernel/language/definition.ts' {
	interface NameKinds {
		/** The words of a verb that changes something in the workplace. */
		'workplace change': true;
	}
}

const ring = recordOfVerb(talkVerbs.ring as Verb, () => undefined);
const ask = record('ask', talkVerbs.ask.about, {
	topic: name('talk topic', 'What is asked about: a general topic, or one of a clue.'),
	person: optional(
		name('person', 'With whom; the person whom the learner is talking with unless said.')
	)
});

/** The words for conversations in scenario files. */
export const talkWords: AreaLanguage = {
	world: {},
	facts: talkFactWords,
	special: { ring, ask },
	kinds: { 'talk topic': 'topic of conversations', 'workplace change': 'verb of the workplace' },
	happenings: {
		rings: optional({
			...ring,
			about:
				'The person calls, begins a chat or comes to the counter. The learner answers and asks; what the person tells is in their `clues` under `people`.'
		})
	},
	character: characterWords,
	problems: () => []
};
