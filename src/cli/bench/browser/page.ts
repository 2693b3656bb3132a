import type { Agent, Queue, Ticket, TicketId, UserId } from '../../../lib/desk/model/index.ts';
import { localDay } from '../../../lib/desk/views/closed-periods.ts';
import type { ReportRange } from '../../../lib/desk/views/report-range.ts';
import { plain } from '../../../lib/kernel/text/written.ts';
import { searchWords } from '../../../lib/desk/views/search-words.ts';
import { ticketPage } from '../../../lib/desk/views/ticket-view.ts';
import type { World } from '#lib/kernel/world.ts';
import { startingWith } from '../../../lib/store/database/database.ts';
import { DeskDatabase, Store, type DeskSession } from '../../../lib/store/index.ts';
import { ALL, periodOf } from '../../../lib/store/lists/cells.ts';
import { monthOf } from '../../../lib/store/lists/months.ts';
import { numberWord } from '../../../lib/store/lists/words.ts';
import { readList } from '../../../lib/ui/scp/queue/list.ts';
import { requestOf } from '../../../lib/ui/scp/search/request.ts';
import { recordWrites, type Recorded } from './recorded.ts';

/** The part of the bench that runs in the browser: the store's methods beside the bare work on the same records. */

/** Milliseconds, in the order in which they were taken. */
export interface Taken {
	readonly ours: readonly number[];
	readonly bare: readonly number[];
}
export type Figures = Readonly<Record<string, Taken>>;

const db = new DeskDatabase();
const store = new Store(db);

export async function grow(world: World, tickets: number): Promise<{ desk: number; took: number }> {
	const began = performance.now();
	const until = Date.UTC(2026, 10, 20, 20);
	const plan = { tickets, seed: 1, until };
	const desk = await store.growDesk({ title: `${tickets}`, world, source: null, plan });
	return { desk, took: performance.now() - began };
}

export async function measure(desk: number, rounds: number): Promise<Figures> {
	const session = await store.openDesk(desk);
	const scene = await sceneOf(session, desk);
	const figures: Record<string, Taken> = {};
	for (const [name, { ours, bare }] of Object.entries(await deedsOf(session, desk, scene))) {
		const taken = { ours: [] as number[], bare: [] as number[] };
		// The first ones open files and warm caches.
		for (let round = -3; round < rounds; round++) {
			const a = await timed(() => ours(round + 3));
			const b = await timed(() => bare(round + 3));
			if (round < 0) continue;
			taken.ours.push(a);
			taken.bare.push(b);
		}
		figures[name] = taken;
	}
	session.close();
	return figures;
}

type Scene = Awaited<ReturnType<typeof sceneOf>>;

async function sceneOf(session: DeskSession, desk: number) {
	const { agents, queue, now, zone } = await session.read((tables, attempt) => ({
		agents: tables.all('agents'),
		queue: tables.all('queues').find(({ name }) => name === 'Open'),
		now: attempt.now,
		zone: tables.get('settings', 1)?.timezone ?? 'UTC'
	}));
	const agent = agents.find(({ username }) => username === 'john');
	if (!agent || !queue) throw new Error('The lab has no John, or no open queue.');
	const list = requestOf({ queue: String(queue.id) }, [queue], null);
	if (!list) throw new Error('The open queue has no address.');
	const { tickets } = await session.queue({ agent: agent.id, queue: queue.id });
	// The longest list of the queue leads to as many tickets as its page has.
	const places = await db.places
		.where(':id')
		.between([desk, 'pu open'], [desk, 'pu open\uffff'])
		.toArray();
	const lists = new Map<string, number>();
	for (const { list } of places) lists.set(list, (lists.get(list) ?? 0) + 1);
	const [longest = ''] = [...lists].sort((a, b) => b[1] - a[1])[0] ?? [];
	const today = localDay(now, zone);
	const words = await countedWords(session, desk, tickets);
	const [common = '', rare = ''] = [words.at(-1), words[0]];
	const little = await seesLeast(session, agents, queue);
	return { agent, list, tickets, longest, today, common, rare, little };
}

