import { describe, expect, it } from 'vitest';
import type {
	DepartmentId,
	EntryId,
	ThreadEntry,
	ThreadRef,
	TicketId,
	UserId
} from '../desk/model/index.ts';
import { aTicket, aUser, added, addRows, MORNING, newDesk, people } from './store.testkit.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const person = 50 as UserId;

function anEntry(id: number, thread: ThreadRef): ThreadEntry {
	return {
		...{ id: id as EntryId, thread, type: 'M', poster: 'Vera Moon', source: 'Web' },
		...{ by: { kind: 'user', id: person }, at: MORNING, title: null, body: `Paper ${id}` },
		...{ format: 'text', messageId: null, recipients: [], attachments: [], earlier: [] }
	};
}

/** A desk on which one person has so many tickets, each with two entries. */
async function busyPerson(count: number, department = 1) {
	const desk = await newDesk();
	const tickets = numbers(count).map((id) =>
		aTicket(id, { owner: person, department: department as DepartmentId, entries: 2 })
	);
	const entries = tickets.flatMap(({ id }) => [
		anEntry(2 * id - 1, `t${id}`),
		anEntry(2 * id, `t${id}`)
	]);
	await addRows(desk.store.db, desk.id, [
		...added('users', [aUser(person, 'Vera Moon', 'vera@bank.example')]),
		...added('tickets', tickets),
		...added('entries', entries)
	]);
	return { ...desk, tickets: tickets.map(({ id }) => id) };
}

describe('commands that touch very many rows', () => {
	it('import 450 users at once', async () => {
		const { session } = await newDesk();
		const { john } = await people(session);
		const text = numbers(450)
			.map((i) => `Guest ${i}, g${i}@bank.example`)
			.join('\n');
		const done = await session.perform(john, 'import_users', { text });
		expect(done).toMatchObject({ refusal: null, notice: 'Successfully imported 450 end users' });
		expect((await session.directory({ words: '' })).total).toBe(452);
		const again = await session.perform(john, 'import_users', { text });
		expect(again.refusal).toBeNull();
		expect((await session.directory({ words: '' })).total).toBe(452);
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('delete a user together with five hundred tickets', async () => {
		// Jane's department: she may delete them.
		const { session, store } = await busyPerson(500, 2);
		const { john, jane } = await people(session);
		const done = await session.perform(jane, 'remove_user', { user: person, tickets: true });
		expect(done.refusal).toBeNull();
		for (const table of ['tickets', 'entries'] as const)
			expect(await store.db.work(table).count(), table).toBe(0);
		expect((await session.search({ agent: john.id, query: 'paper' })).tickets).toEqual([]);
	});

	it.each(['combine', 'separate'] as const)('merge 250 tickets into one (%s)', async (combine) => {
		const { session, tickets } = await busyPerson(250);
		const { john } = await people(session);
		const done = await session.perform(john, 'merge', { tickets, combine });
		expect(done.refusal).toBeNull();
		const children = await session.read((desk) =>
			desk.find('tickets', 'parent', 1).map(({ id }) => id)
		);
		expect(children).toHaveLength(249);
	});

	it('link 250 tickets', async () => {
		const { session, tickets } = await busyPerson(250);
		const { john } = await people(session);
		const done = await session.perform(john, 'link', { tickets });
		expect(done.events.filter(({ table }) => table === 'tickets')).toHaveLength(250);
	});

	it('carry out one after the other what a page of tickets was chosen for', async () => {
		const { session, tickets } = await busyPerson(40);
		const { john, jane } = await people(session);
		const each = async (perform: (ticket: TicketId) => Promise<{ refusal: unknown }>) => {
			for (const ticket of tickets) expect((await perform(ticket)).refusal).toBeNull();
		};
		const to = { kind: 'agent', id: jane.id } as const;
		await each((ticket) => session.perform(john, 'assign', { ticket, to }));
		await each((ticket) => session.perform(john, 'transfer', { ticket, department: 2 as never }));
		await each((ticket) => session.perform(jane, 'delete_ticket', { ticket }));
	});
});
