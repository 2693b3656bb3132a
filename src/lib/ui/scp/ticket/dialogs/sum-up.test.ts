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
	expect(sumUp([done('Ticket claimed')], 'claimed').banner?.text).toBe('Ticket claimed');
	expect(sumUp([done(null)], 'claimed').banner).toBeNull();
	expect(sumUp([refused('No')], 'claimed').refusal?.message).toBe('No');
});

it('counts for several tickets, and keeps the reasons of those that were left out', () => {
	expect(sumUp([done('a'), done('b')], 'closed').banner).toEqual({
		kind: 'success',
		text: '2 tickets closed'
	});
	expect(sumUp([done('a'), refused('Not allowed'), refused('Not allowed')], 'closed')).toEqual({
		refusal: null,
		banner: { kind: 'warning', text: '1 of 3 selected tickets closed. Not allowed' }
	});
});

it('is a refusal when nothing was done, so that the dialog stays', () => {
	expect(sumUp([refused('No'), refused('Nor this')], 'closed').refusal?.message).toBe('No');
});
