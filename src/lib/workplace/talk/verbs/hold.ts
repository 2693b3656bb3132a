import { refuse } from '#lib/kernel/refusal.ts';
import { arg } from '#lib/kernel/verbs/args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../../verb.ts';
import { meant, openOne, refuseTwo, transcriptOf } from '../rules/conversations.ts';
import { HOLD_LIMIT, HOLD_PATIENCE, moodAfter } from '../rules/mood.ts';
import { theOpenOne, who } from './args.ts';

export const NOBODY = 'You are not talking with anybody.';
const words = arg.optional(arg.text('words', 'What the learner says first: "One moment, please."'));

export const hold = verb({
	name: 'hold_call',
	say: 'hold call',
	label: 'Hold',
	about: 'Puts somebody on hold. Without a word before that, they mind.',
	group: 'talk',
	who: ['agent', 'user'],
	args: { person: theOpenOne, words },
	guard: anybody,
	run(work, { person, words: said = '' }) {
		const one = meant(work, ['open'], person, NOBODY);
		const last = transcriptOf(work, one).findLast(({ by }) => by === 'learner');
		const isTold = said.trim() !== '' || (last?.topics.includes('one moment') ?? false);
		if (said.trim())
			work.add('utterances', {
				conversation: one.id,
				at: work.at,
				by: 'learner',
				words: said.trim(),
				topics: ['one moment'],
				trouble: 'none'
			});
		work.change('conversations', one.id, {
			state: 'on hold',
			held: work.at,
			until: work.at + HOLD_LIMIT,
			mood: moodAfter(one.mood, isTold ? [] : ['put on hold without a word'])
		});
		return `${one.name} is on hold.`;
	}
});

export const resume = verb({
	name: 'resume_call',
	say: 'resume call',
	label: 'Resume',
	about: 'Goes on talking with somebody who is on hold.',
	group: 'talk',
	who: ['agent', 'user'],
	args: { person: who('Who is on hold; whoever has waited longest unless said.') },
	guard: anybody,
	run(work, { person }) {
		const one = meant(work, ['on hold'], person, 'Nobody is on hold.');
		refuseTwo(work);
		const time = work.at - (one.held ?? work.at);
		const kept = time > HOLD_PATIENCE;
		work.change('conversations', one.id, {
			state: 'open',
			held: null,
			until: null,
			longestHold: Math.max(one.longestHold, time),
			mood: moodAfter(one.mood, kept ? ['kept on hold'] : [])
		});
		work.add('utterances', {
			conversation: one.id,
			at: work.at,
			by: 'person',
			words: kept ? 'At last. I thought that you had forgotten me.' : 'Yes, I am still here.',
			topics: [],
			trouble: 'none'
		});
		return `You are talking with ${one.name}.`;
	}
});

export const end = verb({
	name: 'end_call',
	say: 'end call',
	label: 'End',
	about: 'Ends a conversation. To end it politely, say something: goodbye, or what happens next.',
	group: 'talk',
	who: ['agent', 'user'],
	args: {
		person: theOpenOne,
		words: arg.optional(arg.text('words', 'What the learner says last: "Goodbye."'))
	},
	guard: anybody,
	run(work, { person, words: said = '' }) {
		const one = meant(work, ['open', 'on hold'], person, NOBODY);
		if (said.trim() && one.state === 'on hold')
			refuse(`${one.name} is on hold and cannot hear you.`);
		const ended = said.trim() ? ['goodbye'] : [];
		const heard = transcriptOf(work, one).some(
			({ by, topics }) => by === 'learner' && topics.includes('goodbye')
		);
		if (said.trim())
			work.add('utterances', {
				conversation: one.id,
				at: work.at,
				by: 'learner',
				words: said.trim(),
				topics: ended,
				trouble: 'none'
			});
		work.change('conversations', one.id, {
			state: 'ended',
			ended: work.at,
			until: null,
			held: null,
			longestHold: Math.max(one.longestHold, one.held === null ? 0 : work.at - one.held),
			unanswered: null,
			politely: ended.length > 0 || heard
		});
		const next = openOne(work);
		return next
			? `You are talking with ${next.name}.`
			: `The conversation with ${one.name} has ended.`;
	}
});
