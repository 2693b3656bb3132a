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
const outcome = (...checks: Check[]): Outcome => ({ id: 'canned-019', checks });

it('excuses one step in the fields that are named, and nothing else of its record', () => {
	const known = check('canned-019 step 1', 'mails');
	expect(isExcused(outcome(known))).toBe(true);
	expect(isExcused(outcome(known, check('canned-019 step 2', 'mails')))).toBe(false);
	expect(isExcused(outcome(check('canned-019 step 1', 'tickets.status')))).toBe(false);
	expect(isExcused(outcome(check('canned-020 step 1', 'mails')))).toBe(false);
	expect(isExcused({ ...outcome(known), broken: 'It stops.' })).toBe(false);
	expect(isExcused(outcome(check('canned-019 step 1')))).toBe(false);
});

it('excuses one in a hundred at the most', () => {
	expect(tooManyExcused(1, 100)).toBe(false);
	expect(tooManyExcused(2, 100)).toBe(true);
});
