import { refuse } from '#lib/kernel/refusal.ts';
import { arg } from '#lib/kernel/verbs/args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { formatTime } from '#lib/kernel/time/clock-words.ts';
import { emailOf } from '../../people.ts';
import { verb } from '../../verb.ts';
import { meant, withPerson } from '../rules/conversations.ts';
import { questionOf } from '../rules/topics.ts';
import { theOpenOne } from './args.ts';
import { NOBODY } from './hold.ts';

const HOUR = 3_600_000;

export const ask = verb({
	name: 'ask',
	say: 'ask',
	label: 'Ask',
	about: 'Asks the person about a topic, as with its button: a general one, or one of their clues.',
	group: 'talk',
	who: ['agent', 'user'],
	args: { topic: arg.text('topic', 'What is asked about.'), person: theOpenOne },
	guard: anybody,
	run(work, { topic, person }) {
		const one = meant(work, ['open'], person, NOBODY);
		const said = work.add('utterances', {
			conversation: one.id,
			at: work.at,
			by: 'learner',
			words: questionOf(topic),
			topics: [topic],
			trouble: 'none'
		});
		work.change('conversations', one.id, { unanswered: said.id });
	}
});

export const say = verb({
	name: 'say',
	say: 'say',
	label: 'Say',
	about:
		'Says something in words of one’s own. Questions are understood by the words of the clues and of the general topics.',
	group: 'talk',
	who: ['agent', 'user'],
	args: { words: arg.text('words', 'What is said.'), person: theOpenOne },
	guard: anybody,
	run(work, { words, person }) {
		const one = meant(work, ['open'], person, NOBODY);
		const text = words.trim();
		if (!text) refuse('Say something first.');
		const said = work.add('utterances', {
			conversation: one.id,
			at: work.at,
			by: 'learner',
			words: text,
			topics: [],
			trouble: 'none'
		});
		work.change('conversations', one.id, { unanswered: said.id });
	}
});

export const promise = verb({
	name: 'promise_call',
	say: 'promise call back',
	label: 'Promise to call back',
	about: 'Tells the person that the learner will call them back.',
	group: 'talk',
	who: ['agent', 'user'],
	args: {
		person: theOpenOne,
		by: arg.optional(arg.instant('by', 'Until when; within an hour unless said.'))
	},
	guard: anybody,
	run(work, { person, by }) {
		const one = meant(work, ['open'], person, NOBODY);
		const until = by ?? work.at + HOUR;
		if (until <= work.at) refuse('This time has already passed.');
		const at = formatTime(until, work.systems.zone(work));
		const words = (by: 'learner' | 'person', said: string) =>
			work.add('utterances', {
				conversation: one.id,
				at: work.at,
				by,
				words: said,
				topics: ['call back'],
				trouble: 'none'
			});
		words('learner', `I will call you back by ${at}.`);
		words('person', 'All right, I will wait for your call.');
		work.change('conversations', one.id, { promised: until });
	}
});

export const speak = verb({
	name: 'speak',
	say: 'speak',
	label: 'Speak',
	about: 'A person says something of their own accord, while the learner is talking with them.',
	group: 'talk',
	who: ['user', 'agent'],
	args: { words: arg.text('words', 'What they say.') },
	guard: anybody,
	run(work, { words }) {
		const email = emailOf(work, work.by);
		const one = withPerson(work, email).find(({ state }) => state === 'open');
		if (!one) return refuse('Nobody is talking with them.');
		work.add('utterances', {
			conversation: one.id,
			at: work.at,
			by: 'person',
			words,
			topics: [],
			trouble: 'none'
		});
	}
});
