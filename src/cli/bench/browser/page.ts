import { ticketPage } from '../../../lib/desk/views/ticket-view.ts';
import type { World } from '../../../lib/desk/world.ts';
import { DeskDatabase, Store, type DeskSession } from '../../../lib/store/index.ts';
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
/** A word that stands in many tickets of a grown desk. */
const WORD = 'restarted';

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
	for (const [name, { ours, bare }] of Object.entries(deedsOf(session, desk, scene))) {
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
	const { agent, queue } = await session.read((tables) => ({
		agent: tables.all('agents').find(({ username }) => username === 'john'),
		queue: tables.all('queues').find(({ name }) => name === 'Open')
	}));
	if (!agent || !queue) throw new Error('The lab has no John, or no open queue.');
	const { tickets } = await session.queue({ agent: agent.id, queue: queue.id });
	const found = await session.search({ agent: agent.id, query: WORD });
	// The longest list of the queue leads to as many tickets as its page has.
	const places = await db.places
		.where(':id')
		.between([desk, 'pu open'], [desk, 'pu open\uffff'])
		.toArray();
	const lists = new Map<string, number>();
	for (const { list } of places) lists.set(list, (lists.get(list) ?? 0) + 1);
	const [longest = ''] = [...lists].sort((a, b) => b[1] - a[1])[0] ?? [];
	return { agent, queue: queue.id, tickets, found: found.tickets, longest };
}

type Deed = { ours(round: number): Promise<unknown>; bare(round: number): Promise<unknown> };

function deedsOf(session: DeskSession, desk: number, scene: Scene): Record<string, Deed> {
	const { agent, queue, tickets, found, longest } = scene;
	const by = { kind: 'agent', id: agent.id } as const;
	const nth = (round: number) => tickets[round % tickets.length]?.id ?? (0 as never);
	let written: readonly Recorded[] = [];
	return {
		'a queue page': {
			ours: () => session.queue({ agent: agent.id, queue }),
			bare: () =>
				reading(['places', 'tickets'], (stores) => {
					const range = IDBKeyRange.bound([desk, longest], [desk, longest, []]);
					stores('places').getAllKeys(range, 26);
					for (const { id } of tickets) stores('tickets').get([desk, id]);
				})
		},
		'a search': {
			ours: () => session.search({ agent: agent.id, query: WORD }),
			bare: () =>
				reading(['words', 'tickets', 'entries'], (stores) => {
					stores('words').index('words').getAllKeys([desk, WORD], 26);
					for (const { id } of found) {
						stores('tickets').get([desk, id]);
						stores('entries')
							.index('[desk+row.thread]')
							.getAll([desk, `t${id}`]);
					}
				})
		},
		'a ticket': {
			ours: (round) => session.read((tables) => ticketPage(tables, agent, nth(round))),
			bare: (round) =>
				reading(['tickets', 'locks', 'users', 'entries', 'log', 'tasks'], (stores) => {
					const id = nth(round);
					const owner = tickets.find((ticket) => ticket.id === id)?.owner ?? 0;
					stores('tickets').get([desk, id]);
					stores('locks').get([desk, id]);
					stores('users').get([desk, owner]);
					for (const store of ['entries', 'log'])
						stores(store)
							.index('[desk+row.thread]')
							.getAll([desk, `t${id}`]);
					stores('tasks').index('[desk+row.ticket]').getAll([desk, id]);
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

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

async function reading(stores: string[], read: (store: (name: string) => IDBObjectStore) => void) {
	const transaction = db.backendDB().transaction(stores, 'readonly');
	read((name) => transaction.objectStore(name));
	await new Promise((resolve) => (transaction.oncomplete = resolve));
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
