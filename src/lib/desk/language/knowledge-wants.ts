import { textWants } from '#lib/kernel/facts/text-wants.ts';
import {
	choice,
	flag,
	list,
	name,
	oneOrMany,
	optional,
	record
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';

/** Conditions on what agents write for later: canned responses and articles. */

export const cannedWants = record(
	'canned response condition',
	'A canned response with these properties.',
	{
		is: optional(name('canned', 'The canned response, by its title. Without it: any will do.')),
		exists: optional(flag('Whether there is such a canned response.')),
		title: optional({ ...textWants, about: 'What its title must mention.' }),
		says: optional({ ...textWants, about: 'What its text must mention.' }),
		department: optional(
			oneOrMany(
				name('department', 'The department that it is for; `none` for all departments.', ['none'])
			)
		),
		active: optional(flag('Whether it is active.'))
	},
	1
);
export type CannedWants = TypeOf<typeof cannedWants>;

export const articleWants = record(
	'article condition',
	'An article (FAQ) of the knowledge base with these properties.',
	{
		is: optional(name('faq', 'The article, by its question. Without it: any will do.')),
		exists: optional(flag('Whether there is such an article.')),
		title: optional({ ...textWants, about: 'What its question must mention.' }),
		says: optional({ ...textWants, about: 'What its answer must mention.' }),
		category: optional(oneOrMany(name('category', 'Its category.'))),
		visibility: optional(
			oneOrMany(
				choice(
					'Who sees it: `internal` is for agents only, `featured` is on the front page, too.',
					['featured', 'public', 'internal']
				)
			)
		),
		topics: optional(
			list('Help topics that it must belong to.', name('topic', 'A help topic.'), { min: 1 })
		)
	},
	1
);
export type ArticleWants = TypeOf<typeof articleWants>;
