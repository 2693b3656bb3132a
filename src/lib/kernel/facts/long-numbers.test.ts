import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '#lib/kernel/text/growth.testkit.ts';
import { longNumbersIn } from './long-numbers.ts';

describe('numbers that should not be written', () => {
	it.each([
		['The key is 123456-654321.', '123456-654321'],
		['Your key: 48392011', '48392011'],
		['Card 4111 1111 1111 1111 please', '4111 1111 1111 1111'],
		['Card 4111-1111-1111-1111', '4111-1111-1111-1111'],
		['Card 4111.1111.1111.1111.', '4111.1111.1111.1111'],
		['Card 4111\u00a01111\u00a01111\u00a01111', '4111 1111 1111 1111'],
		['Card 4111\u202f1111\u20091111 1111', '4111 1111 1111 1111'],
		['Card 4111\u200b1111\u00ad11111111', '4111111111111111'],
		['Card 4111 – 1111 – 1111 – 1111', '4111 – 1111 – 1111 – 1111'],
		['Card 3782 822463 10005', '3782 822463 10005'],
		['SSN 123-45-6789', '123-45-6789'],
		['The PIN is 1 2 3 4 5 6', '1 2 3 4 5 6'],
		['The PIN is 12 34 56', '12 34 56'],
		['Key 482-911-730-555', '482-911-730-555'],
		['Key 004829 117305', '004829 117305'],
		['４１１１１１１１', '41111111'],
		['Ticket number 604069, key 771204', '771204'],
		['Ticket 604069 4111 1111 1111 1111', '4111 1111 1111 1111']
	])('finds it in: %s', (text, number) => {
		expect(longNumbersIn(text, 6).map((one) => one.trim())).toEqual([number]);
	});

	it.each([
		'I call you at 555-0177 at 10:00 on 2026-03-04',
		'Call (555) 555-0177, 555-555-0177, +1 555 555 0177 or +49 30 1234567.',
		'About ticket #604069 and ticket 604069',
		'Ticket number 604069 is yours',
		'Your ticket number is 604069.',
		'ticket no. 604069, Ticket: 604069, tickets 604069 and 604070, # 12',
		'Due 3/4/26 9:00 AM, or 04.03.2026 12:30:15',
		'From 2024 2025 on, in 2024-2025',
		'Windows 11 2024, version 10.0.19045.3930',
		'The server is 192.168.10.25',
		'It took 15 minutes for 100 users, 12 345 at most'
	])('finds no number in: %s', (text) => {
		expect(longNumbersIn(text, 6)).toEqual([]);
	});

	it.each(['1 ', '1', '4111 ', '1.', '12:', 'ticket ', '+1 ', '(5', '-', ' '])(
		'reads 60,000 times "%s" in linear time',
		(unit) => {
			const read = (times: number) => longNumbersIn(unit.repeat(times), 6);
			expect(growth(read, 15_000)).toBeLessThan(LINEAR);
		}
	);
});
