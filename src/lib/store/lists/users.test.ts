import { describe, expect, it } from 'vitest';
import type { DepartmentId, OrganizationId, Ticket, UserId } from '../../desk/model/index.ts';
import { organization } from '../../desk/verbs/admin/organization.ts';
import type { DirectoryRequest } from '../api.ts';
import {
	added,
	addRows,
	aTicket,
	aUser,
	MORNING,
	newDesk,
	opened,
	people,
	smallWorld
} from '../store.testkit.ts';

async function directory() {
	const desk = await newDesk();
	const crowd = Array.from({ length: 60 }, (_, i) =>
		aUser(5000 + i, `Visitor ${i}`, `v${i}@fair.example`)
	);
	const users = [
		aUser(101, 'Li Wu', 'li@north.example', '555-0100'),
		aUser(102, 'Anna-Maria Lind', 'anna@south.example'),
		{ ...aUser(103, 'Anna Berg', 'berg@south.example'), username: 'captain' },
		...crowd
	];
	await addRows(desk.store.db, desk.id, added('users', users));
	const names = async (words: string, limit = 10) =>
		(await desk.session.users({ words, limit })).map(({ name }) => name);
	return { ...desk, names };
}

describe('the directory of users', () => {
	it('finds by the beginnings of words, also the shortest, in any order', async () => {
		const { names } = await directory();
		expect(await names('ann')).toEqual(['Anna Berg', 'Anna-Maria Lind']);
		expect(await names('lind ANNA')).toEqual(['Anna-Maria Lind']);
		expect(await names('li')).toEqual(['Anna-Maria Lind', 'Li Wu']);
		expect(await names('wu')).toEqual(['Li Wu']);
		expect(await names('555-01')).toEqual(['Li Wu']);
		expect(await names('capt')).toEqual(['Anna Berg']);
		expect(await names('nobody')).toEqual([]);
	});

	it('finds old users among many newer ones, and by their address', async () => {
		const { names } = await directory();
		expect(await names('berg@south.example')).toEqual(['Anna Berg']);
		expect(await names('south')).toEqual(['Anna Berg', 'Anna-Maria Lind']);
	});

	it('searches by the rarest of several words', async () => {
		const { store, id, names } = await directory();
		const crowd = Array.from({ length: 700 }, (_, i) =>
			aUser(6000 + i, `Guest ${i}`, `g${i}@bank.example`)
		);
		const vera = aUser(200, 'Vera Moon', 'vera@bank.example');
		await addRows(store.db, id, added('users', [vera, ...crowd]));
		expect(await names('vera bank.example')).toEqual(['Vera Moon']);
		expect(await names('bank.example moon')).toEqual(['Vera Moon']);
		expect(await names('guest bank.example', 3)).toEqual(['Guest 699', 'Guest 698', 'Guest 697']);
	});

	it('finds those who have all of several words, however many have one of them', async () => {
		const { store, id, names } = await directory();
		const crowd = (first: number, name: string, count: number) =>
			Array.from({ length: count }, (_, i) =>
				aUser(first + i, `${name} ${i}`, `${name}${i}@bank.example`)
			);
		const veras = crowd(9000, 'Vera', 6);
		const other = aUser(9100, 'Vera Sun', 'vera@sun.test');
		await addRows(
			store.db,
			id,
			added('users', [
				...crowd(6000, 'Guest', 200),
				...crowd(7000, 'Tourist', 120),
				...veras,
				other
			])
		);
		// The newest hundred with "bank" are no guests.
		expect(await names('bank guest', 3)).toEqual(['Guest 199', 'Guest 198', 'Guest 197']);
		expect(await names('vera bank', 2)).toEqual(['Vera 5', 'Vera 4']);
		expect(await names('vera bank')).toHaveLength(6);
		expect(await names('vera')).toHaveLength(7);
	});

	it('finds an address whose only word begins the names of more than are looked through', async () => {
		const { store, id, names } = await directory();
		const crowd = Array.from({ length: 500 }, (_, i) =>
			aUser(6000 + i, `Localhost ${i}`, `g${i}@bank.example`)
		);
		const odd = aUser(200, '', '!@localhost');
		await addRows(store.db, id, added('users', [odd, ...crowd]));
		expect(await names(' !@LocalHost ', 600)).toHaveLength(501);
		expect(await names('localhost', 600)).toHaveLength(500);
	});

	it('shows the newest when nothing is typed, and no more than were asked for', async () => {
		const { names } = await directory();
		expect(await names(' ', 2)).toEqual(['Visitor 59', 'Visitor 58']);
		expect(await names('visitor', 3)).toHaveLength(3);
	});
});

