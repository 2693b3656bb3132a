import type { MemoryTables } from '../../lib/kernel/memory.ts';
import type { Task, Ticket } from '../../lib/desk/model/index.ts';
import { dueOf } from '../../lib/desk/rules/lifecycle/sla.ts';
import type { Names } from './names.ts';
import { observeAgents } from './observe-agents.ts';
import { observeUsers } from './observe-users.ts';
import { textOfInstant, type Json } from './records.ts';

type Rows = Record<string, Record<string, Json>>;

/** The state of a desk that the recorder observed after a command, with the recorder's names. */
export interface Observation {
	tickets: Rows;
	tasks: Rows;
	/** Per agent: per ticket what they see and may do; `q` the counts of their queues. */
	agents: Record<string, Record<string, Json>>;
	/** Per end user: the tickets that they may open. */
	users: Record<string, Json>;
	/** Names of logged events that are undone. */
	annulled: readonly string[];
}

export const nothing: Observation = { tickets: {}, tasks: {}, agents: {}, users: {}, annulled: [] };

export function observe(desk: MemoryTables, names: Names, now: number): Observation {
	const tickets = [...desk.rows('tickets')].sort((a, b) => a.id - b.id);
	const tasks = [...desk.rows('tasks')].sort((a, b) => a.id - b.id);
	const named = <T>(
		rows: readonly T[],
		name: (row: T) => string,
		of: (row: T) => Record<string, Json>
	) => Object.fromEntries(rows.map((row) => [name(row), of(row)]));
	const annulled = [...desk.rows('log')].filter((event) => event.annulled);
	return {
		tickets: named(
			tickets,
			(row) => names.ticket(row.id) ?? '',
			(row) => observeTicket(desk, names, row)
		),
		tasks: named(
			tasks,
			(row) => names.subject(`k${row.id}`),
			(row) => observeTask(names, row)
		),
		agents: observeAgents(desk, names, tickets, now),
		users: observeUsers(desk, names, tickets),
		annulled: annulled.map((event) => names.events.get(event.id) ?? '')
	};
}

function observeTicket(desk: MemoryTables, names: Names, ticket: Ticket): Record<string, Json> {
	return {
		status: names.name('statuses', ticket.status),
		state: ticket.state,
		department: names.name('departments', ticket.department),
		team: names.name('teams', ticket.team),
		agent: names.name('agents', ticket.agent),
		sla: names.name('slas', ticket.sla),
		topic: names.name('topics', ticket.topic),
		priority: names.name('priorities', ticket.priority),
		source: ticket.source,
		owner: names.user(ticket.owner),
		subject: names.text(ticket.subject),
		isoverdue: ticket.overdue,
		isanswered: ticket.answered,
		duedate: instant(ticket.dueDate),
		est_duedate: instant(ticket.slaDue),
		due: instant(dueOf(desk, ticket)),
		created: instant(ticket.created),
		closed: instant(ticket.closed),
		reopened: instant(ticket.reopened),
		lastupdate: instant(ticket.lastUpdate),
		referrals: ticket.referrals.map((to) => names.refereeText(to)),
		collaborators: ticket.collaborators.map(({ user, active, cc }) => ({
			user: names.user(user),
			active,
			cc
		})),
		parent: names.ticket(ticket.parent),
		merge: ticket.merge && { parent: ticket.isParent, type: ticket.merge },
		thread_kind: ticket.threadKind,
		entries: ticket.entries
	};
}

function observeTask(names: Names, task: Task): Record<string, Json> {
	return {
		ticket: names.ticket(task.ticket),
		open: task.open,
		title: task.title,
		department: names.name('departments', task.department),
		agent: names.name('agents', task.agent),
		team: names.name('teams', task.team),
		duedate: instant(task.dueDate),
		created: instant(task.created),
		closed: instant(task.closed),
		isoverdue: task.overdue
	};
}

function instant(value: number | null): string | null {
	return value === null ? null : textOfInstant(value);
}
