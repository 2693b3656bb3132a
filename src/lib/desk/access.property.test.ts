import { describe, expect } from 'vitest';
import type { Command } from './execute.ts';
import type { MemoryTables } from '#lib/kernel/memory.ts';
import {
	ticketPermissions,
	type Agent,
	type Ticket,
	type TicketPermission,
	type UserId
} from './model/index.ts';
import { seed, type PlayedStep } from './play.testkit.ts';
import { holdsAlways, holdsInTheEnd } from './property.testkit.ts';
import { canView, may } from './rules/access/access.ts';
import { mayOpen } from './rules/access/participants.ts';
import { verbs } from './verbs/index.ts';
import { isListed } from './rules/access/listed.ts';

/** The rules of access, written a second time from their description, without `rules/access/access.ts`. */

function departmentsOf(desk: MemoryTables, agent: Agent): Set<number> {
	if (agent.assignedOnly) return new Set();
	const managed = desk.all('departments').filter((row) => row.manager === agent.id);
	const extended = agent.access.map((row) => row.department);
	return new Set([agent.department, ...extended, ...managed.map((row) => row.id)]);
}

function teamsOf(desk: MemoryTables, agent: Agent): Set<number> {
	const theirs = desk.all('teams').filter((team) => team.members.some((m) => m.agent === agent.id));
	return new Set(theirs.map((team) => team.id));
}

function hasInHand(desk: MemoryTables, agent: Agent, ticket: Ticket): boolean {
	if (ticket.state !== 'open') return false;
	return ticket.agent === agent.id || teamsOf(desk, agent).has(ticket.team ?? 0);
}

function isReferred(desk: MemoryTables, agent: Agent, ticket: Ticket, kinds: string[]): boolean {
	const theirs = {
		agent: new Set<number>([agent.id]),
		team: teamsOf(desk, agent),
		dept: departmentsOf(desk, agent)
	};
	return ticket.referrals.some(({ kind, id }) => kinds.includes(kind) && theirs[kind].has(id));
}

/** Department access, or a current assignment while the ticket is open, or a referral. */
function sees(desk: MemoryTables, agent: Agent, ticket: Ticket): boolean {
	return (
		departmentsOf(desk, agent).has(ticket.department) ||
		hasInHand(desk, agent, ticket) ||
		isReferred(desk, agent, ticket, ['agent', 'team', 'dept'])
	);
}

/** Assigned or referred while open; and whatever is in, or referred to, their departments. */
function hasListed(desk: MemoryTables, agent: Agent, ticket: Ticket): boolean {
	const open = ticket.state === 'open';
	return (
		hasInHand(desk, agent, ticket) ||
		(open && isReferred(desk, agent, ticket, ['agent', 'team'])) ||
		departmentsOf(desk, agent).has(ticket.department) ||
		isReferred(desk, agent, ticket, ['dept'])
	);
}

/** Extended access first, then the primary role in the primary department, then the fall back; else the empty role. */
function isGranted(
	desk: MemoryTables,
	agent: Agent,
	ticket: Ticket,
	permission: TicketPermission
): boolean {
	if (!sees(desk, agent, ticket)) return false;
	const extended = agent.access.find((row) => row.department === ticket.department);
	const home = agent.department === ticket.department;
	const fallsBack = agent.usePrimaryRole && hasInHand(desk, agent, ticket);
	const role = extended ? extended.role : home || fallsBack ? agent.role : null;
	if (role === null) return permission === 'ticket.create';
	return desk.get('roles', role)?.permissions.includes(permission) ?? false;
}

/** The permission that each verb requires of an agent's role for the ticket, in the words of the rules. */
const asked: Readonly<Record<string, readonly TicketPermission[]>> = {
	reply: ['ticket.reply'],
	assign: ['ticket.assign'],
	claim: ['ticket.assign'],
	refer: ['ticket.assign'],
	transfer: ['ticket.transfer'],
	release: ['ticket.release'],
	mark: ['ticket.markanswered'],
	delete_ticket: ['ticket.delete'],
	set_status: ['ticket.close', 'ticket.create'],
	set_sla: ['ticket.edit'],
	set_topic: ['ticket.edit'],
	set_priority: ['ticket.edit'],
	set_due_date: ['ticket.edit'],
	set_source: ['ticket.edit'],
	set_subject: ['ticket.edit'],
	set_field: ['ticket.edit'],
	set_forms: ['ticket.edit'],
	edit_ticket: ['ticket.edit'],
	change_owner: ['ticket.edit']
};

