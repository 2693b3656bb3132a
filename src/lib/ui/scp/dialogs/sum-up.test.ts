import { expect, it } from 'vitest';
import type { Outcome } from '#lib/desk/execute.ts';
import { sumUp } from './sum-up.ts';

const done = (notice: string | null): Outcome => ({ events: [], refusal: null, notice });
const refused = (message: string): Outcome => ({
	events: [],
	refusal: { http: 200, message, fields: [] },
	notice: null
});

it('says for one ticket what the desk says', () => {
	expect(sumUp([done('Ticket claimed')], 'claimed', ['1']).banner?.text).toBe('Ticket claimed');
	expect(sumUp([done(null)], 'claimed', ['1']).banner).toBeNull();
	expect(sumUp([refused('No')], 'claimed', ['1']).refusal?.message).toBe('No');
});

it('counts for several tickets, and names those that were left out, with the reason', () => {
	expect(sumUp([done('a'), done('b')], 'closed', ['1', '2']).banner).toEqual({
		kind: 'success',
		text: '2 tickets closed'
	});
	expect(
		sumUp([done('a'), refused('Not allowed'), refused('Not allowed')], 'closed', ['1', '2', '3'])
	).toEqual({
		refusal: null,
		banner: { kind: 'warning', text: '1 of 3 selected tickets closed. #2, #3: Not allowed' }
	});
});

it('is a refusal when nothing was done, so that the dialog stays', () => {
	const both = (one: string, other: string) =>
		sumUp([refused(one), refused(other)], 'closed', ['1', '2']).refusal?.message;
	expect(both('No', 'No')).toBe('No');
	expect(both('No', 'Nor this')).toBe('#1: No #2: Nor this');
});
