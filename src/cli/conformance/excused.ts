import type { Difference } from './compare.ts';
import { passed, type Check, type Outcome } from './tally.ts';

/** One step in which the desk differs from the product, the fields in which it may, and why. */
interface Excuse {
	where: string;
	fields: readonly Difference['field'][];
	reason: string;
}

/** What is excused is played and told of, but does not count as failed. The list is best empty. */
const excuses: readonly Excuse[] = [
	{
		where: 'rand-0629 step 10',
		fields: ['result.http', 'result.error', 'result.stage'],
		reason:
			'Step 10: Jane, who can see neither ticket, is let into the Merge dialog and refused only by the merge itself. All ' +
			'other recorded merges of tickets that an agent cannot see are refused by the dialog, for want of permission, and no ' +
			'rule was found that tells this one from them. Nothing is merged either way; a rule made for it would be a guess.'
	}
];

/** The share of all records that may be excused; more is a failure. */
const MOST = 0.01;

/** It differs, and only where it is excused. */
export function isExcused(outcome: Outcome): boolean {
	return !outcome.broken && !passed(outcome) && outcome.checks.every(isCheckExcused);
}

function isCheckExcused({ where, differences }: Check): boolean {
	const fields = excuses.find((excuse) => excuse.where === where)?.fields ?? [];
	return differences.every(({ field }) => fields.includes(field));
}

export function tooManyExcused(excused: number, all: number): boolean {
	return excused > all * MOST;
}
