import { refuse } from '#lib/kernel/refusal.ts';
import { arg, argOf } from '#lib/kernel/verbs/args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Conversation } from '../../model/index.ts';
import { emailOf } from '../../people.ts';
import { verb } from '../../verb.ts';
import { inState, meant, refuseTwo, withPerson } from '../rules/conversations.ts';
import { moodAfter, RING_PATIENCE } from '../rules/mood.ts';
import { answerWords } from '../rules/answering.ts';
import { fileOf } from '../rules/on-file.ts';
import { who } from './args.ts';

/** How long somebody waits to be answered, unless the story says otherwise. */
const PATIENCE = 2 * 60_000;

/** A conversation of which nothing is known yet. */
const fresh = {
	called: 'no',
	answered: null,
	ended: null,
	until: null,
	with: '',
	held: null,
	longestHold: 0,
	politely: false,
	mood: 0,
	proved: null,
	promised: null,
	number: '',
	heard: null
} as const satisfies Partial<Conversation>;

const live = ['ringing', 'open', 'on hold'] as const;

function refuseBusy(work: Work, email: string, name: string) {
	const there = inState(work, ...live).find((one) => one.email === email);
	if (there) refuse(`${name} is already ${there.state === 'ringing' ? 'waiting' : 'talking'}.`);
}

export const ring = verb({
	name: 'ring',
	say: 'ring',
	label: 'Ring',
	about: 'Somebody calls, begins a chat, or comes to the counter, and waits to be answered.',
	group: 'talk',
	who: ['user', 'agent'],
	args: {
		by: arg.optional(
			arg.choice('by', 'How they come; by phone unless said.', ['phone', 'chat', 'counter'])
		),
		opening: arg.text('opening', 'What they say first, or leave on the voicemail.'),
		patience: arg.optional(
			arg.instant('patience', 'How long they wait to be answered; two minutes unless said.')
		)
	},
	guard: anybody,
	run(work, { by = 'phone', opening, patience }) {
		const person = work.systems.people.personOf(work, work.by);
		const email = emailOf(work, work.by);
		if (!person || !email) refuse('Nobody knows who is calling.');
		refuseBusy(work, email, person.name);
		work.add('conversations', {
			...fresh,
			by: by as Conversation['by'],
			name: person.name,
			email,
			began: work.at,
			state: 'ringing',
			opening,
			until: Math.max(patience ?? work.at + PATIENCE, work.at + 1),
			unanswered: 0
		});
	}
});

export const answer = verb({
	name: 'answer_call',
	say: 'answer call',
	label: 'Answer',
	about: 'Answers somebody who calls, writes in the chat or stands at the counter.',
	group: 'talk',
	who: ['agent', 'user'],
	args: { person: who('Who is answered; whoever has waited longest unless said.') },
	guard: anybody,
	run(work, { person }) {
		const one = meant(work, ['ringing'], person, 'Nobody is waiting to be answered.');
		refuseTwo(work);
		const waited = work.at - one.began > RING_PATIENCE;
		work.change('conversations', one.id, {
			state: 'open',
			answered: work.at,
			until: null,
			with: emailOf(work, work.by),
			mood: moodAfter(one.mood, waited ? ['kept waiting'] : [])
		});
		work.add('utterances', {
			conversation: one.id,
			at: work.at,
			by: 'person',
			words: waited ? `You took a long time to answer. ${one.opening}` : one.opening,
			topics: [],
			trouble: 'none'
		});
		return answerWords(one);
	}
});

export const call = verb({
	name: 'call',
	say: 'call',
	label: 'Call',
	about:
		'Calls somebody: at the number on file, which proves who they are, or at the number that they gave.',
	group: 'talk',
	who: ['agent', 'user'],
	args: {
		person: argOf('caller')('person', 'Who is called.'),
		number: arg.optional(
			arg.choice('number', 'Which number; the one on file unless said.', ['on file', 'as given'])
		)
	},
	guard: anybody,
	run(work, { person, number = 'on file' }) {
		refuseTwo(work);
		const email = person.toLowerCase();
		const account = fileOf(work, email);
		const before = withPerson(work, email).at(-1);
		const name = account?.name ?? before?.name ?? email;
		if (number === 'on file' && !account?.phone)
			refuse(`There is no phone number of ${name} on file.`);
		if (number === 'as given' && !withPerson(work, email).some((one) => one.number !== ''))
			refuse(`${name} has given you no number.`);
		if (email === emailOf(work, work.by)) refuse('You cannot call yourself.');
		refuseBusy(work, email, name);
		work.add('conversations', {
			...fresh,
			by: 'phone',
			name,
			email,
			called: number as Conversation['called'],
			began: work.at,
			answered: work.at,
			state: 'open',
			opening: '',
			with: emailOf(work, work.by),
			proved: number === 'on file' ? work.at : null,
			unanswered: 0
		});
		return `You are talking with ${name}.`;
	}
});