it("counts a user's own tickets", async () => {
	const { store, id, session } = await newDesk();
	const owner = 1 as UserId;
	const other = 2 as UserId;
	const closed = { owner, state: 'closed', closed: MORNING } as const;
	const tickets = [aTicket(71, { owner }), aTicket(72, closed), aTicket(73, { owner: other })];
	await addRows(store.db, id, added('tickets', tickets));
	expect(await session.ticketCounts(owner)).toEqual({ all: 2, open: 1 });
	expect(await session.ticketCounts(99 as UserId)).toEqual({ all: 0, open: 0 });
});

it('keeps its counters while tickets change hands and users come and go', async () => {
	const { session } = await newDesk();
	const { john, jane, karen, ken } = await people(session);
	const ticket = await opened(session);
	await session.perform(john, 'change_owner', { ticket, user: ken.id });
	expect(await session.ticketCounts(karen.id)).toEqual({ all: 0, open: 0 });
	expect(await session.ticketCounts(ken.id)).toEqual({ all: 1, open: 1 });
	await session.perform(john, 'transfer', { ticket, department: 2 as never });
	await session.perform(jane, 'set_status', { ticket, status: 3 as never });
	expect(await session.ticketCounts(ken.id)).toEqual({ all: 1, open: 0 });
	const before = (await session.directory({ words: '' })).total;
	const { refusal } = await session.perform(jane, 'remove_user', { user: ken.id, tickets: true });
	expect(refusal).toBeNull();
	expect((await session.directory({ words: '' })).total).toBe(before - 1);
	expect(await session.ticketCounts(ken.id)).toEqual({ all: 0, open: 0 });
});

it('shows the directory page by page in any order, with the tickets of each', async () => {
	const { store, id, session } = await directory();
	const organization = 1 as OrganizationId;
	const members = [
		aUser(201, 'zoe', 'zoe@bank.example'),
		{ ...aUser(202, 'Abe', 'abe@bank.example'), updated: MORNING + 1, registered: true }
	].map((user) => ({ ...user, organization }));
	await addRows(store.db, id, added('users', members));
	await addRows(store.db, id, added('tickets', [aTicket(71, { owner: 202 as UserId })]));
	const names = async (request: Partial<DirectoryRequest>) =>
		(await session.directory({ words: '', ...request })).rows.map(({ user }) => user.name);
	const first = await session.directory({ words: '' });
	expect([first.rows.length, first.total, first.more]).toEqual([25, 67, true]);
	expect(first.rows[0]).toMatchObject({ user: { name: 'Abe' }, tickets: 1 });
	expect(await names({ page: 2 })).toHaveLength(17);
	const pages = await Promise.all([0, 1, 2].map((page) => names({ page })));
	const everybody = await names({ size: 99 });
	expect(pages.flat()).toEqual(everybody);
	const back = await Promise.all([0, 1, 2].map((page) => names({ page, reversed: true })));
	expect(back.flat()).toEqual(everybody.toReversed());
	expect((await names({ reversed: true }))[0]).toBe('zoe');
	expect((await names({ sort: 'Updated', reversed: true }))[0]).toBe('Abe');
	expect((await names({ sort: 'Status' }))[0]).toBe('Li Wu');
	expect(await names({ organization })).toEqual(['Abe', 'zoe']);
	expect(await names({ words: 'bank.example' })).toContain('zoe');
	expect(await names({ words: 'ann', reversed: true })).toEqual(['Anna-Maria Lind', 'Anna Berg']);
	expect(await session.organizationSizes([organization])).toEqual(new Map([[organization, 2]]));
});

