import {
	choice,
	flag,
	list,
	name,
	oneOrMany,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import { logonResults } from '../../model/index.ts';

const members = (about: string) =>
	optional(list(about, name('account', 'An account.'), { min: 1 }));

export const groupWants = record(
	'group condition',
	'A group of the workplace’s directory.',
	{
		is: name('group', 'Which group.'),
		exists: optional(flag('false: it must have been deleted.')),
		members: members('Who must be in it.'),
		'not members': members('Who must not be in it.'),
		owner: optional(name('account', 'Who decides about members.', ['none'])),
		description: optional(oneOrMany(text('The line about it.', { max: 200 })))
	},
	1
);
export type GroupWants = TypeOf<typeof groupWants>;

export const computerWants = record(
	'computer condition',
	'The account of a computer in the directory.',
	{
		is: name('computer', 'Which computer.'),
		exists: optional(flag('Whether the directory has an account for it.')),
		enabled: optional(flag('Whether it is enabled.')),
		joined: optional(
			flag('Whether the device is in the domain and shares the secret of its account.')
		),
		unit: optional(oneOrMany(text('The organizational unit.', { max: 200 })))
	},
	1
);
export type ComputerWants = TypeOf<typeof computerWants>;

const counts = {
	'at least': optional(whole('How many at least; one unless said.', 0, 1000)),
	'at most': optional(whole('How many at most.', 0, 1000)),
	never: optional(flag('true: there must be none.'))
};

export const logonWants = record(
	'logon condition',
	'Attempts to log on, in the log of the directory.',
	{
		account: optional(name('account', 'Of which account.')),
		device: optional(name('device', 'From which device.')),
		program: optional(text('With which program.', { max: 100 })),
		result: optional(oneOrMany(choice('What came of it.', logonResults))),
		since: optional(
			choice('Since when: this step unless said; `ever` counts those before the story.', [
				'step',
				'run',
				'ever'
			])
		),
		...counts
	},
	1
);
export type LogonWants = TypeOf<typeof logonWants>;

export const changeWants = record(
	'change condition',
	'What was changed in the workplace, as its log says. What was only shown counts where `what` names it.',
	{
		what: optional(oneOrMany(name('workplace change', 'What was done, in the words of actions.'))),
		account: optional(name('account', 'To which account, or for whom.')),
		group: optional(name('group', 'To which group.')),
		computer: optional(name('computer', 'To the account of which computer.')),
		device: optional(name('device', 'To which device.')),
		by: optional(name('person', 'Who did it.')),
		since: optional(choice('Since when: this step unless said.', ['step', 'run'])),
		...counts
	},
	1
);
export type ChangeWants = TypeOf<typeof changeWants>;
