import { name, optional, whole } from '#lib/kernel/language/define.ts';

/** What a check, a question or a decision counts for. */
export interface Graded {
	weight?: number;
	objective?: string;
}

export const gradedFields = {
	weight: optional(
		whole(
			'How many points it is worth; 1 unless said. Where anything has a weight, an objective or `partly`, the debrief shows points: all for full, half for partly, none for what the coach did.',
			1,
			100
		)
	),
	objective: optional(
		name('objective', 'The objective that its points count for: one of those of the scenario.')
	)
};
