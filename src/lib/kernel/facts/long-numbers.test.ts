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
		['Ticket 604069 4111 1111 1111 1111', '4111 1111 1111 1111'],
		// Neither the number of a ticket ...
		['My socket 604069', '604069'],
		['Myticket 604069', '604069'],
		['Ticket 604069,771204', '771204'],
		['The ticket says 604069', '604069'],
		// ... nor a date, ...
		['2126-03-04', '2126-03-04'],
		['12026-03-04', '12026-03-04'],
		['2026-03-041', '2026-03-041'],
		['03/04-2026', '03/04-2026'],
		['123/04/2026', '123/04/2026'],
		['03.04.2126 or 222.333.444', '222.333.444'],
		// ... nor a part of a time, ...
		['At 10:00 555 666', '555 666'],
		['At 9:15:30 555 666', '555 666'],
		// ... nor a phone number, ...
		['5555550177', '5555550177'],
		['1555-555-0177', '1555-555-0177'],
		['123-555-555-0177', '123-555-555-0177'],
		['555-555-01771', '555-555-01771'],
		['555-555-0177-12', '555-555-0177-12'],
		['1555-0177', '1555-0177'],
		['12-555-0177', '12-555-0177'],
		['555-01771', '555-01771'],
		['555-0177-1', '555-0177-1'],
		// ... nor an IP address.
		['192.168.100.200.300', '192.168.100.200.300'],
		['2024 1111 3333', '2024 1111 3333'],
		['123 456', '123 456'],
		['1234-56', '1234-56']
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
		'It took 15 minutes for 100 users, 12 345 at most',
		'Case 604069, incident no 604069, request nr. 604069, Request ID: 604069, request id 604069',
		'Incidents 604069, 604070, and 604071; cases 604069 & 604070, ticket 604069 or 604070',
		'The ticket was 604069, ticket:604069, Ticket numbers: 604069, ticket604069, TICKET no 604069',
		'#１２３４５６',
		'2026/03/04, 1999-12-31, 2026.3.4, 31-12-1999, 3.4.2026, 03-04-26',
		'At 110:00 555 666',
		'+4930 1234567, +1(555)5550177, +49-30-1234567, +49.30.12.34.56',
		'555.555.0177, (555)-555-0177, 555 555 0177, 555.0177',
		'192.168.100.200 and 10.0.0.1',
		'2024 2025 2026',
		'1.2.3.4.5.6.7',
		'12 3456',
		'123 45 678',
		'12345'
	])('finds no number in: %s', (text) => {
		expect(longNumbersIn(text, 6)).toEqual([]);
	});

	it('finds numbers with as many digits as are asked for', () => {
		expect(longNumbersIn('123456 and 1234567', 7)).toEqual(['1234567']);
		expect(longNumbersIn('12 34 and 12345', 4)).toEqual(['12345']);
		expect(longNumbersIn('12 34 56', 7)).toEqual([]);
		expect(longNumbersIn('1234 and 12.3456 and none', 4)).toEqual(['1234', '3456']);
	});

	it.each(['1 ', '1', '4111 ', '1.', '12:', 'ticket ', '+1 ', '(5', '-', ' '])(
		'reads 60,000 times "%s" in linear time',
		(unit) => {
			const read = (times: number) => longNumbersIn(unit.repeat(times), 6);
			expect(growth(read, 15_000)).toBeLessThan(LINEAR);
		}
	);
});
