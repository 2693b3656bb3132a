import { filterHows, filterTargets } from '#lib/desk/model/index.ts';
import {
	choice,
	dictionary,
	either,
	flag,
	list,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import { longText, nameOrNone, nameText } from './world-parts.ts';

export const filter = record('filter', 'A ticket filter: what happens to new tickets that match.', {
	name: nameText('Its name.'),
	order: optional(whole('Lower runs first; 99 unless said.', 0, 10_000)),
	active: optional(flag('Whether it runs.')),
	match: optional(choice('Whether any or all of its rules must match.', ['any', 'all'])),
	stop: optional(flag('"Stop processing further on match".')),
	target: optional(choice('Which tickets it looks at.', filterTargets)),
	'mail address': optional(nameOrNone('With target Email: only mail to this address.')),
	rules: list(
		'What it compares.',
		record('rule', 'One comparison.', {
			what: nameText('The product’s code name of the part, such as `email` or `subject`.'),
			how: choice('How it compares.', filterHows),
			value: text(
				'What it compares with; with `match` and `not_match` a pattern such as `/room \\d+$/i`.',
				{
					min: 0,
					max: 500
				}
			)
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
