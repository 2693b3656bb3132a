import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskEvent } from './events.ts';
import { execute, type Command, type Outcome } from './execute.ts';
import type { MemoryTables } from './memory.ts';
import type { Ticket } from './model/index.ts';
import { Overlay } from './overlay.ts';
import { commands, freshDesk, start, type Planned } from './random-commands.testkit.ts';
import { canView, managesDepartment, may } from './rules/access.ts';
import { configTables, indexes, workTables, type TableName, type WorkTable } from './tables.ts';
import { verbs } from './verbs/index.ts';
import { isListed } from './views/listed.ts';
import { inQueue } from './views/queues.ts';

/** Rules that hold whatever people do. Always the same sequences, unless `DESK_SEED=… npx vitest run …` asks for others. */
const seed = Number(process.env.DESK_SEED ?? 1772633421);
const run = { seed, numRuns: 40, endOnFailure: false };

/** Plays the commands one after the other, and shows each to `look`. */
function play(
	plan: readonly Planned[],
	look: (step: {
		command: Command;
		before: MemoryTables;
		outcome: Outcome;
		/** Folds the outcome; before that, `before` is as it was. */
		fold(): MemoryTables;
	}) => void
): { desk: MemoryTables; events: DeskEvent[] } {
	const desk = freshDesk();
	const events: DeskEvent[] = [];
	let at = start;
	for (const { after, ...planned } of plan) {
		at += after;
		const command = { ...planned, at } as Command;
		const outcome = execute(desk, command);
		let folded = false;
		const fold = () => {
			if (!folded) desk.apply(outcome.events);
			folded = true;
			return desk;
		};
		look({ command, before: desk, outcome, fold });
		fold();
		events.push(...outcome.events);
	}
	return { desk, events };
}

const tables: readonly TableName[] = [...configTables, ...workTables];

function contentsOf(desk: MemoryTables) {
	return tables.map((table) => [...desk.rows(table)].sort((a, b) => a.id - b.id));
}

describe(`whatever people do (seed ${seed})`, () => {
	it('the log of events, written down and read again, gives the same desk', () => {
		fc.assert(
			fc.property(commands, (plan) => {
				const { desk, events } = play(plan, () => undefined);
				const read = JSON.parse(JSON.stringify(events)) as DeskEvent[];
				expect(contentsOf(freshDesk().apply(read))).toEqual(contentsOf(desk));
			}),
			run
		);
	});

	it('a refused command changes nothing, but for links, and failed log-ins that are counted', () => {
		fc.assert(
			fc.property(commands, (plan) => {
				play(plan, ({ command, outcome }) => {
					if (outcome.refusal && !['link', 'log_in'].includes(command.verb))
						expect(outcome.events).toEqual([]);
				});
			}),
			run
		);
	});

	it('agents change only tickets that they see, with a role that lets them', () => {
		fc.assert(
			fc.property(commands, (plan) => {
				play(plan, ({ command, before, outcome }) => {
					if (!outcome.refusal) expect(wrongdoing(before, command)).toBeNull();
				});
			}),
			run
		);
	});

	it('agents have listed only what they see', () => {
		fc.assert(
			fc.property(commands, (plan) => {
				const { desk } = play(plan, () => undefined);
				for (const agent of desk.all('agents'))
					for (const ticket of desk.rows('tickets'))
						if (isListed(desk, agent, ticket)) expect(canView(desk, agent, ticket)).toBe(true);
			}),
			run
		);
	});

	it('a queue below another holds only what that one holds', () => {
		fc.assert(
			fc.property(commands, (plan) => {
				const { desk } = play(plan, () => undefined);
				const now = start + 86_400_000;
				for (const queue of desk.all('queues')) {
					const parent = queue.parent === null ? undefined : desk.get('queues', queue.parent);
					if (!parent) continue;
					for (const agent of desk.all('agents'))
						for (const ticket of desk.rows('tickets'))
							if (inQueue(desk, queue, agent, ticket, now))
								expect(inQueue(desk, parent, agent, ticket, now)).toBe(true);
				}
			}),
			run
		);
	});

	it('what is kept on a ticket for quick reading agrees with what it was made from', () => {
		fc.assert(
			fc.property(commands, (plan) => {
				const { desk } = play(plan, () => undefined);
				for (const ticket of desk.rows('tickets'))
					expect(kept(ticket)).toEqual(counted(desk, ticket));
			}),
			run
		);
	});

	it('an overlay reads like the desk that its events are folded into', () => {
		fc.assert(
			fc.property(commands, (plan) => {
				play(plan, ({ before, outcome, fold }) => {
					const overlay = new Overlay(before);
					for (const event of outcome.events) overlay.fold(event);
					const through = readings(overlay);
					expect(through).toEqual(readings(fold()));
				});
			}),
			run
		);
	});
});

/** Verbs that ask for no sight of the ticket: recorded so (`hand-manager-rights-0`, `hand-link-0`). */
function wrongdoing(desk: MemoryTables, command: Command): string | null {
	const verb = verbs[command.verb];
	const id = (command.args as { ticket?: number }).ticket;
	if (verb.group !== 'ticket' || id === undefined || command.by.kind !== 'agent') return null;
	const agent = desk.get('agents', command.by.id);
	const ticket = desk.get('tickets', id);
	if (command.verb === 'unlink' || command.verb === 'unlock') return null;
	if (!agent || !ticket) return 'there is no such ticket';
	if (command.verb === 'release' && managesDepartment(desk, agent, agent.department)) return null;
	if (command.verb === 'mark' && managesDepartment(desk, agent, ticket.department)) return null;
	if (!canView(desk, agent, ticket)) return 'the ticket is hidden';
	if (command.verb === 'set_status' && may(desk, agent, ticket, 'ticket.create')) return null;
	const asked = 'permission' in verb ? verb.permission : undefined;
	return !asked || may(desk, agent, ticket, asked) ? null : `${asked} is not granted`;
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
	const work = workTables.map((table) => {
		const ids = Array.from({ length: desk.lastId(table) }, (_none, n) => n + 1);
		const rows = ids.map((id) => desk.get(table, id) ?? null);
		return [rows, indexes[table].map((column) => found(desk, table, column, rows))];
	});
	return { config, work, due: desk.due(start + 20 * 86_400_000, 5) };
}

function found(desk: Overlay | MemoryTables, table: WorkTable, column: string, rows: unknown[]) {
	const values = rows.map(
		(row) => (row as Record<string, string | number | null> | null)?.[column]
	);
	const keys = [...new Set(values)].filter((key) => key !== null && key !== undefined);
	return keys.map((key) => desk.find(table, column as never, key));
}