/** The words in these tickets, those first that the fewest texts have. */
async function countedWords(
	session: DeskSession,
	desk: number,
	tickets: readonly Ticket[]
): Promise<string[]> {
	const texts = await session.read((tables) =>
		tickets.flatMap(({ id, subject }) => [
			plain(subject),
			...tables.find('entries', 'thread', `t${id}`)
		])
	);
	const words = new Set(texts.flatMap(searchWords));
	const counted = await Promise.all(
		[...words].map(async (word) => {
			const texts = await db.words
				.where('words')
				.between(...startingWith(desk, word))
				.count();
			return { word, texts };
		})
	);
	return counted.sort((a, b) => a.texts - b.texts).map(({ word }) => word);
}

async function seesLeast(session: DeskSession, agents: readonly Agent[], { id }: Queue) {
	const counted = await Promise.all(
		agents.map(async (agent) => ({ agent, open: (await session.counts(agent.id)).get(id) ?? 0 }))
	);
	const [least] = counted.sort((a, b) => a.open - b.open);
	if (!least) throw new Error('The lab has no agents.');
	return least.agent;
}

type Deed = { ours(round: number): Promise<unknown>; bare(round: number): Promise<unknown> };

/** Each as a screen does it: with the names in its rows, and the counts in its menus. */
async function deedsOf(
	session: DeskSession,
	desk: number,
	scene: Scene
): Promise<Record<string, Deed>> {
	const { agent, list, tickets, longest, today, common, rare, little } = scene;
	const by = { kind: 'agent', id: agent.id } as const;
	const nth = (round: number) => tickets[round % tickets.length]?.id ?? (0 as never);
	const ownerOf = (ticket: TicketId) => tickets.find(({ id }) => id === ticket)?.owner ?? 0;
	const page = { first: today - 30, last: today };
	const year = { first: today - 365, last: today };
	let written: readonly Recorded[] = [];

	const menus = (store: Stores) => {
		for (const beginning of countersOfQueues(today)) counters(store, desk, beginning);
	};
	const names = (store: Stores, rows: readonly Ticket[]) => {
		for (const { id, owner } of rows) {
			store('tickets').get([desk, id]);
			store('users').get([desk, owner]);
			store('locks').get([desk, id]);
		}
	};
	const searching = async (query: string, who: Agent): Promise<Deed> => {
		const unsorted = { sort: null, column: null, reversed: false } as const;
		const request = { kind: 'search', query, page: 0, far: 1, ...unsorted } as const;
		const { tickets: found } = await session.search({ agent: who.id, query });
		const word = /^\d+$/.test(query) ? numberWord(query) : query;
		return {
			ours: () => Promise.all([readList(session, who, request), session.counts(who.id)]),
			bare: () =>
				reading(['words', 'tickets', 'users', 'locks', 'cells'], (store) => {
					store('words')
						.index('words')
						.getAllKeys(IDBKeyRange.bound(...startingWith(desk, word)), 26);
					names(store, found);
					menus(store);
				})
		};
	};

	return {
		'a queue page': {
			ours: () => Promise.all([readList(session, agent, list), session.counts(agent.id)]),
			bare: () =>
				reading(['places', 'tickets', 'users', 'locks', 'cells'], (store) => {
					const range = IDBKeyRange.bound([desk, longest], [desk, longest, []]);
					store('places').getAllKeys(range, 26);
					names(store, tickets);
					menus(store);
				})
		},
		'the counts': {
			ours: () => session.counts(agent.id),
			bare: () => reading(['cells'], menus)
		},
		'a search': await searching(common, agent),
		'a rare word': await searching(rare, agent),
		'a number': await searching(tickets[0]?.number ?? '', agent),
		'who sees little': await searching(common, little),
		'a ticket': {
			ours: (round) =>
				Promise.all([
					session.read((tables) => ticketPage(tables, agent, nth(round))),
					session.ticketCounts(ownerOf(nth(round)) as UserId),
					session.counts(agent.id)
				]),
			bare: (round) =>
				reading(['tickets', 'locks', 'users', 'entries', 'log', 'tasks', 'cells'], (store) => {
					const id = nth(round);
					store('tickets').get([desk, id]);
					store('locks').get([desk, id]);
					store('users').get([desk, ownerOf(id)]);
					for (const name of ['entries', 'log'])
						store(name)
							.index('[desk+row.thread]')
							.getAll([desk, `t${id}`]);
					store('tasks').index('[desk+row.ticket]').getAll([desk, id]);
					owned(store, desk, ownerOf(id));
					menus(store);
				})
		},
		'the dashboard': {
			ours: () => session.activity(page),
			bare: () => reading(['tallies'], (store) => tallies(store, desk, 'department days', page))
		},
		'a year by agent': {
			ours: () => session.activity(year, 'agent'),
			bare: () => reading(['tallies'], (store) => tallies(store, desk, 'agent months', year))
		},
		'the directory': {
			ours: () => session.directory({ words: '' }),
			bare: () =>
				reading(['users', 'cells'], (store) => {
					const all = IDBKeyRange.bound([desk], [desk, []]);
					const users = store('users').index('[desk+name+id]').getAll(all, 25);
					users.onsuccess = () => {
						for (const { id } of users.result) store('cells').get([desk, `owned by ${id}`]);
					};
					store('cells').get([desk, 'users']);
				})
		},
		'a reply': {
			async ours(round) {
				const body = `<p>Thank you, number ${round}, we have restarted it for you.</p>`;
				const recording = recordWrites();
				await session.perform(by, 'reply', { ticket: nth(round), body, to: 'all' });
				written = recording.stop();
			},
			// The same records go to a desk that nobody has.
			bare: () => writeAgain(written, desk, -desk)
		}
	};
}

