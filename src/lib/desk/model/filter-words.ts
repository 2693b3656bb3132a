/** How a rule of a ticket filter compares, by the product's code names. */
export const filterHows = [
	'equal',
	'not_equal',
	'contains',
	'dn_contain',
	'starts',
	'ends',
	'match',
	'not_match'
] as const;
export type FilterHow = (typeof filterHows)[number];

/** Which new tickets a filter looks at. */
export const filterTargets = ['Any', 'Web', 'Email', 'API'] as const;
export type FilterTarget = (typeof filterTargets)[number];
