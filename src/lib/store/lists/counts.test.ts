import { expect, it } from 'vitest';
import type { Queue, Ticket } from '../../desk/model/index.ts';
import { added, addRows, aTicket, MORNING, newDesk, people } from '../store.testkit.ts';
import { installed } from '#lib/systems/installed.ts';
import { LoadedTables } from '../rows/loaded.ts';
import { boundsOf, momentOn, periodIn, todayOn } from './counts.ts';

const DAY = 86_400_000;

it('every queue that an agent is offered is counted, with the tickets that they have listed', async () => {
	const { session, store, id, reopened } = await newDesk();
	const { john, jane } = await people(session);
	const queue = (row: number, owner: Queue['owner'], criteria: Queue['criteria']): Queue => ({
		id: row as Queue['id'],
		name: `Queue ${row}`,
		parent: null,
		owner,
		criteria,
		sort: null,
		columns: ['Ticket']
	});
	const closed = (row: number, days: number): Ticket =>
		aTicket(row, { state: 'closed', closed: MORNING - days * DAY });
	await addRows(store.db, id, [
		...added('queues', [
			queue(901, null, { state: 'open' }),
			queue(902, john.id, { state: 'open', answered: true }),
			queue(903, jane.id, { state: 'open' }),
			queue(904, null, { closed: 'td' }),
			queue(905, null, { closed: 'ty' }),
			queue(906, null, { keywords: 'printer' })
		]),
		...added('tickets', [
			aTicket(1),
			aTicket(2, { answered: true }),
			// Where John sees nothing.
			aTicket(3, { department: 2 as never }),
			closed(4, 0),
			closed(5, 30),
			closed(6, 300)
		])
	]);
	const counts = await (await reopened()).counts(john.id);
	const of = [901, 902, 903, 904, 905, 906].map((row) => counts.get(row as never));
	// Another agent's own queue is not theirs, and what asks for words has no number.
	expect(of).toEqual([2, 1, undefined, 1, 2, undefined]);
});

it('the days of a period are read by the calendar of the desk, the newest first', () => {
	const first = Date.UTC(2026, 2, 2) / DAY;
	// From midnight of the first day to the last millisecond of the last one, in New York.
	expect(boundsOf({ first, last: first + 1 }, 'America/New_York')).toEqual({
		from: 1 - Date.UTC(2026, 2, 4, 5),
		to: -Date.UTC(2026, 2, 2, 5)
	});
});

it('today is the noon of the day that was read, the present moment that of the clock', async () => {
	const { store, id } = await newDesk();
	const config = new LoadedTables(installed);
	config.put('settings', [{ id: 1, timezone: 'America/New_York' } as never]);
	config.day = Date.UTC(2026, 2, 3) / DAY;
	const zone = 'America/New_York';
	expect(todayOn(config)).toEqual({ now: Date.UTC(2026, 2, 3, 17), day: config.day, zone });
	const now = MORNING;
	expect(await momentOn(store.db, id, config)).toEqual({ now, day: config.day - 1, zone });
	await expect(momentOn(store.db, 99, config)).rejects.toMatchObject({ kind: 'gone' });
});

it('a queue under another keeps the days of closing of the last one that has any', () => {
	expect(periodIn([{ closed: 'td' }, { answered: true }])).toBe('td');
	expect(periodIn([{ closed: 'td' }, { closed: 'ty' }])).toBe('ty');
	expect(periodIn([{ state: 'open' }])).toBeUndefined();
});
