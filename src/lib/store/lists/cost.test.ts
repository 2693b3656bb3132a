import type { DBCore } from 'dexie';
import { describe, expect, it } from 'vitest';
import type {
	AgentId,
	DepartmentId,
	EntryId,
	LogId,
	OrganizationId,
	ThreadRef,
	TopicId,
	UserId
} from '../../desk/model/index.ts';
import { localDay } from '../../desk/views/closed-periods.ts';
import { organization } from '../../desk/verbs/admin/organization.ts';
import type { DeskDatabase } from '../database/database.ts';
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

/** Counts records and keys that are read, stepped over, counted and written below Dexie. */
function countWork(db: DeskDatabase) {
	const work = { read: 0, written: 0 };
	const create = (core: DBCore): DBCore => ({
		...core,
		table(name) {
			const table = core.table(name);
			return {
				...table,
				// Nothing is awaited here: Dexie would take it for the end of the transaction.
				query: (request) =>
					table.query(request).then((answer) => {
						work.read += answer.result.length;
						return answer;
					}),
				get(request) {
					work.read++;
					return table.get(request);
				},
				getMany(request) {
					work.read += request.keys.length;
					return table.getMany(request);
				},
				count: (request) =>
					table.count(request).then((count) => {
						work.read += count;
						return count;
					}),
				openCursor: (request) =>
					table.openCursor(request).then((cursor) => {
						if (!cursor) return cursor;
						const start = cursor.start.bind(cursor);
						const advance = cursor.advance.bind(cursor);
						cursor.start = (next) =>
							start(() => {
								work.read++;
								next();
							});
						cursor.advance = (count) => {
							work.read += count;
							advance(count);
						};
						return cursor;
					}),
				mutate(request) {
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

const DAY = 86_400_000;
/** Late in the year, so that very much was closed in it. */
const NOW = MORNING + 265 * DAY;
const bank = 7 as OrganizationId;

/** A world with somebody who has a department to himself, and nothing in it. */
const world = {
	...smallWorld,
	departments: [...(smallWorld.departments ?? []), { name: 'Archive' }],
	agents: [
		...(smallWorld.agents ?? []),
		{
			username: 'zoe',
			'first name': 'Zoe',
			'last name': 'Low',
			email: 'zoe@desk.example',
			department: 'Archive',
			role: 'All Access'
		}
	]
};

/** What every kind of work reads and writes on a desk with so many tickets, and as many people, of so many days. */
async function costs(size: number, days: number) {
	const { store, id, session } = await newDesk(world);
	await session.moveClock(NOW);
	const { john, karen } = await people(session);
	const zoe = await session.read((desk) => desk.all('agents').find((a) => a.username === 'zoe'));
	const users = Array.from({ length: size }, (_, i) => ({
		...aUser(100 + i, i === 0 ? 'Vera Moon' : `Guest ${i}`, `g${i}@bank.example`),
		organization: i % 4 ? null : bank,
		username: `guest${i}`,
		registered: true,
		password: 'secret'
	}));
	const at = (i: number) => NOW - (i % days) * DAY;
	const tickets = Array.from({ length: size }, (_, i) =>
		aTicket(i + 1, {
			owner: i % 2 ? karen.id : ((100 + i) as UserId),
			department: (1 + (Math.floor(i / 2) % 2)) as DepartmentId,
			state: i % 3 ? 'open' : 'closed',
			closed: i % 3 ? null : at(Math.floor(i / 3)),
			answered: i % 5 < 2,
			agent: i % 4 ? null : john.id,
			// Closed with a referral that lists nobody any more.
			referrals: i % 6 ? [] : [{ kind: 'agent', id: (i % 2) as AgentId }]
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
	const log = tickets.map((ticket, i) => ({
		id: (i + 1) as LogId,
		thread: `t${ticket.id}` as ThreadRef,
		name: 'created' as const,
		data: null,
		by: karen,
		byName: 'Karen',
		at: at(i),
		annulled: false,
		agent: (1 + (i % 3)) as AgentId,
		team: null,
		department: ticket.department,
		topic: (1 + (i % 2)) as TopicId
	}));
	await addRows(store.db, id, [
		...added('organizations', [
			{ ...organization.fresh, id: bank, name: 'Bank', ticketSharing: 'all' as const }
		]),
		...added('users', users),
		...added('tickets', tickets),
		...added('entries', entries),
		...added('log', log)
	]);
	const state = await store.db.states.get(id);
	const lastIds = { users: 100 + size, tickets: size, entries: size, log: size };
	if (state) await store.db.states.put({ ...state, lastIds: { ...state.lastIds, ...lastIds } });
	const queues = await session.read((desk) => desk.all('queues'));
	const queue = (name: string) => queues.find((one) => one.name === name)?.id ?? (0 as never);
	const open = { agent: john.id, queue: queue('Open') };
	const lastPage = Math.floor(((await session.queue(open)).total ?? 0) / 25) - 1;
	store.db.close();
	const work = countWork(store.db);
	await store.db.open();
	const ticket = tickets[size - 4]?.id ?? (0 as never);
	const today = localDay(NOW, 'America/New_York');
	const year = { first: today - 365, last: today };
	const little = { agent: zoe?.id ?? (0 as never), query: 'paper', far: 0.05 };
	const actions: Record<string, () => Promise<unknown>> = {
		'a page of Open': () => session.queue(open),
		'the last page of Open': () => session.queue({ ...open, page: lastPage }),
		'a page of Closed': () => session.queue({ agent: john.id, queue: queue('Closed') }),
		'My Tickets': () => session.queue({ agent: john.id, queue: queue('My Tickets') }),
		'the counts': () => session.counts(john.id),
		'a search': () => session.search({ agent: john.id, query: 'paper' }),
		'a search that finds nothing listed': () => session.search(little),
		'a mailbox': () => session.mailbox({ address: 'karen@bank.example' }),
		"an owner's counts": () => session.ticketCounts(karen.id),
		"an owner's tickets": () => session.ownedTickets({ agent: john.id, owner: { user: karen.id } }),
		"an organization's tickets": () =>
			session.ownedTickets({ agent: john.id, owner: { organization: bank } }),
		'what an organization shares': () =>
			session.sharedTickets({ user: users[0]?.id ?? karen.id, state: 'open' }),
		'signing in by user name': () =>
			session.perform({ kind: 'guest' }, 'log_in', {
				panel: 'client',
				username: 'guest7',
				password: 'secret'
			}),
		"an organization's size": () => session.organizationSizes([bank]),
		'the directory': () => session.directory({ words: '' }),
		'the end of the directory': () => session.directory({ words: '', reversed: true }),
		"an organization's users": () => session.directory({ words: '', organization: bank }),
		'a rare name at a common address': () =>
			session.users({ words: 'vera bank.example', limit: 8 }),
		'a month on the dashboard': () => session.activity({ first: today - 30, last: today }),
		'a reply': () => session.perform(john, 'reply', { ticket, body: 'Yes', to: 'all' }),
		'a new ticket': () => opened(session),
		'an hour': async () => session.moveClock((await session.clock()).now + 3600_000)
	};
	const found: Record<string, { read: number; written: number }> = {};
	const measured = async (action: () => Promise<unknown>) => {
		const before = { ...work };
		await action();
		return { read: work.read - before.read, written: work.written - before.written };
	};
	for (const [name, action] of Object.entries(actions)) found[name] = await measured(action);
	return {
		found,
		year: await measured(() => session.activity(year)),
		yearByAgent: await measured(() => session.activity(year, 'agent'))
	};
}

describe('what work costs', () => {
	it('does not depend on the number of tickets, of people or of days', async () => {
		const { found: few } = await costs(300, 40);
		const { found: many, year, yearByAgent } = await costs(1200, 400);
		expect(few['a page of Open']?.read).toBeGreaterThan(25);
		expect(few['a reply']?.written).toBeGreaterThan(5);
		expect(few['a new ticket']?.written).toBeGreaterThan(5);
		const dearer = Object.entries(many).flatMap(([name, { read, written }]) => {
			const before = few[name] ?? { read: 0, written: 0 };
			const more = read > Math.ceil(before.read * 1.1) || written > before.written + 2;
			return more ? [{ name, before, now: { read, written } }] : [];
		});
		expect(dearer).toEqual([]);
		// Of 1,200 happenings: thirteen months of two departments, and of three agents and nobody in each.
		expect(year.read).toBeLessThanOrEqual(13 * 2 + 2);
		expect(yearByAgent.read).toBeLessThanOrEqual(14 * 2 * 4 + 2);
	}, 120_000);
});
