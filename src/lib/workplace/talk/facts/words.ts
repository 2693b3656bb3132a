import type { Fields } from '#lib/kernel/language/definition.ts';
import {
	choice,
	duration,
	flag,
	name,
	oneOrMany,
	optional,
	record,
	whole
} from '#lib/kernel/language/define.ts';
import { textWantFields } from '#lib/kernel/facts/text-wants.ts';
import { ANY_CHANGE } from './changes.ts';

const before = optional(
	name(
		'workplace change',
		`Before this was done for the first time, if it was done at all: the words of a verb of the workplace that changes something (\`reset password\`), or \`${ANY_CHANGE}\`.`,
		[ANY_CHANGE]
	)
);
const with_ = (about: string) => optional(name('person', about));
const count = (about: string) => optional(whole(about, 0, 1000));

/** The keys of the facts about conversations: `facts/index.ts`. All of them are about the whole run. */
export const talkFactWords: Fields = {
	asked: optional(
		record(
			'asked condition',
			'The learner asked somebody about a topic, by its button or in own words.',
			{
				person: with_('Who was asked; anybody unless said.'),
				topic: oneOrMany(
					name(
						'talk topic',
						'The topic: a general one, or one of a clue. `identity` holds for every question that proves who somebody is.'
					)
				),
				before
			}
		)
	),
	said: optional(
		record(
			'said condition',
			'What the learner said to somebody in own words or by buttons, all of it taken together.',
			{
				to: with_('To whom; to anybody unless said.'),
				...textWantFields,
				never: optional(flag('true: nothing of that kind was said.'))
			},
			1
		)
	),
	conversation: optional(
		record(
			'conversation condition',
			'A conversation on the phone, in the chat or at the counter.',
			{
				with: with_('With whom; with anybody unless said.'),
				by: optional(choice('How they talked.', ['phone', 'chat', 'counter'])),
				state: optional(
					choice('Its state now. `missed`: nobody answered in time.', [
						'ringing',
						'open',
						'on hold',
						'ended',
						'missed'
					])
				),
				called: optional(flag('true: the learner called them; false: they came.')),
				'answered within': optional(duration('It was answered within this time.')),
				'held at most': optional(duration('They were never on hold for longer than this.')),
				'ended politely': optional(
					flag('true: it has ended, with a goodbye or a closing word; false: it ended without.')
				),
				'mood at least': optional(
					whole('Their mood is at least this, from -2, upset, to 2, delighted.', -2, 2)
				),
				promised: optional(flag('true: the learner promised to call back.')),
				'called back': optional(flag('true: the learner called back in the promised time.')),
				'at least': count('So many such conversations at least.'),
				'at most': count('So many such conversations at most.'),
				never: optional(flag('true: there is no such conversation.'))
			},
			1
		)
	),
	identity: optional(
		record(
			'identity condition',
			'It was proved who somebody is: by a right answer about what the directory has on file (manager, department, office, asset tag), or by a call to the number on file.',
			{
				of: name('person', 'Whose identity.'),
				proved: optional(flag('false: it was not proved. true unless said.')),
				before
			}
		)
	)
};
