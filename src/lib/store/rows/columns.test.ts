import { describe, expect, it } from 'vitest';
import { installed } from '#lib/systems/installed.ts';
import { aTicket, aUser } from '../store.testkit.ts';
import { addressOf, nameKey, recordOf, statusRank } from './columns.ts';

const record = (table: string, row: object) =>
	recordOf(installed, 7, table as never, row as never) as unknown as Record<string, unknown>;

describe('the record of a row', () => {
	it('has nothing else of a table that is only read by its ids', () => {
		const row = { id: 3, title: 'x' };
		expect(record('tasks', row)).toEqual({ desk: 7, id: 3, row });
	});

	it('of a ticket leads from everybody who takes part in it, once', () => {
		const collaborators = [{ user: 5 }, { user: 4 }, { user: 5 }];
		const row = aTicket(30, { owner: 4 as never, collaborators: collaborators as never });
		const people = [
			[7, 4, -30],
			[7, 5, -30]
		];
		expect(record('tickets', row)).toEqual({ desk: 7, id: 30, row, people });
	});

	it('of a ticket that is watched has the moment at which it is due', () => {
		expect(record('tickets', aTicket(30, { dueDate: 99 })).due).toBe(99);
		expect(record('tickets', aTicket(30, { slaDue: 0 })).due).toBe(0);
		expect(record('tickets', aTicket(30))).not.toHaveProperty('due');
		const closed = aTicket(30, { dueDate: 99, state: 'closed' });
		expect(record('tickets', closed)).not.toHaveProperty('due');
	});

	it('of a mail leads from the mailboxes in which it lies', () => {
		const row = {
			...{ id: 9, from: 'Support <help@desk.example>', subject: 's', attachments: [] },
			to: ['Ken <KEN@bank.example>', 'karen@bank.example'],
			cc: ['ken@bank.example']
		};
		expect(record('mails', row)).toEqual({
			...{ desk: 7, id: 9, row },
			boxes: [
				[7, 'inbox', 'ken@bank.example', -9],
				[7, 'inbox', 'karen@bank.example', -9],
				[7, 'sent', 'help@desk.example', -9]
			]
		});
	});

	it('of a user has what the directory is sorted by', () => {
		const row = { ...aUser(4, '  Zoë Öz ', 'z@x.example'), registered: true };
		expect(record('users', row)).toEqual({ desk: 7, id: 4, row, name: 'zoë öz', status: 1 });
	});
});

describe('the address of a mailbox', () => {
	it.each([
		['ken@bank.example', 'ken@bank.example'],
		[' Ken@Bank.Example ', 'ken@bank.example'],
		['Ken <Ken@bank.example>', 'ken@bank.example'],
		['Ken < Ken@bank.example > ', 'ken@bank.example'],
		['"a <b>" <c@x.example>', 'c@x.example'],
		['<c@x.example> Ken', '<c@x.example> ken'],
		['<c@x.example', '<c@x.example'],
		['<>', '']
	])('%j is %j', (text, address) => expect(addressOf(text)).toBe(address));
});

it('users are sorted by name without capitals, and by what they may do', () => {
	expect(nameKey(aUser(1, ' ABE ', ''))).toBe('abe');
	const rank = (registered: boolean, locked: boolean) =>
		statusRank({ ...aUser(1, '', ''), registered, locked });
	expect([rank(false, false), rank(false, true), rank(true, false), rank(true, true)]).toEqual([
		...[0, 0, 1, 2]
	]);
});
