import type { DBCore } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { DepartmentId, EntryId, ThreadRef } from '../../desk/model/index.ts';
import type { DeskDatabase } from '../database.ts';
import { added, addRows, aTicket, MORNING, newDesk, opened, people } from '../store.testkit.ts';

/** Counts records and keys that are read and written below Dexie. */
function countWork(db: DeskDatabase) {
	const work = { read: 0, written: 0 };
	const create = (core: DBCore): DBCore => ({
		...core,
		table(name) {
			const table = core.table(name);
			return {
				...table,
				async query(request) {
					const answer = await table.query(request);
					work.read += answer.result.length;
					return answer;
				},
				async get(request) {
					work.read++;
					return table.get(request);
				},
				async getMany(request) {
					work.read += request.keys.length;
					return table.getMany(request);
				},
				async mutate(request) {
					if (request.type === 'deleteRange') work.written++;
					else work.written += (request.type === 'delete' ? request.keys : request.values).length;
					return table.mutate(request);
				}
			};
		}
	});
	db.use({ stack: 'dbcore', name: 'count', create });
	return work;
}

/** What every kind of work reads and writes on a desk with so many tickets. */
async function costs(size: number) {
	const { store, id, session } = await newDesk();
	const { john, karen } = await people(session);
	const tickets = Array.from({ length: size }, (_, i) =>
		aTicket(i + 1, {
			department: (1 + (i % 2)) as DepartmentId,
			state: i % 3 ? 'open' : 'closed',
			closed: i % 3 ? null : MORNING,
			answered: i % 5 < 2,
			agent: i % 4 ? null : john.id
		})
	);
	const entries = tickets.map((ticket, i) => ({
		id: (i + 1) as EntryId,
		thread: `t${ticket.id}` as ThreadRef,
		type: 'M' as const,
		poster: 'Karen',
		by: karen,
		source: 'Web',
		title: null,
		body: 'paper jam',
		format: 'html' as const,
		at: MORNING,
		messageId: null,
		recipients: [],
		earlier: [],
		attachments: []
	}));
	await addRows(store.db, id, [...added('tickets', tickets), ...added('entries', entries)]);
	const state = await store.db.states.get(id);
	if (state) state.lastIds = { ...state.lastIds, tickets: size, entries: size };
	if (state) await store.db.states.put(state);
	const queues = await session.read((desk) => desk.all('queues'));
	const queue = (name: string) => queues.find((one) => one.name === name)?.id ?? (0 as never);
	const open = { agent: john.id, queue: queue('Open') };
	const lastPage = Math.floor(((await session.queue(open)).total ?? 0) / 25) - 1;
	store.db.close();
	const work = countWork(store.db);
	await store.db.open();
	const ticket = tickets[size - 2]?.id ?? (0 as never);
	const deeds: Record<string, () => Promise<unknown>> = {
		'a page of Open': () => session.queue(open),
		'the last page of Open': () => session.queue({ ...open, page: lastPage }),
		'a page of Closed': () => session.queue({ agent: john.id, queue: queue('Closed') }),
		'My Tickets': () => session.queue({ agent: john.id, queue: queue('My Tickets') }),
		'the counts': () => session.counts(john.id),
		'a search': () => session.search({ agent: john.id, query: 'paper' }),
		'a mailbox': () => session.mailbox({ address: 'karen@bank.example' }),
		'a reply': () => session.perform(john, 'reply', { ticket, body: 'Yes', to: 'all' }),
		'a new ticket': () => opened(session),
		'an hour': async () => session.moveClock((await session.clock()).now + 3600_000)
	};
	const found: Record<string, { read: number; written: number }> = {};
	for (const [name, deed] of Object.entries(deeds)) {
		const before = { ...work };
		await deed();
		found[name] = { read: work.read - before.read, written: work.written - before.written };
	}
	return found;
}

describe('what work costs', () => {
	it('does not depend on the number of tickets', async () => {
		const [few, many] = [await costs(300), await costs(1200)];
		expect(few['a page of Open']?.read).toBeGreaterThan(25);
		expect(few['a reply']?.written).toBeGreaterThan(5);
		expect(few['a new ticket']?.written).toBeGreaterThan(5);
		for (const [name, { read, written }] of Object.entries(many)) {
			expect(read, `${name} reads`).toBeLessThanOrEqual(Math.ceil((few[name]?.read ?? 0) * 1.1));
			expect(written, `${name} writes`).toBeLessThanOrEqual((few[name]?.written ?? 0) + 2);
		}
	}, 60_000);
});
