import { describe, expect, it } from 'vitest';
import { named, namesSame, saidYes, saysSame } from '#lib/kernel/answers/said.ts';

describe('a typed answer', () => {
	it.each([
		['jane', 'Jane'],
		['JANE.', 'Jane'],
		['It is Jane', 'Jane'],
		['the Default SLA plan', 'Default SLA'],
		['SLA Default', 'Default SLA'],
		['I think it was assigned to Online Banking', 'Online Banking'],
		['#604069', '604069'],
		['ticket number 604069', '604069'],
		['Café', 'cafe'],
		['Printer is not working', 'The printer is not working']
	])('"%s" says %s', (given, right) => {
		expect(saysSame(given, right)).toBe(true);
	});

	it.each([
		['not Jane', 'Jane'],
		['Jane or John', 'Jane'],
		['Jane, John', 'Jane'],
		['Jane/John', 'Jane'],
		['anybody but Jane', 'Jane'],
		['everybody', 'Jane'],
		['Jane?? maybe', 'Jane'],
		['no SLA Default', 'Default SLA'],
		['Default SLA, Sev-A', 'Default SLA'],
		['', 'Jane'],
		['it is', 'Jane']
	])('"%s" does not say %s', (given, right) => {
		expect(saysSame(given, right)).toBe(false);
	});

	it('is not accepted for a longer name with the same words', () => {
		const names = ['Support', 'Level I Support', 'Level II Support'];
		expect(namesSame('the Support team', 'Support', names)).toBe(true);
		expect(namesSame('Level I Support', 'Support', names)).toBe(false);
		expect(namesSame('Support', 'Level I Support', names)).toBe(false);
		expect(namesSame('Level II Support', 'Level I Support', names)).toBe(false);
		expect(namesSame('Level I Support', 'Level I Support', names)).toBe(true);
	});

	it.each([
		['it is jane', 'jane'],
		['Jane Doe', 'Jane Doe'],
		['not jane', 'not jane']
	])('"%s" names %s', (given, name) => {
		expect(named(given)).toBe(name);
	});

	it.each([
		['Yes', true],
		['y', true],
		['yes, he can', true],
		['True.', true],
		['No', false],
		['no, she did not', false],
		["he can't", false],
		['she does not', false],
		['yes and no', null],
		['yes or no', null],
		['not yes', null],
		['not only him', null],
		['can', null],
		['', null],
		['banana', null]
	])('"%s" is yes, no or neither: %s', (given, yes) => {
		expect(saidYes(given)).toBe(yes);
	});
});
