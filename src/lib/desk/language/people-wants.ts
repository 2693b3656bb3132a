import {
	choice,
	flag,
	name,
	oneOrMany,
	optional,
	record,
	text
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import { fieldWants } from './field-wants.ts';

/** States of a user's account on the portal. */
export const accountStates = ['none', 'active', 'locked'] as const;

export const userWants = record(
	'user condition',
	'What the help desk knows of an end user: found by `is`, or by `email` where the learner adds the user.',
	{
		is: optional(name('user', 'The end user.')),
		exists: optional(flag('Whether there is such a user.')),
		name: optional(text('The full name, in any case.', { max: 200 })),
		email: optional(text('The mail address, in any case.', { max: 255 })),
		phone: optional(text('The phone number; only digits and letters count.', { max: 60 })),
		organization: optional(
			oneOrMany(name('organization', 'The organization; `none` for none.', ['none']))
		),
		account: optional(
			oneOrMany(
				choice(
					'The account on the portal: there is none, it is active, or it is locked by an agent.',
					accountStates
				)
			)
		),
		fields: optional(fieldWants('user'))
	},
	1
);
export type UserWants = TypeOf<typeof userWants>;
