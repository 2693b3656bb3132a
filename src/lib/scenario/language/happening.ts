import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import {
	duration,
	flag,
	id,
	list,
	moment,
	name,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Check } from './check.ts';
import type { Condition } from './condition.ts';

/** How often a happening can be repeated. */
export const MOST_TIMES = 20;

export interface Happening {
	id?: string;
	at?: string;
	after?: string;
	when?: Condition;
	every?: string;
	times?: number;
	again?: boolean;
	unless?: Condition;
	who?: string;
	calls?: string;
	does?: readonly Action[];
	tells?: string;
	expect?: readonly Check[];
	/** What a system gives, under the key that it has for it. */
	[part: string]: unknown;
}

/** It may come more than once. */
export function isRepeated({ every, again }: Happening): boolean {
	return every !== undefined || again === true;
}

/** `parts`: what the systems let a person do in one. */
export function happeningOf(
	condition: Definition<Condition>,
	check: Definition<Check>,
	action: Definition<Action>,
	parts: Fields
): Definition<Happening> {
	return record(
		'happening',
		'An automatic event: at a moment, after a time, again and again, or when a condition comes true. Exactly one of `at`, `after`, `every` and `when`.',
		{
			id: optional(id('Its name in this scenario.')),
			at: optional(moment('At this moment of the simulated clock.')),
			after: optional(duration('This long after the step (or, at the top level, the run) began.')),
			when: optional({ ...condition, about: 'As soon as this holds.' }),
			every: optional(
				duration(
					'Again and again: each time that this long has passed since the step (or, at the top level, the run) began. Needs `times`.'
				)
			),
			again: optional(
				flag('true: with `when`, it happens each time that the condition comes true again.')
			),
			times: optional(
				whole(
					`How often it happens at most, with \`every\` or \`again\`; with \`again\` ${MOST_TIMES} unless said.`,
					1,
					MOST_TIMES
				)
			),
			unless: optional({ ...condition, about: 'It does not happen if this holds at that moment.' }),
			who: optional(name('person', 'Who does it.')),
			...parts,
			calls: optional(text('The person calls: what they say on the phone. Markdown.')),
			does: optional(list('Other actions of the person on the desk.', action, { min: 1 })),
			tells: optional(text('What the coach tells the learner. Markdown.', { max: 1000 })),
			expect: optional(
				list(
					'What the learner should do about it: added to the checks of the step when it happens.',
					check,
					{
						min: 1
					}
				)
			)
		}
	) as unknown as Definition<Happening>;
}
