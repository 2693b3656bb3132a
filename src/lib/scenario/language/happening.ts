import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import {
	duration,
	id,
	list,
	moment,
	name,
	optional,
	record,
	text
} from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Check } from './check.ts';
import type { Condition } from './condition.ts';

export interface Happening {
	id?: string;
	at?: string;
	after?: string;
	when?: Condition;
	unless?: Condition;
	who?: string;
	calls?: string;
	does?: readonly Action[];
	tells?: string;
	expect?: readonly Check[];
	/** What a system gives, under the key that it has for it. */
	[part: string]: unknown;
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
		'An automatic event: at a moment, after a time, or when a condition comes true. Exactly one of `at`, `after` and `when`.',
		{
			id: optional(id('Its name in this scenario.')),
			at: optional(moment('At this moment of the simulated clock.')),
			after: optional(duration('This long after the step (or, at the top level, the run) began.')),
			when: optional({ ...condition, about: 'As soon as this holds.' }),
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
