import type { Agent, Queue, QueueCriteria, Ticket } from '../../desk/model/index.ts';
import { departmentsOf, teamsOf } from '../../desk/rules/access.ts';
import type { Tables } from '../../desk/tables.ts';
import { kindOf, waysOf, type Kind, type Way } from './places.ts';

/** Everything about a ticket that decides which queues hold it for whom: tickets alike in it are counted together. */
export function cellOf(ticket: Ticket): string {
	return `${kindOf(ticket)}|${waysOf(ticket).sort().join('|')}`;
}

export interface Cell {
	readonly kind: Kind;
	readonly ways: readonly Way[];
	readonly count: number;
}

export function readCell(cell: string, count: number): Cell {
	const [kind, ...ways] = cell.split('|');
	return { kind: kind as Kind, ways: ways as Way[], count };
}

/** By which ways tickets are listed for an agent. */
export function waysFor(desk: Tables, agent: Agent): Set<Way> {
	const departments = agent.assignedOnly ? [] : departmentsOf(desk, agent);
	const teams = teamsOf(desk, agent.id);
	return new Set<Way>([
		...departments.flatMap((id): Way[] => [`dept ${id}`, `referred dept ${id}`]),
		...teams.flatMap((id): Way[] => [`team ${id}`, `referred team ${id}`]),
		`agent ${agent.id}`,
		`referred agent ${agent.id}`
	]);
}

/** What a queue and the queues above it ask for, together. */
export function criteriaOf(desk: Tables, queue: Queue): QueueCriteria {
	const parent = queue.parent === null ? undefined : desk.get('queues', queue.parent);
	return parent ? { ...criteriaOf(desk, parent), ...queue.criteria } : queue.criteria;
}

/** Does a queue hold the tickets of a cell, as far as the cell can tell? It does not know when they were closed. */
export function holds(
	desk: Tables,
	criteria: QueueCriteria,
	agent: Agent,
	cell: Pick<Cell, 'kind' | 'ways'>
): boolean {
	const state = cell.kind.includes(' ') ? 'open' : cell.kind;
	if (criteria.state !== undefined && criteria.state !== state) return false;
	const open = state === 'open';
	if (criteria.answered !== undefined && open && criteria.answered !== cell.kind.startsWith('a'))
		return false;
	if (criteria.overdue !== undefined && criteria.overdue !== cell.kind.endsWith('overdue'))
		return false;
	const mine = cell.ways.includes(`agent ${agent.id}`);
	if (criteria.assignee === 'me') return mine;
	if (criteria.assignee === 'not me') return !mine;
	if (criteria.assignee !== 'me or my teams') return true;
	return mine || teamsOf(desk, agent.id).some((team) => cell.ways.includes(`team ${team}`));
}
