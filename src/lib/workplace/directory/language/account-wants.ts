import {
	choice,
	flag,
	list,
	moment,
	name,
	oneOrMany,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';

const detail = (about: string) => optional(oneOrMany(text(about, { max: 200 })));
const groups = (about: string) => optional(list(about, name('group', 'A group.'), { min: 1 }));

const factorWants = record(
	'second factor condition',
	'A second factor that the account must have, or must not.',
	{
		kind: optional(choice('What it is.', ['app', 'text message', 'security key'])),
		label: optional(text('Its label.', { max: 100 })),
		state: optional(choice('Its state.', ['active', 'lost', 'to be set up'])),
		exists: optional(flag('false: it must not have such a one.'))
	},
	1
);

/** What is asked of an account. */
export const accountWants = record(
	'account condition',
	'An account of the workplace’s directory.',
	{
		is: name('account', 'Which account.'),
		exists: optional(flag('false: it must have been deleted.')),
		enabled: optional(flag('Whether it is enabled.')),
		locked: optional(flag('Whether it is locked out.')),
		'can log on': optional(
			flag('Whether its person can log on at a screen, with the right password.')
		),
		'password changed': optional(
			flag('Whether its password was reset or changed since the step began.')
		),
		'temporary password': optional(flag('Whether it has a password that somebody else has set.')),
		'must change password': optional(flag('Whether a new one is asked for at the next logon.')),
		'never expires': optional(flag('Whether it does not expire.')),
		expires: optional(
			record(
				'expiry condition',
				'When it expires.',
				{
					from: optional(moment('Not before this moment.')),
					until: optional(moment('Not after this moment.'))
				},
				1
			)
		),
		name: detail('Its name.'),
		title: detail('The job title.'),
		department: detail('The department.'),
		office: detail('The office.'),
		phone: detail('The number on file.'),
		description: detail('The line about it.'),
		unit: detail('The organizational unit.'),
		manager: optional(name('account', 'The manager.', ['none'])),
		'member of': groups('Groups that it must be a member of.'),
		'not member of': groups('Groups that it must not be a member of.'),
		factors: optional(list('Second factors.', factorWants, { min: 1 })),
		'second factors': optional(whole('How many second factors it has.', 0, 20))
	},
	1
);
export type AccountWants = TypeOf<typeof accountWants>;
