import { expect, it } from 'vitest';
import { emptyKept, readKept, writeKept, type KeptTicket } from './kept-ticket.ts';

const written: KeptTicket = {
	user: 3,
	cc: [4, 5],
	notify: 'user',
	source: 'Email',
	topic: 2,
	department: 1,
	sla: 2,
	due: '2026-03-04T10:00',
	assignee: 'team 1',
	subject: 'Printer',
	message: '<p>It burns.</p>',
	priority: 3,
	response: '<p>Run.</p>',
	status: 2,
	signature: 'dept',
	note: '<p>Upset.</p>',
	fields: { code: '7' }
};

it('is read as it was written', () => {
	expect(readKept(writeKept(written))).toEqual(written);
});

it('keeps nothing of a form in which nothing was written', () => {
	expect(writeKept({ ...emptyKept, user: 3, topic: 2 })).toBe('');
});

it('repairs what it cannot read', () => {
	expect(readKept('no JSON')).toEqual(emptyKept);
	expect(
		readKept(
			'{"subject":7,"source":"Fax","topic":"2","cc":[1,"2"],"signature":"x","fields":{"a":1,"b":"x"}}'
		)
	).toEqual({
		...emptyKept,
		cc: [1],
		fields: { b: 'x' }
	});
});
