import { list, name, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import type { Condition } from './condition.ts';

/** Something that a person tells when a learner asks for it. */
interface ClueWords {
	topic: string;
	words?: readonly string[];
	answer: string;
	after?: string;
	if?: Condition;
	otherwise?: string;
}

/** A person with whom the learner can talk. */
export interface PersonRecord {
	part?: string;
	clues?: readonly ClueWords[];
	/** What a system asks of them, under its own keys. */
	[trait: string]: unknown;
}

/** `traits`: what the systems want to know of a person beyond what they tell. */
export function personOf(
	condition: Definition<Condition>,
	traits: Fields
): Definition<PersonRecord> {
	const clue = record('clue', 'Something that the person tells when the learner asks for it.', {
		topic: text(
			'What it is about, in one to four words: what its button says. The name of a general topic (`since when`) replaces what everybody would answer.',
			{ max: 60 }
		),
		words: optional(
			list(
				'Words or phrases that ask for it in a learner’s own words; any of them does. The topic itself does, too.',
				text('A word or a short phrase.', { max: 100 }),
				{ min: 1, max: 50 }
			)
		),
		answer: text('What they say.', { max: 1000 }),
		after: optional(
			name('talk topic', 'They tell it only after they were asked about this topic and answered.')
		),
		if: optional({ ...condition, about: 'They tell it only if this holds at that moment.' }),
		otherwise: optional(
			text('What they say as long as they do not tell it; unless said, that they do not know.', {
				max: 1000
			})
		)
	});
	return record(
		'person',
		'A person with whom the learner can talk.',
		{
			part: optional(text('Their part in this scenario.', { max: 300 })),
			clues: optional(list('What they tell when they are asked.', clue, { min: 1, max: 50 })),
			...traits
		},
		1
	) as unknown as Definition<PersonRecord>;
}
