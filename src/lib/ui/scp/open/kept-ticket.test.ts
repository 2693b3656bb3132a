import { expect, it } from 'vitest';
import { emptyKept, readKept, writeKept } from './kept-ticket.ts';

const written = { ...emptyKept, user: 3, topic: 2, subject: 'Printer', fields: { code: '7' } };

it('is read as it was written', () => {
	expect(readKept(writeKept(written))).toEqual(written);
});

it('keeps nothing of a form in which nothing was written', () => {
	expect(writeKept({ ...emptyKept, user: 3, topic: 2 })).toBe('');
});

it('mends what it cannot read', () => {
	expect(readKept('no JSON')).toEqual(emptyKept);
	expect(readKept('{"subject":7,"source":"Fax","topic":"2","fields":{"a":1,"b":"x"}}')).toEqual({
		...emptyKept,
		fields: { b: 'x' }
	});
});
