import { describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/desk/execute.ts';
import { summary, thingsOf } from './mass-action.ts';

const done: Outcome = { events: [], refusal: null, notice: 'Successfully deleted selected role' };
const inUse: Outcome = {
	events: [],
	refusal: { http: 200, message: 'Unable to delete selected role: it is in use', fields: [] },
	notice: null
};

describe('an action on ticked rows', () => {
	it('says how many were done', () => {
		const text = (things: string, outcomes: Outcome[]) => summary(things, 'deleted', outcomes).text;
		expect(summary('roles', 'deleted', [done, done])).toEqual({
			kind: 'success',
			text: '2 roles were deleted.'
		});
		expect(text('FAQ categories', [done])).toBe('1 FAQ category was deleted.');
		expect(text('ticket statuses', [done])).toBe('1 ticket status was deleted.');
		expect(text('email addresses', [done])).toBe('1 email address was deleted.');
		expect(text('canned responses', [done])).toBe('1 canned response was deleted.');
	});
	it('says once why others were not', () => {
		expect(summary('roles', 'deleted', [inUse, inUse])).toEqual({
			kind: 'error',
			text: 'Unable to delete selected role: it is in use'
		});
		expect(summary('roles', 'deleted', [done, inUse]).text).toBe(
			'1 of 2 roles was deleted. Unable to delete selected role: it is in use'
		);
	});
	it('names things as they read within a sentence', () => {
		expect(thingsOf('FAQ Categories')).toBe('FAQ categories');
		expect(thingsOf('Canned Responses')).toBe('canned responses');
	});
});
