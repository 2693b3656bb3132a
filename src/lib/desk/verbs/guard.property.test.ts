import { describe, expect, it } from 'vitest';
import type { MemoryTables } from '#lib/kernel/memory.ts';
import type { Agent, RolePermission, Ticket } from '../model/index.ts';
import { play, seed, type PlayedStep } from '../play.testkit.ts';
import { holdsAlways, holdsInTheEnd } from '../property.testkit.ts';
import { canView } from '../rules/access/access.ts';
import { explainOffer, ticketVerbs } from '../views/explain.ts';
import { ticketPage } from '../views/ticket-view.ts';
import { conditionsOf } from './ask.ts';
import { type Condition } from '#lib/kernel/verbs/guard.ts';
import { verbs } from './index.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';

/** What `execute` looks at before it asks the guard: who acts and what is named must be there, files must fit. */
const earlier = /^(Access denied|You must change your password|Unable to do that\.)/;

/** The product's words for missing permissions; a guard must have given them. */
const forbidding = /permission|not allowed|access denied|no such (ticket|task|thread)$/i;

function checkStep({ before, command, outcome }: PlayedStep) {
	const record = verbs[command.verb] as Verb;
	const conditions = record.guard(before, command.by, command.args as never);
	const unmet = conditions.find(({ holds, refusal }) => !holds && refusal !== null);
	const { refusal } = outcome;
	const isEarlier = refusal?.fields.some(({ field }) => /attachments/i.test(field ?? ''));
	if (isEarlier || earlier.test(refusal?.message ?? '')) return;
	if (unmet)
		return expect({ verb: record.name, refusal }).toEqual({
			verb: record.name,
			refusal: unmet.refusal
		});
	// Signing in and opening tickets are denied by what is given, not by who asks.
	if (record.group === 'session' || record.group === 'portal') return;
	// A user's tickets are asked for one by one, and deleted up to the first that is not theirs to delete.
	if (record.name === 'remove_user') return;
	expect(`${record.name}: ${refusal?.message}`).not.toMatch(forbidding);
}

/** What each verb asks of an agent, written once more from the rules: nothing here reads a guard. */
interface Asked {
	permissions?: readonly RolePermission[];
	/** Managing the ticket's department, or their own, is enough, even unseen. */
	orManages?: 'of the ticket' | 'their own';
	manages?: true;
	ownPermission?: 'emails.banlist';
	unseen?: true;
}
const edits: Asked = { permissions: ['ticket.edit'] };
const assigns: Asked = { permissions: ['ticket.assign'] };
const asked: Record<
	Exclude<(typeof ticketVerbs)[number], 'merge' | 'link' | 'set_status' | 'edit_entry'>,
	Asked
> = {
	reply: { permissions: ['ticket.reply'] },
	note: {},
	assign: assigns,
	claim: assigns,
	refer: assigns,
	remove_referral: assigns,
	release: { permissions: ['ticket.release'], orManages: 'their own' },
	transfer: { permissions: ['ticket.transfer'] },
	delete_ticket: { permissions: ['ticket.delete'] },
	set_sla: edits,
	set_topic: edits,
	set_priority: edits,
	set_due_date: edits,
	set_source: edits,
	set_subject: edits,
	set_field: edits,
	set_forms: edits,
	edit_ticket: edits,
	change_owner: edits,
	add_collaborator: {},
	save_collaborators: {},
	ban_email: { ownPermission: 'emails.banlist' },
	unban_email: { ownPermission: 'emails.banlist' },
	mark: { permissions: ['ticket.markanswered'], orManages: 'of the ticket' },
	mark_overdue: { manages: true },
	lock: {},
	unlock: { unseen: true },
	unlink: { unseen: true },
	task_add: { permissions: ['task.create'] }
};

function may(desk: MemoryTables, agent: Agent, ticket: Ticket, wants: Asked): boolean {
	const manages = (department: number) => desk.get('departments', department)?.manager === agent.id;
	if (wants.unseen) return true;
	if (
		wants.orManages &&
		manages(wants.orManages === 'their own' ? agent.department : ticket.department)
	)
		return true;
	if (!canView(desk, agent, ticket)) return false;
	if (wants.manages) return manages(ticket.department);
	if (wants.ownPermission) return agent.permissions.includes(wants.ownPermission);
	const granted = rolePermissions(desk, agent, ticket);
	return !wants.permissions || wants.permissions.some((one) => granted.includes(one));
}

