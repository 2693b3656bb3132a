import { describe, expect, it } from 'vitest';
import type { Ticket, TopicId } from '#lib/desk/model/index.ts';
import { addressOf } from '#lib/ui/desk/address.ts';
import { addressOfList, pick, wantedOf, type Row, type Wanted } from './list.ts';

const row = (number: string, subject: string, created: number, topic = 1): Row => ({
	ticket: { number, subject, created, topic } as Ticket,
	status: 'Open',
	department: 'Support'
});
const rows = [
	row('604069', 'Online banking is down', 30),
	row('758403', 'Laptop', 10),
	row('100200', 'Laptop again', 20, 2)
];
const all: Wanted = {
	scope: 'own',
	state: 'open',
	query: '',
	topic: null,
	sort: 'Create Date',
	reversed: true,
	page: 0
};
const numbers = (wanted: Partial<Wanted>) =>
	pick(rows, { ...all, ...wanted }).map(({ ticket }) => ticket.number);

describe('my tickets', () => {
	it('are sorted newest first', () => {
		expect(numbers({})).toEqual(['604069', '100200', '758403']);
	});
	it('are found by number and by words of the subject', () => {
		expect(numbers({ query: '7584' })).toEqual(['758403']);
		expect(numbers({ query: ' LAPTOP ' })).toEqual(['100200', '758403']);
	});
	it('are narrowed to a help topic, and sorted by a column', () => {
		expect(numbers({ topic: 1 as TopicId, sort: 'Subject', reversed: false })).toEqual([
			'758403',
			'604069'
		]);
	});
});

describe('the address of my tickets', () => {
	it.each<Partial<Wanted>>([
		{ scope: 'organization', state: 'closed' },
		{},
		{ state: 'closed', page: 2 },
		{ query: 'a & b', topic: 3 as TopicId },
		{ sort: 'Subject', reversed: true },
		{ reversed: false }
	])('contains the request: %j', (change) => {
		const wanted = { ...all, ...change };
		expect(wantedOf(addressOf(addressOfList(all, change)).query)).toEqual(wanted);
	});
	it('starts on the first page after a change', () => {
		expect(addressOfList({ ...all, page: 4 }, { query: 'x' })).toBe(
			'/osTicket/tickets.php?keywords=x'
		);
	});
	it('is understood whatever somebody wrote', () => {
		expect(wantedOf({ p: '-3', sort: 'x', status: 'y' })).toEqual(all);
	});
});
