import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import { duration, flag, name, optional, record } from '#lib/kernel/language/define.ts';

/** One line of a solution, a mistake or a happening: one verb of a system with its arguments, or one of the script's own. */
export interface Action {
	as?: string;
	refused?: boolean;
	wait?: string;
	/** The name of what is looked at, under the key that its system has for it. */
	look?: Readonly<Record<string, string | undefined>>;
	/** The name of what the text is about, under the key that its system has for the form. */
	'leave draft'?: Readonly<Record<string, string | undefined>>;
	[verb: string]: unknown;
}

/** Of these, the actions of the systems and the verbs, an action has exactly one. */
export const ownVerbs = ['wait', 'look', 'leave draft'] as const;

/** Keys of an action that are no verbs of a system. */
export function actionWordsOf(look: Fields, drafts: Fields, actions: Fields) {
	return {
		as: optional(name('person', 'Who does it; the step’s person unless said.')),
		refused: optional(flag('true: the desk must refuse it. The proof fails if it does not.')),
		wait: optional(duration('Lets this much simulated time pass.')),
		look: optional(record('look', 'Opens a page in the simulated browser.', look, 1)),
		'leave draft': optional(
			record(
				'draft',
				'Types a text into a form, and leaves the page without posting it. Posting the form later, or discarding the text, ends it.',
				drafts,
				1
			)
		),
		...actions
	};
}

/** Actions, with the verbs of the systems under their words. */
export function actionOf(words: Fields, verbs: Fields): Definition<Action> {
	return record(
		'action',
		'An action of a person: exactly one verb.',
		{ ...words, ...verbs },
		1
	) as Definition<Action>;
}
