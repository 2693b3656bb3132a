import { choice, flag, list, optional, record, text } from '#lib/kernel/language/define.ts';
import { nameOrNone, nameText } from './world-parts.ts';

/** Prepared answers, and the knowledge base. */

export const canned = record('canned response', 'A prepared answer.', {
	title: nameText('Its title.'),
	response: text('HTML; may use variables such as %{ticket.name.first}.', { max: 20_000 }),
	department: optional(nameOrNone('Department that may use it; all unless said.')),
	enabled: optional(flag('Whether it can be chosen.'))
});

export const faqCategory = record('FAQ category', 'A category of the knowledge base.', {
	name: nameText('Its name.'),
	parent: optional(nameOrNone('Its parent category.')),
	type: optional(
		choice('Featured categories are shown on the front page; private ones are for agents only.', [
			'featured',
			'public',
			'private'
		])
	),
	description: optional(text('HTML: what is in it.', { max: 20_000 }))
});

export const faq = record('FAQ', 'A frequently asked question.', {
	question: nameText('The question.'),
	answer: text('HTML: the answer.', { max: 50_000 }),
	category: nameText('Its category.'),
	type: optional(
		choice('Featured FAQs are shown on the front page; internal ones are for agents only.', [
			'featured',
			'public',
			'internal'
		])
	),
	'help topics': optional(list('Help topics that it belongs to.', nameText('A help topic.')))
});