/** What an agent did to a ticket against the rules; null when they may. */
function wrongdoing(desk: MemoryTables, { verb, by, args }: Command): string | null {
	const id = (args as { ticket?: number }).ticket;
	if (by.kind !== 'agent' || id === undefined || verbs[verb].group !== 'ticket') return null;
	// No permission is required here (`hand-link-0`), and releasing one's own lock does not require access to the ticket.
	if (verb === 'unlink' || verb === 'unlock') return null;
	const agent = desk.get('agents', by.id);
	const ticket = desk.get('tickets', id);
	if (!agent || !ticket) return 'there is no such ticket';
	const manages = (department: number) => desk.get('departments', department)?.manager === agent.id;
	if (verb === 'release' && manages(agent.department)) return null;
	if (verb === 'mark' && manages(ticket.department)) return null;
	if (!sees(desk, agent, ticket)) return 'the ticket is hidden';
	if (verb === 'mark_overdue') return manages(ticket.department) ? null : 'is not its manager';
	const permissions = asked[verb];
	if (!permissions?.length) return null;
	const granted = permissions.some((one) => isGranted(desk, agent, ticket, one));
	return granted ? null : `${permissions.join(' or ')} is not granted`;
}

/** Owner or collaborator, of the ticket or of one that was merged into it. */
function belongs(desk: MemoryTables, user: UserId, ticket: Ticket): boolean {
	const family = [...desk.rows('tickets')].filter(
		(one) => one.id === ticket.id || (one.parent === ticket.id && one.threadKind === 'C')
	);
	return family.some((one) => one.owner === user || one.collaborators.some((c) => c.user === user));
}

/** Existing tickets that were changed or posted to. */
function touched({ before, outcome }: PlayedStep): Ticket[] {
	const ids = outcome.events.flatMap((event) => {
		if (event.table === 'tickets' && event.type !== 'added') return [event.id];
		if (event.table !== 'entries' || event.type !== 'added') return [];
		return event.row.thread.startsWith('t') ? [Number(event.row.thread.slice(1))] : [];
	});
	return [...new Set(ids)].flatMap((id) => before.get('tickets', id) ?? []);
}

describe(`access, whatever people do (seed ${seed})`, () => {
	holdsInTheEnd('agents see, have listed and may do exactly what the rules say', 150, (desk) => {
		for (const agent of desk.all('agents'))
			for (const ticket of desk.rows('tickets')) {
				expect(canView(desk, agent, ticket)).toBe(sees(desk, agent, ticket));
				expect(isListed(desk, agent, ticket)).toBe(hasListed(desk, agent, ticket));
				if (isListed(desk, agent, ticket)) expect(sees(desk, agent, ticket)).toBe(true);
				for (const permission of Object.keys(ticketPermissions) as TicketPermission[])
					expect(may(desk, agent, ticket, permission)).toBe(
						isGranted(desk, agent, ticket, permission)
					);
			}
	});

	holdsInTheEnd('end users open exactly the tickets that they take part in', 150, (desk) => {
		for (const user of desk.rows('users'))
			for (const ticket of desk.rows('tickets'))
				expect(mayOpen(desk, user.id, ticket)).toBe(belongs(desk, user.id, ticket));
	});

	holdsAlways(
		'agents change only tickets that they see, with a role that lets them',
		300,
		(step) => {
			if (!step.outcome.refusal) expect(wrongdoing(step.before, step.command)).toBeNull();
		}
	);

	holdsAlways('end users change only tickets that they take part in', 300, (step) => {
		const { before, command } = step;
		if (command.by.kind !== 'user' || command.verb === 'open') return;
		const parents = (ticket: Ticket) =>
			ticket.parent === null ? [] : [before.get('tickets', ticket.parent)];
		for (const ticket of touched(step)) {
			const { id } = command.by;
			const named = before.get('tickets', (command.args as { ticket?: number }).ticket ?? 0);
			const reached = [ticket, ...(named ? parents(named) : [])];
			expect(reached.some((one) => one && belongs(before, id, one)) || named === undefined).toBe(
				true
			);
		}
	});
});
