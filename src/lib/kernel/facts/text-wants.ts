import type { TypeOf } from '#lib/kernel/language/definition.ts';
import { list, optional, record, text, whole } from '#lib/kernel/language/define.ts';

const word = text(
	'A word or a short phrase. Capitals, accents and endings do not matter: "update" is also found in "Updates" and "updated".',
	{ max: 100 }
);

/** What a text must mention or avoid, in any wording. */
export const textWantFields = {
	mentions: optional(
		list('All of these must be mentioned, in any wording and order.', word, {
			min: 1,
			pool: 'refused'
		})
	),
	'mentions any': optional(
		list(
			'Groups of words that mean the same here; from each group at least one must be mentioned.',
			list('Words of which one is enough.', word, { min: 1, pool: 'spread' }),
			{ min: 1 }
		)
	),
	avoids: optional(list('None of these may be mentioned.', word, { min: 1, pool: 'spread' })),
	'avoids numbers': optional(
		whole(
			'It must not contain a number with this many digits or more, such as a key or a card’s, also if its digits are grouped (`4111 1111-1111.1111`). The number of a ticket (`#604069`, `ticket number 604069`), dates, times, phone numbers, IP addresses and versions do not count.',
			2,
			50
		)
	)
};

export const textWants = record(
	'text condition',
	'What the text must mention, in any wording.',
	textWantFields,
	1
);
export type TextWants = TypeOf<typeof textWants>;
