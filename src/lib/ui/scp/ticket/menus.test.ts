import { expect } from 'vitest';
import type { MemoryTables } from '#lib/kernel/memory.ts';
import type { Agent, Ticket } from '#lib/desk/model/index.ts';
import { seed } from '#lib/desk/play.testkit.ts';
import { holdsInTheEnd } from '#lib/desk/property.testkit.ts';
import { isOffered } from '#lib/desk/verbs/ask.ts';
import { verbs } from '#lib/desk/verbs/index.ts';
import { ticketPage } from '#lib/desk/views/ticket-view.ts';
import { assignMenu, moreMenu, statusMenu } from './menus.ts';

const ask = () => undefined;

/** The gear's items by the verb that each carries out. */
const items = {
	change_owner: 'Change Owner',
	merge: 'Merge Tickets',
	link: 'Link Tickets',
	release: 'Release (unassign) Ticket',
	mark_overdue: 'Mark as Overdue',
	mark: /^Mark as (A|Una)nswered$/,
	remove_referral: 'Manage Referrals',
	set_forms: 'Manage Forms',
	save_collaborators: 'Manage Collaborators',
	ban_email: 'Ban Email',
	unban_email: 'Unban Email',
	delete_ticket: 'Delete Ticket'
} as const;

function checkMenus(desk: MemoryTables, agent: Agent, ticket: Ticket) {
	const page = ticketPage(desk, agent, ticket.id);
	if (!page.shown) return;
	const by = { kind: 'agent', id: agent.id } as const;
	const labels = moreMenu(page.view, ask).map(({ label }) => label);
	for (const [verb, name] of Object.entries(items) as [keyof typeof items, string | RegExp][]) {
		const target = 'tickets' in verbs[verb].args ? { tickets: [ticket.id] } : { ticket: ticket.id };
		const offered = isOffered(desk, by, verb, target as never);
		const shown = labels.some((label) =>
			typeof name === 'string' ? label === name : name.test(label)
		);
		expect({ verb, shown }).toEqual({ verb, shown: offered });
	}
	expect(assignMenu(page.view, ask).some(({ label }) => label === 'Claim')).toBe(
		isOffered(desk, by, 'claim', { ticket: ticket.id })
	);
	for (const { label } of statusMenu(page.view, ask)) {
		const status = desk.all('statuses').find(({ name }) => name === label)?.id as never;
		expect(isOffered(desk, by, 'set_status', { ticket: ticket.id, status })).toBe(true);
	}
}

holdsInTheEnd(
	`the menus of a ticket have exactly what the records offer (seed ${seed})`,
	10,
	(desk) => {
		for (const agent of desk.all('agents'))
			for (const ticket of desk.rows('tickets')) checkMenus(desk, agent, ticket);
	}
);
