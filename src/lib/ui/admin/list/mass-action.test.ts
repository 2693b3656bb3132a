import { describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/desk/execute.ts';
import { summary } from './mass-action.ts';

const done: Outcome = { events: [], refusal: null, notice: 'Successfully deleted selected role' };
const inUse: Outcome = {
	events: [],
	refusal: { http: 200, message: 'Unable to delete selected role: it is in use', fields: [] },
	notice: null
};

describe('an action on ticked rows', () => {
	it('says how many were done', () => {
		expect(summary('Delete', [done, done])).toEqual({ kind: 'success', text: 'Delete: 2 done' });
	});
	it('says once why others were not', () => {
		expect(summary('Delete', [inUse, inUse])).toEqual({
			kind: 'error',
			text: 'Unable to delete selected role: it is in use'
		});
		expect(summary('Delete', [done, inUse]).text).toBe(
			'Delete: 1 of 2 done. Unable to delete selected role: it is in use'
		);
	});
});