/** Extended access first, then the primary role at home, then the primary role by assignment; else only *Create*. */
function rolePermissions(
	desk: MemoryTables,
	agent: Agent,
	ticket: Ticket
): readonly RolePermission[] {
	const extended = agent.access.find((row) => row.department === ticket.department);
	const teams = desk
		.all('teams')
		.filter(({ members }) => members.some((m) => m.agent === agent.id));
	const inHand =
		ticket.state === 'open' &&
		(ticket.agent === agent.id || teams.some(({ id }) => id === ticket.team));
	const primary = agent.department === ticket.department || (agent.usePrimaryRole && inHand);
	const role = extended?.role ?? (primary ? agent.role : null);
	return role === null ? ['ticket.create'] : (desk.get('roles', role)?.permissions ?? []);
}

const decides = ['actor', 'visible', 'permission', 'manager', 'target'];

/** Where a guard and the rules disagree. */
function checkRules(desk: MemoryTables, agent: Agent, ticket: Ticket): string[] {
	return (Object.entries(asked) as [keyof typeof asked, Asked][]).flatMap(([verb, wants]) => {
		const target = { ticket: ticket.id } as never;
		const lets = conditionsOf(desk, { kind: 'agent', id: agent.id }, verb, target)
			.filter(({ code }) => decides.includes(code))
			.every(({ holds }) => holds);
		if (lets === may(desk, agent, ticket, wants)) return [];
		return [`${agent.username}, ticket ${ticket.id}: ${lets ? 'may' : 'may not'} ${verb}`];
	});
}

/** Where a page shows what the desk would refuse, only the ticket's own state may be why: its dialog tells it. */
function checkOffers(desk: MemoryTables, agent: Agent, ticket: Ticket): string[] {
	const page = ticketPage(desk, agent, ticket.id);
	if (!page.shown) return [];
	const { can, statuses } = page.view;
	const by = { kind: 'agent', id: agent.id } as const;
	const lacks = (conditions: readonly Condition[]) =>
		conditions.some(({ code, holds }) => !holds && code !== 'state');
	const shown = ticketVerbs.filter(
		(verb) =>
			verb !== 'set_status' && can.has(verb) !== explainOffer(desk, agent, ticket, verb).allowed
	);
	const refused = (Object.keys(asked) as (keyof typeof asked)[]).filter(
		(verb) => can.has(verb) && lacks(conditionsOf(desk, by, verb, { ticket: ticket.id } as never))
	);
	const denied = statuses.filter(({ id }) =>
		lacks(conditionsOf(desk, by, 'set_status', { ticket: ticket.id, status: id }))
	);
	return [...shown, ...refused, ...denied.map(({ name }) => name)];
}

describe(`guards (seed ${seed})`, () => {
	const atEveryTicket = (
		name: string,
		runs: number,
		faults: (desk: MemoryTables, agent: Agent, ticket: Ticket) => string[]
	) =>
		holdsInTheEnd(name, runs, (desk) => {
			const tickets = [...desk.rows('tickets')];
			const found = desk
				.all('agents')
				.flatMap((agent) => tickets.flatMap((ticket) => faults(desk, agent, ticket)));
			expect(found).toEqual([]);
		});

	holdsAlways(
		'refuse in the words of the first condition that is not met, and nothing else forbids',
		200,
		checkStep
	);
	atEveryTicket('let agents do exactly what the rules say', 60, checkRules);
	atEveryTicket('decide what a page offers, but for how the ticket stands', 30, checkOffers);

	it('ask of a transfer that the agent sees the ticket and has the permission', () => {
		const { desk } = play([]);
		const by = { kind: 'agent', id: 1 as never } as const;
		const conditions = conditionsOf(desk, by, 'transfer', { ticket: 1 as never });
		expect(conditions.map(({ code }) => code)).toEqual(['visible', 'permission']);
	});
});
