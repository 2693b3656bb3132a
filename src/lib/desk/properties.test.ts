import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { MemoryTables } from '#lib/kernel/memory.ts';
import type { Ticket } from './model/index.ts';
import { Overlay } from '#lib/kernel/overlay.ts';
import { contentsOf, PATIENCE, play, seed } from './play.testkit.ts';
import { holds } from './property.testkit.ts';
import { commands } from './random-commands.testkit.ts';
import { freshDesk, start } from './random-desk.testkit.ts';
import { configTables, indexes } from './tables.ts';
import type { WorkTable } from '#lib/kernel/tables.ts';
import { verbs, type VerbName } from './verbs/index.ts';
import { inQueue } from './views/queues.ts';

/** Invariants for any sequence of commands. `play.testkit.ts` explains how to play other sequences. */
describe(`whatever people do (seed ${seed})`, () => {
	it(
		'every kind of change to tickets and tasks occurs',
		() => {
			const missing = new Set(wanted);
			for (let batch = 0; missing.size > 0 && batch < 20; batch++)
				for (const plan of fc.sample(commands, { seed: seed + batch, numRuns: 150 }))
					play(plan, ({ command, outcome }) => {
						if (!outcome.refusal) missing.delete(command.verb);
					});
			expect([...missing]).toEqual([]);
		},
		PATIENCE
	);

	holds('the log of events, written down and read again, gives the same desk', 200, (plan) => {
		const { desk, events } = play(plan);
		const read = JSON.parse(JSON.stringify(events)) as TableEvent[];
		expect(contentsOf(freshDesk().apply(read))).toEqual(contentsOf(desk));
	});

	holds('deciding changes nothing: neither the desk nor the command', 200, (plan) => {
		let steps = 0;
		play(plan, ({ command, outcome, fold }) => {
			frozen(command);
			frozen(outcome.events);
			for (const row of fold().rows('tickets')) frozen(row);
			steps++;
		});
		expect(steps).toBe(plan.length);
	});

	// Of a user with tickets those are deleted that may be, up to the first that may not.
	const keeping: readonly string[] = ['link', 'log_in', 'remove_user'];
	holds(
		'a refused command changes nothing, but for links, log-ins and removed users',
		200,
		(plan) => {
			play(plan, ({ command, outcome }) => {
				if (outcome.refusal && !keeping.includes(command.verb)) expect(outcome.events).toEqual([]);
			});
		}
	);

	holds('a queue below another holds only what that one holds', 60, (plan) => {
		const { desk, now } = play(plan);
		for (const queue of desk.all('queues')) {
			const parent = queue.parent === null ? undefined : desk.get('queues', queue.parent);
			if (!parent) continue;
			for (const agent of desk.all('agents'))
				for (const ticket of desk.rows('tickets'))
					if (inQueue(desk, queue, agent, ticket, now))
						expect(inQueue(desk, parent, agent, ticket, now)).toBe(true);
		}
	});

	holds('what is kept on a ticket for quick reading agrees with what it is of', 200, (plan) => {
		const { desk } = play(plan);
		for (const ticket of desk.rows('tickets')) expect(kept(ticket)).toEqual(counted(desk, ticket));
	});

	holds('a ticket is closed, overdue and due as its state allows', 200, (plan) => {
		const { desk } = play(plan);
		for (const ticket of desk.rows('tickets')) {
			if (ticket.overdue) expect(ticket.state).toBe('open');
			if (ticket.reopened !== null) expect(ticket.reopened).toBeGreaterThanOrEqual(ticket.created);
			if (ticket.closed !== null) expect(ticket.closed).toBeGreaterThanOrEqual(ticket.created);
			expect(ticket.lastUpdate).toBeGreaterThanOrEqual(ticket.created);
		}
	});

	holds('an overlay reads like the desk that its events are folded into', 60, (plan) => {
		play(plan, ({ before, outcome, fold }) => {
			const overlay = new Overlay(before);
			for (const event of outcome.events) overlay.fold(event);
			const through = readings(overlay);
			expect(through).toEqual(readings(fold()));
		});
	});
});

/**
 * Random commands rarely undo earlier ones; linking answers with an error when it is done; and chance finds no agent who may delete every
 * ticket of a user (`user/answers.test.ts` does).
 */
const left: readonly string[] = ['unban_email', 'remove_quick_note', 'link', 'remove_user'];
const wanted = (Object.keys(verbs) as VerbName[]).filter(
	(name) => ['mail', 'ticket', 'task', 'system'].includes(verbs[name].group) && !left.includes(name)
);

/** Frozen, so that changing it in place throws. */
function frozen(value: unknown) {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
	Object.freeze(value);
	for (const part of Object.values(value)) frozen(part);
}

function kept(ticket: Ticket) {
	return {
		state: ticket.state,
		closed: ticket.closed !== null,
		entries: ticket.entries,
		openTasks: ticket.openTasks
	};
}

function counted(desk: MemoryTables, ticket: Ticket) {
	const tasks = desk.find('tasks', 'ticket', ticket.id);
	return {
		state: desk.get('statuses', ticket.status)?.state,
		closed: ticket.state === 'closed',
		entries: desk.find('entries', 'thread', `t${ticket.id}`).length,
		openTasks: tasks.filter((task) => task.open).length
	};
}

/** Everything that rules could ask of a desk: all rows by their ids, and by every index. */
function readings(desk: Overlay | MemoryTables) {
	const config = configTables.map((table) => desk.all(table));
	const work = (Object.keys(indexes) as (keyof typeof indexes)[]).map((table) => {
		const ids = Array.from({ length: desk.lastId(table) }, (_none, n) => n + 1);
		const rows = ids.map((id) => desk.get(table, id) ?? null);
		return [rows, indexes[table].map((column) => found(desk, table, column, rows))];
	});
	return { config, work, due: desk.due('tickets', start + 20 * 86_400_000, 5) };
}

function found(desk: Overlay | MemoryTables, table: WorkTable, column: string, rows: unknown[]) {
	const values = rows.map(
		(row) => (row as Record<string, string | number | null> | null)?.[column]
	);
	const keys = [...new Set(values)].filter((key) => key !== null && key !== undefined);
	return keys.map((key) => desk.find(table, column as never, key));
}
