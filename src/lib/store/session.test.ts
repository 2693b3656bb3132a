import { describe, expect, it } from 'vitest';
import { newDesk, opened, people } from './store.testkit.ts';

describe('a desk in the database', () => {
	it('keeps what a command changed', async () => {
		const { session, reopened } = await newDesk();
		const ticket = await opened(session);
		const again = await reopened();
		const found = await again.read((desk) => ({
			row: desk.get('tickets', ticket),
			entries: desk.find('entries', 'thread', `t${ticket}`).length,
			owner: desk.get('users', desk.get('tickets', ticket)?.owner ?? 0)?.name
		}));
		expect(found.row?.subject).toBe('Printer');
		expect(found).toMatchObject({ entries: 1, owner: 'Karen' });
	});

	it('writes nothing of a command that fails on the way', async () => {
		const { session, store, id } = await newDesk();
		await opened(session);
		const { john } = await people(session);
		const tables = store.db.deskTables;
		const content = () => Promise.all(tables.map((table) => table.toArray()));
		// The number that the next record of the history needs is taken: its writing fails after everything else was begun.
		await store.db.history.add({
			desk: id,
			number: 3,
			at: 0,
			kind: 'clock',
			to: 0,
			events: []
		});
		const before = await content();
		const note = session.perform(john, 'note', { ticket: 1 as never, body: 'Looked at it.' });
		await expect(note).rejects.toThrow();
		expect(await content()).toEqual(before);
	});

	it('goes on after a failed command with the rows as they are', async () => {
		const { session, store, id } = await newDesk();
		const ticket = await opened(session);
		const { john } = await people(session);
		await store.db.history.add({ desk: id, number: 3, at: 0, kind: 'clock', to: 0, events: [] });
		await expect(session.perform(john, 'claim', { ticket })).rejects.toThrow();
		await store.db.history.delete([id, 3]);
		const claimed = await session.perform(john, 'claim', { ticket });
		expect(claimed.refusal).toBeNull();
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('writes nothing for a refusal that changes nothing', async () => {
		const { session } = await newDesk();
		const before = await session.history();
		const { karen } = await people(session);
		const outcome = await session.perform(karen, 'claim', { ticket: 99 as never });
		expect(outcome.refusal).not.toBeNull();
		expect(await session.history()).toEqual(before);
	});

	it('refuses an outdated form instead of overwriting', async () => {
		const { session } = await newDesk();
		const ticket = await opened(session);
		const { john, jane } = await people(session);
		const seen = [{ table: 'tickets', id: ticket, columns: { agent: null } }] as const;
		await session.perform(john, 'claim', { ticket });
		const late = await session.perform(
			john,
			'assign',
			{ ticket, to: { kind: 'agent', id: jane.id } },
			{ seen }
		);
		expect(late.refusal).toMatchObject({
			http: 409,
			fields: [{ field: 'agent', message: 'Changed since you opened the form.' }]
		});
		expect(await session.read((desk) => desk.get('tickets', ticket)?.agent)).toBe(john.id);
		const unrelated = [{ table: 'tickets', id: ticket, columns: { subject: 'Printer' } }] as const;
		const fine = await session.perform(john, 'release', { ticket }, { seen: unrelated });
		expect(fine.refusal).toBeNull();
	});

	it('shows a mailbox by address, newest first, with unread marks', async () => {
		const { session } = await newDesk();
		const ticket = await opened(session);
		const { john } = await people(session);
		for (const body of ['First', 'Second'])
			await session.perform(john, 'reply', { ticket, body, to: 'all' });
		const box = await session.mailbox({ address: 'Karen <KAREN@bank.example>' });
		expect(box.mails.length).toBeGreaterThanOrEqual(2);
		expect(box.unread).toBe(box.mails.length);
		const ids = box.mails.map(({ id }) => id);
		expect(ids).toEqual([...ids].sort((a, b) => b - a));
		expect(box.unreadIds).toEqual(new Set(ids));
		const [newest = 0 as never, ...older] = ids;
		await session.markRead('karen@bank.example', newest);
		await session.markRead('karen@bank.example', newest);
		const read = await session.mailbox({ address: 'karen@bank.example' });
		expect(read).toMatchObject({ unread: older.length, unreadIds: new Set(older) });
		const sent = await session.mailbox({ address: 'karen@bank.example', folder: 'sent' });
		expect(sent.unreadIds.size).toBe(0);
		expect((await session.mailbox({ address: 'nobody@bank.example' })).mails).toEqual([]);
	});

	it("shows a client's own tickets and those they collaborate on", async () => {
		const { session } = await newDesk();
		const [one, two] = [await opened(session), await opened(session)];
		const { john, ken } = await people(session);
		await session.perform(john, 'add_collaborator', { ticket: one, user: ken.id });
		const karens = await session.clientTickets(await userId(session, 'karen@bank.example'));
		expect(karens.map(({ id }) => id)).toEqual([two, one]);
		expect((await session.clientTickets(ken.id)).map(({ id }) => id)).toEqual([one]);
	});

	it('finds tickets by number, address and words, only those that the agent has listed', async () => {
		const { session } = await newDesk();
		const ticket = await opened(session);
		const { john, jane } = await people(session);
		const number = (await session.read((desk) => desk.get('tickets', ticket)?.number)) ?? '';
		const found = async (query: string, agent = john.id) =>
			(await session.search({ agent, query })).tickets.map(({ id }) => id);
		expect(await found(number)).toEqual([ticket]);
		expect(await found(number.slice(2, 5))).toEqual([ticket]);
		expect(await found('karen@bank.example')).toEqual([ticket]);
		expect(await found('paper')).toEqual([ticket]);
		expect(await found('elephant')).toEqual([]);
		expect(await found('paper', jane.id)).toEqual([]);
		// "Search": finds, but cannot open.
		const values = { permissions: ['search.all'] as const };
		await session.perform(jane, 'save_agent', { id: jane.id as number, values });
		expect(await found('paper', jane.id)).toEqual([ticket]);
	});
});

async function userId(session: Awaited<ReturnType<typeof newDesk>>['session'], email: string) {
	const user = await session.read((desk) => desk.find('users', 'email', email)[0]);
	if (!user) throw new Error(`There is no user ${email}.`);
	return user.id;
}