type Stores = (name: string) => Source & { index(name: string): Source };

function countersOfQueues(today: number): string[] {
	const periods = ['td', 'yd', 'tw', 'tm', 'tq', 'ty'] as const;
	return [ALL, ...periods.map((period) => periodOf(period, today).cells)];
}

function counters(store: Stores, desk: number, beginning: string) {
	store('cells').getAll(IDBKeyRange.bound([desk, beginning], [desk, `${beginning}\uffff`]));
}

function owned(store: Stores, desk: number, owner: number) {
	for (const cell of [`owned by ${owner}`, `owned by ${owner} open`])
		store('cells').get([desk, cell]);
}

function tallies(store: Stores, desk: number, series: string, { first, last }: ReportRange) {
	const at = (day: number) => [desk, `${series} ${String(monthOf(day)).padStart(6, '0')} `];
	const after = [desk, `${at(last)[1]}\uffff`];
	store('tallies').getAll(IDBKeyRange.bound(at(first), after));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

async function reading(stores: string[], read: (store: Stores) => void) {
	const transaction = db.backendDB().transaction(stores, 'readonly');
	const asked: IDBRequest[] = [];
	read((name) => {
		const store = transaction.objectStore(name);
		return { ...noting(store, asked), index: (index) => noting(store.index(index), asked) };
	});
	await new Promise((resolve) => (transaction.oncomplete = resolve));
	// The browser makes objects of what was read when somebody takes them.
	for (const request of asked) void request.result;
}

type Source = Pick<IDBIndex, 'get' | 'getAll' | 'getAllKeys'>;

function noting(source: Source, asked: IDBRequest[]): Source {
	const note = <T extends IDBRequest>(request: T): T => {
		asked.push(request);
		return request;
	};
	return {
		get: (key) => note(source.get(key)),
		getAll: (range: IDBKeyRange, count?: number) => note(source.getAll(range, count)),
		getAllKeys: (range: IDBKeyRange, count?: number) => note(source.getAllKeys(range, count))
	} as Source;
}

async function writeAgain(written: readonly Recorded[], from: number, to: number) {
	const stores = [...new Set(written.map(({ store }) => store))];
	const options = { durability: 'strict' } as const;
	const transaction = db.backendDB().transaction(stores, 'readwrite', options);
	for (const { store, what, value } of written)
		transaction.objectStore(store)[what](moved(value, from, to) as IDBValidKey);
	await new Promise((resolve) => (transaction.oncomplete = resolve));
}

/** The same record or key for another desk: its id stands in `desk`, and first in every key. */
function moved(value: unknown, from: number, to: number): unknown {
	if (Array.isArray(value))
		return value.map((item: unknown, at) =>
			at === 0 && item === from ? to : Array.isArray(item) ? moved(item, from, to) : item
		);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [
			key,
			key === 'desk' ? to : Array.isArray(item) ? moved(item, from, to) : item
		])
	);
}

Object.assign(globalThis, { bench: { grow, measure } });
