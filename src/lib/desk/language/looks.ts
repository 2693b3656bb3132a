import { choice, name, optional } from '#lib/kernel/language/define.ts';
import type { Definition } from '#lib/kernel/language/definition.ts';
import { pageTitles } from './pages.ts';

/** What can be looked at, by the keys of `story/places.ts`: in a solution (`look`), and in conditions (`looked`). */
export const lookWords = {
	ticket: optional(name('ticket', 'The page of this ticket.')),
	'mailbox of': optional(name('person', 'The mailbox of this person.')),
	queue: optional(name('queue', 'The list of tickets of this queue.')),
	user: optional(name('user', 'The page of this end user in the agent panel.')),
	organization: optional(name('organization', 'The page of this organization.')),
	article: optional(
		name('faq', 'The page of this article (FAQ) of the knowledge base, by its question.')
	),
	'canned response': optional(name('canned', 'The page of this canned response, by its title.')),
	page: optional(choice('The page with this title.', pageTitles) as Definition<string>)
};
