import type { Agent, TicketId, UserId } from '../../../lib/desk/model/index.ts';
import { ticketPage } from '../../../lib/desk/views/ticket-view.ts';
import { startingWith } from '../../../lib/store/database/database.ts';
import type { DeskSession } from '../../../lib/store/index.ts';
import { numberWord } from '../../../lib/store/lists/words.ts';
import { readList } from '../../../lib/ui/scp/queue/list.ts';
import { menus, names, owned, reading, tallies, writeAgain } from './bare.ts';
import { recordWrites, type Recorded } from './recorded.ts';
import type { Scene } from './scene.ts';

/** The same work by the store's methods, as a screen does it, and bare. */
export interface BenchAction {
	ours(round: number): Promise<unknown>;
	bare(round: number): Promise<unknown>;
}

interface Measured {
	session: DeskSession;
	desk: number;
	scene: Scene;
}

/** Each as a screen does it: with the names in its rows, and the counts in its menus. */
export async function actionsOf(
	session: DeskSession,
	desk: number,
	scene: Scene
): Promise<Record<string, BenchAction>> {
	const { agent, tickets, today, common, rare, little } = scene;
	const measured = { session, desk, scene };
	return {
		'a queue page': queuePage(measured),
		'the counts': {
			ours: () => session.counts(agent.id),
			bare: () => reading(['cells'], (store) => menus(store, desk, today))
		},
		'a search': await searching(measured, common, agent),
		'a rare word': await searching(measured, rare, agent),
		'a number': await searching(measured, tickets[0]?.number ?? '', agent),
		'who sees little': await searching(measured, common, little),
		'a ticket': oneTicket(measured),
		...reports(measured),
		'the directory': directory(measured),
		'a reply': reply(measured)
	};
}

function queuePage({ session, desk, scene }: Measured): BenchAction {
	const { agent, list, tickets, longest, today } = scene;
	return {
		ours: () => Promise.all([readList(session, agent, list), session.counts(agent.id)]),
		bare: () =>
			reading(['places', 'tickets', 'users', 'locks', 'cells'], (store) => {
				const range = IDBKeyRange.bound([desk, longest], [desk, longest, []]);
				store('places').getAllKeys(range, 26);
				names(store, desk, tickets);
				menus(store, desk, today);
			})
	};
}

async function searching(
	{ session, desk, scene }: Measured,
	query: string,
	who: Agent
): Promise<BenchAction> {
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
				names(store, desk, found);
				menus(store, desk, scene.today);
			})
	};
}

/** The ticket whose turn it is. */
function turnOf({ tickets }: Scene, round: number): { id: TicketId; owner: number } {
	const { id, owner } = tickets[round % tickets.length] ?? {};
	return { id: id ?? (0 as never), owner: owner ?? 0 };
}

function oneTicket({ session, desk, scene }: Measured): BenchAction {
	const { agent, today } = scene;
	return {
		ours(round) {
			const { id, owner } = turnOf(scene, round);
			return Promise.all([
				session.read((tables) => ticketPage(tables, agent, id)),
				session.ticketCounts(owner as UserId),
				session.counts(agent.id)
			]);
		},
		bare: (round) =>
			reading(['tickets', 'locks', 'users', 'entries', 'log', 'tasks', 'cells'], (store) => {
				const { id, owner } = turnOf(scene, round);
				store('tickets').get([desk, id]);
				store('locks').get([desk, id]);
				store('users').get([desk, owner]);
				for (const name of ['entries', 'log'])
					store(name)
						.index('[desk+row.thread]')
						.getAll([desk, `t${id}`]);
				store('tasks').index('[desk+row.ticket]').getAll([desk, id]);
				owned(store, desk, owner);
				menus(store, desk, today);
			})
	};
}

function reports({ session, desk, scene: { today } }: Measured): Record<string, BenchAction> {
	const month = { first: today - 30, last: today };
	const year = { first: today - 365, last: today };
	return {
		'the dashboard': {
			ours: () => session.activity(month),
			bare: () => reading(['tallies'], (store) => tallies(store, desk, 'department days', month))
		},
		'a year by agent': {
			ours: () => session.activity(year, 'agent'),
			bare: () => reading(['tallies'], (store) => tallies(store, desk, 'agent months', year))
		}
	};
}

function directory({ session, desk }: Measured): BenchAction {
	return {
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
	};
}

function reply({ session, desk, scene }: Measured): BenchAction {
	const by = { kind: 'agent', id: scene.agent.id } as const;
	let written: readonly Recorded[] = [];
	return {
		async ours(round) {
			const body = `<p>Thank you, number ${round}, we have restarted it for you.</p>`;
			const recording = recordWrites();
			await session.perform(by, 'reply', { ticket: turnOf(scene, round).id, body, to: 'all' });
			written = recording.stop();
		},
		// The same records go to a desk that nobody has.
		bare: () => writeAgain(written, desk, -desk)
	};
}
