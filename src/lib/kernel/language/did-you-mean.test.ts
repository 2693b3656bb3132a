import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

const names = (count: number) => Array.from({ length: count }, (_, n) => `person ${n + 1}`);

describe('what may be meant instead of an unknown name', () => {
	it('is the nearest one where one is near', () => {
		expect(didYouMean('person 31o', names(40))).toBe('Did you mean "person 31"?');
	});

	it('is any of them, and all are listed', () => {
		expect(didYouMean('x', ['Sev-A', 'Sev-B'])).toBe('Known: "Sev-A", "Sev-B".');
		for (const name of names(24)) expect(didYouMean('x', names(24), 'all: there')).toContain(name);
		for (const name of names(80)) expect(didYouMean('x', names(80))).toContain(`"${name}"`);
	});

	it('is one of the nearest twelve of many, with how many more there are and where they are', () => {
		const known = [...names(40), 'Karen of the bank', 'Bank'];
		const told = didYouMean('a customer of the bank', known, 'all are in this file') ?? '';
		expect(told).toMatch(/^Known: "Karen of the bank", "Bank", "person \d+", /);
		expect(told.match(/"/g)).toHaveLength(24);
		expect(told).toMatch(/ and 30 more; all are in this file\.$/);
	});

	it('is nothing where nothing is known', () => {
		expect(didYouMean('x', [], 'all are in this file')).toBeUndefined();
	});
});
