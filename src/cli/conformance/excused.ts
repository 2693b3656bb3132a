/**
 * Records in which the desk differs from the product, each with its reason. They are played and told of, but do not count as
 * failed. The list is best empty.
 */
export const excused: readonly { id: string; reason: string }[] = [
	{
		id: 'rand-0629',
		reason:
			'Step 10: Jane, who can see neither ticket, is let into the Merge dialog and refused only by the merge itself. All ' +
			'other recorded merges of tickets that an agent cannot see are refused by the dialog, for want of permission, and no ' +
			'rule was found that tells this one from them. Nothing is merged either way; a rule made for it would be a guess.'
	}
];
