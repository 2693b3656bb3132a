import { expect, it } from 'vitest';
import { isExcused, tooManyExcused } from './excused.ts';
import type { Check, Outcome } from './tally.ts';

const check = (where: string, ...fields: string[]): Check => ({
	where,
	what: 'merge',
	told: '',
	differences: fields.map((field) => ({ field, path: field, expected: 1, found: 2 })),
	fields: new Set(),
	late: false
});
const outcome = (...checks: Check[]): Outcome => ({ id: 'rand-0629', checks });

it('excuses one step in the fields that are named, and nothing else of its record', () => {
	const known = check('rand-0629 step 10', 'result.http', 'result.error');
	expect(isExcused(outcome(known))).toBe(true);
	expect(isExcused(outcome(known, check('rand-0629 step 11', 'result.http')))).toBe(false);
	expect(isExcused(outcome(check('rand-0629 step 10', 'tickets.status')))).toBe(false);
	expect(isExcused(outcome(check('rand-0630 step 10', 'result.http')))).toBe(false);
	expect(isExcused({ ...outcome(known), broken: 'It stops.' })).toBe(false);
	expect(isExcused(outcome(check('rand-0629 step 10')))).toBe(false);
});

it('excuses one in a hundred at the most', () => {
	expect(tooManyExcused(1, 100)).toBe(false);
	expect(tooManyExcused(2, 100)).toBe(true);
});
