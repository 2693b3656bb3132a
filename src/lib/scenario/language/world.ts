import { stockSettings } from '#lib/desk/founding/stock-settings.ts';
import { closedPeriods, settingNames, weekdays, type WorldSettings } from '#lib/desk/world.ts';
import type { Definition, TypeOf } from './definition.ts';
import {
	choice,
	dictionary,
	either,
	flag,
	list,
	number,
	optional,
	record,
	text,
	whole
} from './define.ts';
import { LANGUAGE_VERSION } from './scenario.ts';
import * as parts from './world-parts.ts';

const { longText, nameOrNone, nameText } = parts;

const states = choice('What it means.', ['open', 'closed', 'archived', 'deleted']);
const time = (about: string) => text(about, { pattern: '^\\d{2}:\\d{2}(:\\d{2})?$' });
const date = (about: string) => text(about, { pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const schedule = record('schedule', 'Working hours, or a list of holidays.', {
	name: nameText('Its name.'),
	kind: optional(choice('What it lists.', ['business hours', 'holidays'])),
	'time zone': optional(nameOrNone('IANA time zone; the help desk’s unless said.')),
	holidays: optional(
		list(
			'Names of the holiday schedules on whose days it is closed.',
			nameText('A schedule of holidays.')
		)
	),
	entries: optional(
		list(
			'Its shifts, or its holidays.',
			record('schedule entry', 'A shift or a holiday, and how it comes again.', {
				name: optional(nameText('Its name.')),
				repeats: choice('How it comes again.', [
					'never',
					'daily',
					'weekdays',
					'weekends',
					'weekly',
					'monthly',
					'yearly'
				]),
				'starts on': optional(
					date('First date; 2019-01-01 (or, weekly, the first such day after it) unless said.')
				),
				'starts at': optional(time('Time of day; midnight unless said.')),
				'ends on': optional(
					date('The date after `starts on` makes it a night shift; the same date unless said.')
				),
				'ends at': optional(time('Time of day; 23:59:59 unless said.')),
				'stops on': optional(
					either('Last date; for ever unless said.', date('A date.'), choice('Never.', [null]))
				),
				day: optional(
					either(
						'A weekday (weekly, or together with `week`), or the day of the month.',
						choice('A weekday.', weekdays),
						whole('The day of the month.', 1, 31),
						choice('None.', [null])
					)
				),
				week: optional(
					either(
						'Which such weekday of the month: 1 is the first, -1 the last.',
						whole('1 to 5, or -1.', -1, 5),
						choice('None.', [null])
					)
				),
				month: optional(
					either(
						'Yearly: 1 January to 12 December.',
						whole('1 to 12.', 1, 12),
						choice('None.', [null])
					)
				)
			})
		)
	)
});

const status = record('status', 'A status of tickets.', {
	name: nameText('Its name.'),
	state: optional(states),
	enabled: optional(flag('Whether it can be chosen.')),
	'allow reopen': optional(flag('A message of the end user may reopen a ticket in it.')),
	'reopen status': optional(
		nameOrNone('Status of the ticket after that; the default status unless said.')
	)
});

const priority = record('priority', 'A priority level.', {
	name: nameText('Its name.'),
	urgency: optional(whole('1 is the most urgent.', 1, 100)),
	public: optional(flag('Whether end users can see it.'))
});

const mailbox = record('mail address', 'An address at which the desk receives mail.', {
	email: parts.address('The address.'),
	name: optional(nameText('Name of the sender.')),
	department: optional(nameOrNone('Department of the tickets that come by it.')),
	priority: optional(nameOrNone('Priority of the tickets that come by it.')),
	'help topic': optional(nameOrNone('Help topic of the tickets that come by it.')),
	'no auto-response': optional(flag('Mail to it is not answered automatically.'))
});

const queue = record('queue', 'A list of tickets in the agent panel.', {
	name: nameText('Title; with a parent it may equal the title of another queue.'),
	parent: optional(
		nameOrNone('Title of the top queue that it stands under; its criteria hold too.')
	),
	criteria: optional(
		record('criteria', 'Which tickets it lists.', {
			state: optional(states),
			answered: optional(flag('Answered or not.')),
			overdue: optional(flag('Overdue or not.')),
			assignee: optional(choice('Whose tickets.', ['me', 'me or my teams', 'not me'])),
			closed: optional(
				choice('When it was closed.', Object.keys(closedPeriods) as (keyof typeof closedPeriods)[])
			)
		})
	),
	sort: optional(
		either(
			'Default sort; the parent’s unless said.',
			choice('A sort.', [
				'Priority + Most Recently Updated',
				'Priority + Most Recently Created',
				'Priority + Due Date',
				'Due Date',
				'Closed Date',
				'Create Date',
				'Update Date'
			]),
			choice('The parent’s.', [null])
		)
	),
	columns: optional(
		list(
			'Its columns, from left to right.',
			choice('A column.', [
				'Ticket',
				'Last Updated',
				'Last Update',
				'Date Closed',
				'Due Date',
				'Subject',
				'From',
				'Priority',
				'Assigned To',
				'Closed By',
				'Department',
				'Team',
				'Create Date',
				'Last Message',
				'Last Response',
				'Status'
			])
		)
	)
});

const canned = record('canned response', 'A prepared answer.', {
	title: nameText('Its title.'),
	response: text('HTML; may use variables such as %{ticket.name.first}.', { max: 20_000 }),
	department: optional(nameOrNone('Department that may use it; all unless said.')),
	enabled: optional(flag('Whether it can be chosen.'))
});

const faqCategory = record('FAQ category', 'A category of the knowledge base.', {
	name: nameText('Its name.'),
	parent: optional(nameOrNone('The category that it stands under.')),
	type: optional(
		choice('Featured ones stand on the front page, private ones are for agents only.', [
			'featured',
			'public',
			'private'
		])
	),
	description: optional(text('HTML: what is in it.', { max: 20_000 }))
});

const faq = record('FAQ', 'A frequently asked question.', {
	question: nameText('The question.'),
	answer: text('HTML: the answer.', { max: 50_000 }),
	category: nameText('The category that it stands in.'),
	type: optional(
		choice('Featured ones stand on the front page, internal ones are for agents only.', [
			'featured',
			'public',
			'internal'
		])
	),
	'help topics': optional(list('Help topics that it belongs to.', nameText('A help topic.')))
});

const filter = record('filter', 'A ticket filter: what happens to new tickets that match.', {
	name: nameText('Its name.'),
	order: optional(whole('Lower runs first; 99 unless said.', 0, 10_000)),
	active: optional(flag('Whether it runs.')),
	match: optional(choice('Whether any or all of its rules must match.', ['any', 'all'])),
	stop: optional(flag('"Stop processing further on match".')),
	target: optional(choice('Which tickets it looks at.', ['Any', 'Web', 'Email', 'API'])),
	'mail address': optional(nameOrNone('With target Email: only mail to this address.')),
	rules: list(
		'What it compares.',
		record('rule', 'One comparison.', {
			what: nameText('The product’s code name of the part, such as `email` or `subject`.'),
			how: choice('How it compares.', [
				'equal',
				'not_equal',
				'contains',
				'dn_contain',
				'starts',
				'ends',
				'match',
				'not_match'
			]),
			value: text('What it compares with.', { min: 0, max: 500 })
		})
	),
	actions: list(
		'What it does to a ticket that matches.',
		record('filter action', 'One action.', {
			type: choice('The product’s code name of the action.', [
				'agent',
				'canned',
				'dept',
				'email',
				'noresp',
				'priority',
				'reject',
				'replyto',
				'sla',
				'status',
				'team',
				'topic'
			]),
			value: optional(
				either(
					'Name of the agent, department and so on that it sets; a mail’s parts with `email`; nothing with `noresp` and `reject`.',
					longText('A name.'),
					dictionary('Parts of a mail.', null, longText('A part.')),
					choice('Nothing.', [null])
				)
			)
		})
	)
});

const field = record(
	'form field',
	'A field of the ticket form beyond summary, details and priority.',
	{
		name: nameText('Short name, by which tickets keep the value.'),
		label: optional(nameText('Label on forms.')),
		kind: optional(choice('Kind of field.', ['text', 'memo', 'choice', 'checkbox'])),
		choices: optional(list('What can be chosen.', nameText('A choice.'))),
		'help topics': optional(
			list('Help topics whose form has it; every topic’s unless said.', nameText('A help topic.'))
		),
		'visible to users': optional(flag('Shown to end users.')),
		'required for users': optional(flag('End users must fill it in.')),
		'required for agents': optional(flag('Agents must fill it in.')),
		'required to close': optional(flag('"Require entry to close a thread".'))
	}
);

/** Settings under the words of their columns: those of a fresh installation say what each may be. */
const settings = record(
	'settings',
	'Settings that differ from a fresh installation’s.',
	Object.fromEntries([
		...Object.entries(stockSettings).map(([words, value]) => [
			words,
			optional(settingLike(words, value))
		]),
		...Object.keys(settingNames).map((column) => {
			const words = column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
			return [words, optional(nameOrNone(`The ${words}.`))];
		})
	])
) as Definition<WorldSettings>;

function settingLike(words: string, value: unknown): Definition {
	const about = `Setting "${words}"; ${JSON.stringify(value)} in a fresh installation.`;
	if (words === 'ticket lock') return choice(about, ['off', 'on view', 'on activity']);
	if (typeof value === 'boolean') return flag(about);
	return typeof value === 'number' ? number(about, 0, 100_000) : longText(about);
}

export const worldFile = record(
	'world',
	'A world: what an administrator configures before work begins, and the people.',
	{
		deskdrill: choice('The version of this language. Always the first line.', [LANGUAGE_VERSION]),
		title: optional(nameText('Name of the help desk, shown at the top of its pages.')),
		'time zone': optional(nameText('IANA time zone of the help desk, such as America/New_York.')),
		settings: optional(settings),
		roles: optional(list('Roles, beyond the stock ones.', parts.role)),
		departments: optional(list('Departments, instead of the stock ones.', parts.department)),
		teams: optional(list('Teams, instead of the stock ones.', parts.team)),
		agents: optional(list('Agents.', parts.agent)),
		users: optional(list('End users.', parts.user, { max: 5_000 })),
		organizations: optional(list('Organizations of end users.', parts.organization)),
		'sla plans': optional(list('SLA plans, instead of the stock one.', parts.sla)),
		schedules: optional(list('Schedules, beyond the stock ones.', schedule)),
		'help topics': optional(list('Help topics, instead of the stock ones.', parts.topic)),
		statuses: optional(list('Statuses, beyond the stock ones.', status)),
		priorities: optional(list('Priorities, beyond the stock ones.', priority)),
		'mail addresses': optional(
			list(
				'Addresses at which the desk receives mail. The first one is the default, unless the settings say otherwise.',
				mailbox
			)
		),
		queues: optional(list('Queues, beyond the stock ones.', queue)),
		'canned responses': optional(list('Canned responses, beyond the stock ones.', canned)),
		'faq categories': optional(
			list(
				'Categories of the knowledge base, which clients see with the setting `enable knowledge base`.',
				faqCategory
			)
		),
		faqs: optional(list('Frequently asked questions.', faq)),
		filters: optional(list('Ticket filters.', filter)),
		fields: optional(
			list('Fields of the ticket form beyond summary, details and priority.', field)
		),
		'ban list': optional(
			list('Mail addresses whose mail is refused.', parts.address('An address.'))
		)
	}
);
export type WorldFile = TypeOf<typeof worldFile>;
