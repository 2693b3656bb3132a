import { refuse } from '#lib/kernel/refusal.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { argOf } from '#lib/kernel/verbs/args.ts';
import { verb } from '../../verb.ts';
import { withPerson } from '../rules/conversations.ts';

const AT_ONCE = 20;

export const giveUp = verb({
	name: 'give_up',
	say: 'give up waiting',
	label: 'Give up',
	about:
		'Whoever has waited too long gives up: a caller leaves a message on the voicemail, somebody on hold hangs up. It happens by itself.',
	group: 'talk',
	unscripted: true,
	who: ['system'],
	args: {},
	guard: anybody,
	run(work) {
		for (const one of work.due('conversations', work.at + 1, AT_ONCE))
			work.change('conversations', one.id, {
				state: one.state === 'ringing' ? 'missed' : 'ended',
				ended: work.at,
				until: null,
				held: null,
				longestHold: Math.max(one.longestHold, one.held === null ? 0 : work.at - one.held)
			});
	}
});

export const listen = verb({
	name: 'listen',
	say: 'listen to voicemail',
	label: 'Listen',
	about: 'Listens to the newest message that somebody has left.',
	group: 'talk',
	who: ['agent', 'user'],
	args: { person: argOf('caller')('person', 'Who has left it.') },
	guard: anybody,
	run(work, { person }) {
		const one = withPerson(work, person).findLast(({ state }) => state === 'missed');
		if (!one) return refuse('There is no message of this person.');
		work.change('conversations', one.id, { heard: work.at });
	}
});
