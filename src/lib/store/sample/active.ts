import { DeskMemory } from '#lib/desk/memory.ts';
import type { Ticket } from '#lib/desk/model/index.ts';
import type { IndexKey, IndexOf, WorkRows, WorkTable } from '#lib/kernel/tables.ts';

/** The desk with active tickets only: finished ones are dropped, except for their numbers. */
export class ActiveTables extends DeskMemory {
	readonly #numbers = new Map<string, Ticket['id']>();
	#lastForgotten: Ticket | undefined;

	override find<T extends WorkTable, I extends IndexOf<T>>(table: T, index: I, key: IndexKey) {
		const known = super.find(table, index, key);
		if (table !== 'tickets' || index !== 'number' || known.length > 0) return known;
		const id = this.#numbers.get(String(key));
		if (id === undefined || !this.#lastForgotten) return known;
		// Of a ticket that is over, the rules ask only whether its number is taken.
		return [{ ...this.#lastForgotten, id, number: String(key) }] as unknown as WorkRows[T][];
	}

	/** Drops rows that no rule reads; returns them. */
	drain() {
		const responses = [...this.rows('responses')];
		for (const { id } of responses) this.apply([{ type: 'removed', table: 'responses', id }]);
		return responses;
	}

	/** Drops a ticket with everything that belongs to it; returns these rows. */
	forget(ticket: Ticket) {
		const tasks = this.find('tasks', 'ticket', ticket.id);
		const threads = [`t${ticket.id}`, ...tasks.map(({ id }) => `k${id}`)];
		const rows = {
			tickets: [ticket],
			tasks,
			entries: threads.flatMap((thread) => this.find('entries', 'thread', thread)),
			log: threads.flatMap((thread) => this.find('log', 'thread', thread)),
			mails: threads.flatMap((thread) => this.find('mails', 'thread', thread))
		};
		for (const [table, gone] of Object.entries(rows) as [keyof typeof rows, { id: number }[]][])
			for (const { id } of gone) this.apply([{ type: 'removed', table, id }]);
		this.#numbers.set(ticket.number, ticket.id);
		this.#lastForgotten = ticket;
		return rows;
	}
}
