import type { Definition } from '#lib/kernel/language/definition.ts';
import { withArticle } from './article.ts';

/** What a definition expects, as the end of a sentence, and what to do about something else. */
export function expectation(definition: Definition): { message: string; hint?: string } {
	switch (definition.kind) {
		case 'text':
			return {
				message: definition.form ?? 'a text',
				hint: definition.pattern ? definition.about : 'Put it in quotes.'
			};
		case 'id':
			return {
				message: 'a short name',
				hint: 'Use lower case, digits and hyphens: "first-reply".'
			};
		case 'name':
			return { message: 'a name', hint: definition.about };
		case 'moment':
			return { message: 'a date and a time', hint: 'Write it as "2026-03-02 09:00".' };
		case 'duration':
			return {
				message: 'a length of time',
				hint: 'Write it as "20 minutes", "4 hours" or "1 day".'
			};
		case 'part':
			return { message: 'a value, a list or a group of keys' };
		case 'flag':
			return { message: 'true or false' };
		case 'number': {
			const kind = definition.whole ? 'a whole number' : 'a number';
			return { message: `${kind} from ${definition.min} to ${definition.max}` };
		}
		case 'choice':
			return { message: oneOf(definition.values.map((value) => String(value ?? 'null'))) };
		case 'list':
			return { message: 'a list', hint: 'Begin each entry with "- ".' };
		case 'record':
			return { message: `the keys of ${withArticle(definition.title)}`, hint: definition.about };
		case 'dictionary':
			return { message: 'names, each with a value', hint: definition.about };
		case 'either': {
			const words = definition.of.map((one) => expectation(one).message);
			return { message: [...new Set(words)].join(' or '), hint: definition.about };
		}
		case 'later':
			return expectation(definition.of());
	}
}

/** More words than these make no sentence; the nearest of them are in the advice. */
export const MOST_WORDS = 16;

function oneOf(words: readonly string[]): string {
	if (words.length === 1) return `${words[0]}`;
	if (words.length > MOST_WORDS) return `one of its ${words.length} words`;
	return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