it("pages a user's and an organization's tickets, as far as the agent has them listed", async () => {
	const { store, id, session } = await newDesk();
	const { john } = await people(session);
	const support = await session.read((desk) => desk.get('agents', john.id)?.department ?? 0);
	const [owner, organization] = [301 as UserId, 7 as OrganizationId];
	const user = { ...aUser(owner, 'Olga', 'olga@bank.example'), organization };
	const hidden = { owner, department: 99 as DepartmentId };
	const tickets = Array.from({ length: 60 }, (_, i) =>
		aTicket(100 + i, i % 2 ? hidden : { owner, department: support as DepartmentId })
	);
	await addRows(store.db, id, [...added('users', [user]), ...added('tickets', tickets)]);
	const page = await session.ownedTickets({ agent: john.id, owner: { user: owner } });
	expect([page.tickets.length, page.tickets[0]?.id, page.more]).toEqual([25, 158, true]);
	const last = await session.ownedTickets({ agent: john.id, owner: { organization }, page: 1 });
	expect([last.tickets.length, last.total, last.more]).toEqual([5, 30, false]);
	const crowd = Array.from({ length: 60 }, (_, i) => ({
		...aUser(400 + i, `Member ${i}`, `m${i}@bank.example`),
		organization
	}));
	await addRows(store.db, id, added('users', crowd));
	const big = await session.ownedTickets({ agent: john.id, owner: { organization }, page: 1 });
	expect(big.tickets.map((row) => row.id)).toEqual(last.tickets.map((row) => row.id));
	const near = { agent: john.id, owner: { organization }, page: 1, far: 0.01 };
	expect(await session.ownedTickets(near)).toMatchObject({ total: null, more: false, looked: 51 });
});

it("takes for an organization's only what its users own, and for a user's not what others copied them in on", async () => {
	const { store, id, session } = await newDesk();
	const { john } = await people(session);
	const support = await session.read((desk) => desk.get('agents', john.id)?.department ?? 0);
	const [owner, organization] = [301 as UserId, 7 as OrganizationId];
	const member = { ...aUser(owner, 'Olga', 'olga@bank.example'), organization };
	const department = support as DepartmentId;
	const copied = [{ user: owner }] as unknown as Ticket['collaborators'];
	await addRows(store.db, id, [
		...added('users', [member]),
		...added('tickets', [
			aTicket(100, { owner, department }),
			aTicket(101, { department, collaborators: copied }),
			aTicket(102, { department }),
			aTicket(103, { owner, department, collaborators: copied })
		])
	]);
	const owned = async (of: { user: UserId } | { organization: OrganizationId }) => {
		const { tickets, total } = await session.ownedTickets({ agent: john.id, owner: of });
		expect(total).toBe(tickets.length);
		return tickets.map((row) => row.id);
	};
	expect(await owned({ user: owner })).toEqual([103, 100]);
	expect(await owned({ organization })).toEqual([103, 100]);
	expect(await owned({ organization: 8 as OrganizationId })).toEqual([]);
	// With more users than 50 it is read from the tickets of the desk.
	const crowd = Array.from({ length: 50 }, (_, i) => ({
		...aUser(400 + i, `Member ${i}`, `m${i}@bank.example`),
		organization
	}));
	await addRows(store.db, id, added('users', crowd));
	expect(await owned({ organization })).toEqual([103, 100]);
	const fewNewer = Array.from({ length: 60 }, (_, i) => aTicket(200 + i, { department }));
	await addRows(store.db, id, added('tickets', fewNewer));
	const near = { agent: john.id, owner: { organization }, far: 0.01 };
	// Among the newest of the desk there is none of theirs.
	expect(await session.ownedTickets(near)).toMatchObject({ tickets: [], looked: 52 });
	await addRows(store.db, id, [{ type: 'removed', table: 'users', id: 449 }]);
	expect(await session.ownedTickets(near)).toMatchObject({ total: 2 });
	const nobody = { agent: 99 as never, owner: { user: owner }, page: 2 };
	expect(await session.ownedTickets(nobody)).toEqual({
		...{ tickets: [], total: 0, page: 2, more: false }
	});
});

