import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../desk/execute.ts';
import type { Ticket, TicketId } from '../desk/model/index.ts';
import { inQueue } from '../desk/views/queues.ts';
import { compareBy, sortOf } from '../desk/views/sorts.ts';
import type { WorkRecord } from './database/records.ts';
import { newDesk, opened, people } from './store.testkit.ts';

type Person = 'john' | 'jane' | 'karen';
type ActionWords = readonly [by: Person, verb: Command['verb'], args: object];

const ticket = fc.integer({ min: 1, max: 4 });
const agent = fc.integer({ min: 1, max: 2 });
const by = fc.constantFrom<Person>('john', 'jane');
const action = fc.oneof(
	fc.tuple(by, fc.constant('claim'), fc.record({ ticket })),
	fc.tuple(by, fc.constant('release'), fc.record({ ticket })),
	fc.tuple(
		by,
		fc.constant('assign'),
		fc.record({ ticket, to: fc.record({ kind: fc.constant('agent'), id: agent }) })
	),
	fc.tuple(
		by,
		fc.constant('assign'),
		fc.record({ ticket, to: fc.constant({ kind: 'team', id: 1 }) })
	),
	fc.tuple(by, fc.constant('transfer'), fc.record({ ticket, department: agent })),
	fc.tuple(
		by,
		fc.constant('refer'),
		fc.record({ ticket, to: fc.record({ kind: fc.constantFrom('agent', 'dept'), id: agent }) })
	),
	fc.tuple(
		by,
		fc.constant('set_status'),
		fc.record({ ticket, status: fc.integer({ min: 1, max: 4 }) })
	),
	fc.tuple(
		by,
		fc.constant('set_priority'),
		fc.record({ ticket, priority: fc.integer({ min: 1, max: 4 }) })
	),
	fc.tuple(
		by,
		fc.constant('reply'),
		fc.record({ ticket, body: fc.constant('Done'), to: fc.constant('all') })
	),
	fc.tuple(
		by,
		fc.constant('mark'),
		fc.record({ ticket, as: fc.constantFrom('answered', 'unanswered') })
	),
	fc.tuple(by, fc.constant('delete_ticket'), fc.record({ ticket: fc.constant(4) })),
	fc.tuple(
		by,
		fc.constant('merge'),
		fc.record({ tickets: fc.constant([1, 2]), combine: fc.boolean() })
	),
	fc.tuple(
		fc.constant<Person>('karen'),
		fc.constant('user_reply'),
		fc.record({ ticket, message: fc.constant('Still broken') })
	)
) as unknown as fc.Arbitrary<ActionWords>;

/** A desk on which all sorts of things were done, some of them refused. */
async function worked(actions: readonly ActionWords[]) {
	const desk = await newDesk();
	const { session } = desk;
	const who = await people(session);
	for (let i = 0; i < 4; i++) await opened(session);
	for (const [person, verb, args] of actions) {
		await session.perform(who[person], verb, args as never);
		if (verb === 'reply') await session.moveClock((await session.clock()).now + 7 * 3600_000);
	}
	return desk;
}

describe('whatever is done on a desk', () => {
	it('repeating the history gives the same rows; lists and counters follow', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
				const { session, store, id } = await worked(actions);
				expect(await session.verifyHistory()).toEqual([]);
				const tickets = await allTickets(store.db.work('tickets').toArray());
				const desk = await session.read((tables, { now }) => ({ tables, now }));
				const now = desk.now;
				for (const one of desk.tables.all('agents')) {
					const counts = await session.counts(one.id);
					for (const queue of desk.tables.all('queues')) {
						const rule = tickets
							.filter((row) => inQueue(desk.tables, queue, one, row, now))
							.sort(compareBy(sortOf(queue)))
							.map((row) => row.id);
						const page = await session.queue({ agent: one.id, queue: queue.id });
						expect(page.tickets.map((row) => row.id)).toEqual(rule);
						expect(counts.get(queue.id)).toBe(rule.length);
					}
				}
				const left = await store.db.places.where(':id').between([id], [id, []]).toArray();
				const placed = new Set(left.map(({ place }) => place.at(-1) as TicketId));
				for (const row of placed) expect(tickets.some((known) => known.id === row)).toBe(true);
			}),
			{ numRuns: 10, seed: 11 }
		);
	}, 120_000);
});

async function allTickets(records: PromiseLike<WorkRecord<'tickets'>[]>): Promise<Ticket[]> {
	return (await records).map(({ row }) => row);
}
