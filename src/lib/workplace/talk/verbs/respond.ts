import { arg } from '#lib/kernel/verbs/args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../../verb.ts';
import { moodAfter } from '../rules/mood.ts';
import type { Reply } from '../rules/reply.ts';

/** The run of a story carries it out when somebody has to answer. */
export const respond = verb({
	name: 'respond',
	say: 'respond',
	label: 'Respond',
	about: 'What people do by themselves when they are spoken to.',
	group: 'talk',
	unscripted: true,
	who: ['system'],
	args: { reply: arg.object<Reply>('reply', 'What they say.') },
	guard: anybody,
	run(work, { reply }) {
		const { conversation, understood, trouble, says, feels } = reply;
		const { proves, ...set } = reply.set;
		const one = work.row('conversations', conversation);
		if (one.unanswered) {
			const asked = work.row('utterances', one.unanswered);
			work.change('utterances', asked.id, {
				trouble,
				...(understood.join() === asked.topics.join() ? {} : { topics: understood })
			});
		}
		for (const { words, topics } of says)
			work.add('utterances', {
				conversation,
				at: work.at,
				by: 'person',
				words,
				topics,
				trouble: 'none'
			});
		work.change('conversations', conversation, {
			...set,
			...(proves && one.proved === null ? { proved: work.at } : {}),
			mood: moodAfter(set.mood ?? one.mood, feels),
			unanswered: null
		});
	}
});