it("looks no further than the page of a user's tickets needs, and at those of the desk only", async () => {
	const { store, session } = await newDesk();
	const title = 'Second';
	const source = { scenario: null, world: null };
	const id = await store.createDesk({ title, scenario: null, world: smallWorld, source });
	const second = await store.openDesk(id);
	const { john } = await people(session);
	const support = await session.read((desk) => desk.get('agents', john.id)?.department ?? 0);
	const [owner, organization] = [301 as UserId, 7 as OrganizationId];
	const users = Array.from({ length: 60 }, (_, i) => ({
		...aUser(301 + i, `Member ${i}`, `m${i}@bank.example`),
		organization
	}));
	const department = support as DepartmentId;
	const tickets = (count: number) =>
		added(
			'tickets',
			Array.from({ length: count }, (_, i) => aTicket(100 + i, { owner, department }))
		);
	for (const [desk, count] of [
		[1, 40],
		[id, 30]
	] as const)
		await addRows(store.db, desk, [...added('users', users), ...tickets(count)]);
	for (const of of [{ user: owner }, { organization }]) {
		const first = await second.ownedTickets({ agent: john.id, owner: of });
		expect(first).toMatchObject({ total: null, more: true });
		const last = await second.ownedTickets({ agent: john.id, owner: of, page: 1 });
		expect(last).toMatchObject({ total: 30, more: false });
		expect([...first.tickets, ...last.tickets].map((row) => row.id)).toEqual(
			Array.from({ length: 30 }, (_, i) => 129 - i)
		);
	}
});

it("reads a user's many tickets in batches, as far as is asked", async () => {
	const { store, id, session } = await newDesk();
	const { john } = await people(session);
	const support = await session.read((desk) => desk.get('agents', john.id)?.department ?? 0);
	const owner = 301 as UserId;
	const tickets = Array.from({ length: 130 }, (_, i) =>
		aTicket(100 + i, { owner, department: (i < 26 ? support : 99) as DepartmentId })
	);
	await addRows(store.db, id, added('tickets', tickets));
	const read = (more: object) =>
		session.ownedTickets({ agent: john.id, owner: { user: owner }, ...more });
	const first = await read({});
	expect(first.tickets.map((row) => row.id)).toEqual(Array.from({ length: 25 }, (_, i) => 125 - i));
	expect(first).toMatchObject({ total: 26, more: true });
	expect(first).not.toHaveProperty('looked');
	const second = await read({ page: 1 });
	expect(second.tickets.map((row) => row.id)).toEqual([100]);
	expect(second).toMatchObject({ total: 26, more: false });
	// The 104 newest are not on the agent's lists: looking ends before them.
	expect(await read({ far: 0.01 })).toEqual({
		...{ tickets: [], total: null, page: 0, more: false, looked: 52 }
	});
});

it('pages what an organization shares with a user, whoever owns it, by state and words', async () => {
	const { store, id, session } = await newDesk();
	const { jane } = await people(session);
	const bank = 7 as OrganizationId;
	const olga = { ...aUser(301, 'Olga', 'olga@bank.example'), organization: bank };
	const ivan = { ...aUser(302, 'Ivan', 'ivan@bank.example'), organization: bank };
	const tickets = Array.from({ length: 60 }, (_, i) =>
		aTicket(100 + i, {
			owner: [301, 302, 1][i % 3] as UserId,
			subject: i === 3 ? 'Ink' : 'Tea',
			state: i === 4 ? 'closed' : 'open'
		})
	);
	await addRows(store.db, id, [
		...added('organizations', [{ ...organization.fresh, id: bank, name: 'Bank' }]),
		...added('users', [olga, ivan]),
		...added('tickets', tickets)
	]);
	const shared = (more: object = {}) =>
		session.sharedTickets({ user: olga.id, state: 'open', ...more });
	expect(await shared()).toMatchObject({ tickets: [], total: 0 });
	const values = { ...organization.fresh, name: 'Bank', ticketSharing: 'all' as const };
	await session.perform(jane, 'save_organization', { id: bank, values });
	const [first, second] = [await shared(), await shared({ page: 1 })];
	expect([first.tickets.length, first.more, second.tickets.length, second.total]).toEqual([
		25,
		true,
		14,
		39
	]);
	const owners = [...first.tickets, ...second.tickets].map(({ owner }) => owner);
	expect(new Set(owners)).toEqual(new Set([301, 302]));
	expect((await shared({ words: ' INK' })).tickets.map(({ subject }) => subject)).toEqual(['Ink']);
	expect((await shared({ state: 'closed' })).tickets.map((row) => row.id)).toEqual([104]);
	const nobody = { user: 99 as UserId, state: 'open' as const, page: 2 };
	expect(await session.sharedTickets(nobody)).toEqual({
		...{ tickets: [], total: 0, page: 2, more: false }
	});
	expect(await session.sharedTickets({ user: 1 as UserId, state: 'open' })).toMatchObject({
		total: 0
	});
});
