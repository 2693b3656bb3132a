import { describe, expect, it } from 'vitest';
import type { TicketId } from '../model/index.ts';
import { lab } from './lab.testkit.ts';
import { ticketPage, type TicketView } from './ticket-view.ts';

type Lab = ReturnType<typeof lab>;

function seenBy(desk: Lab, username: string, ticket: TicketId): TicketView {
	const page = ticketPage(desk.tables, desk.agent(username), ticket);
	if (!page.shown) throw new Error(page.message);
	return page.view;
}
const idOf = (desk: Lab, table: 'departments' | 'roles' | 'teams', name: string) => {
	const found = desk.tables.all(table).find((row) => row.name === name);
	if (!found) throw new Error(`There is no ${name}.`);
	return found.id as never;
};
/** Of the toolbar and its menus, what stands for all of it. */
const toolbar = [
	...(['reply', 'note', 'edit_ticket', 'assign', 'claim', 'transfer', 'release', 'mark'] as const),
	...(['mark_overdue', 'refer', 'merge', 'link', 'task_add', 'edit_entry', 'open_for'] as const),
	...(['ban_email', 'unban_email', 'delete_ticket', 'set_status'] as const)
];
const offered = (view: TicketView) => toolbar.filter((verb) => view.can.has(verb));
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe("the agent's page of a ticket", () => {
	it('offers what the role grants', () => {
		const desk = lab();
		const view = seenBy(desk, 'john', desk.open());
		expect(offered(view)).toEqual([
			...['reply', 'note', 'edit_ticket', 'assign', 'claim', 'transfer', 'refer'],
			...['merge', 'link', 'task_add', 'open_for', 'set_status']
		]);
		expect(names(view.statuses)).toEqual(['Resolved', 'Closed']);
		expect(names(view.postStatuses)).toEqual(['Open', 'Resolved', 'Closed']);
	});

	it('offers only a note to an agent with View only', () => {
		const desk = lab();
		const ticket = desk.open();
		const to = idOf(desk, 'departments', 'SysAdmins');
		desk.as('john', { verb: 'transfer', args: { ticket, department: to } });
		const role = idOf(desk, 'roles', 'View only');
		const agent = desk.agent('john').id;
		desk.as('root', { verb: 'grant_access', args: { agent, department: to, role } });
		const view = seenBy(desk, 'john', ticket);
		// Opening another ticket is asked of any role of theirs.
		expect(offered(view)).toEqual(['note', 'open_for']);
		expect(view.statuses).toEqual([]);
	});

	it('is denied without access, and unknown without a ticket', () => {
		const desk = lab();
		const ticket = desk.open();
		const message = 'Access denied. Contact admin if you believe this is in error';
		expect(ticketPage(desk.tables, desk.agent('jane'), ticket)).toEqual({ shown: false, message });
		expect(ticketPage(desk.tables, desk.agent('jane'), 99 as TicketId)).toEqual({
			shown: false,
			message: 'ticket: Unknown or invalid ID.'
		});
	});

	it('names agent and team, and warns agents who are neither', () => {
		const desk = lab();
		const ticket = desk.open();
		const team = { kind: 'team', id: idOf(desk, 'teams', 'Online Banking') } as const;
		desk.as('john', { verb: 'assign', args: { ticket, to: team } });
		expect(seenBy(desk, 'john', ticket).warnings).toEqual(['Ticket is assigned to Online Banking']);
		expect(seenBy(desk, 'jane', ticket).warnings).toEqual([]);
		desk.as('john', { verb: 'claim', args: { ticket } });
		const both = seenBy(desk, 'john', ticket);
		expect(both.words.assignee).toBe('John Doe/Online Banking');
		expect(both.warnings).toEqual(['Ticket is assigned to John Doe/Online Banking']);
		expect(offered(both)).toContain('release');
	});

	it('of a closed ticket offers to reopen it, to agents who may close', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'set_status', args: { ticket, status: 2 as never } });
		const view = seenBy(desk, 'john', ticket);
		expect(names(view.statuses)).toEqual(['Open', 'Closed']);
		expect(offered(view)).not.toContain('assign');
		expect(view.words.agent).toBe('John Doe');
	});

	it("shows the lock of another agent, not one's own", () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'lock', args: { ticket } });
		expect(seenBy(desk, 'john', ticket).lock).toBeNull();
		expect(seenBy(desk, 'root', ticket).lock).toMatchObject({ name: 'John Doe' });
	});

	it('of a merged child offers no reply, and links to its parent', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child] } });
		const view = seenBy(desk, 'john', child);
		expect(view.relation).toBe('child');
		expect(offered(view)).not.toContain('reply');
		expect(offered(view)).not.toContain('note');
		expect(view.warnings).toEqual(['Child Tickets do not allow the end user or agent to reply.']);
		expect(view.related).toMatchObject([{ id: parent, relation: 'parent', unlink: null }]);
		expect(seenBy(desk, 'john', parent).relation).toBe('parent');
	});

	it('lists linked tickets, and what to unlink for each', () => {
		const desk = lab();
		const [parent, one, other] = [desk.open(), desk.open(), desk.open()];
		desk.as('john', { verb: 'link', args: { tickets: [parent, one, other] } });
		const links = (of: TicketId) =>
			seenBy(desk, 'john', of).related.map(({ id, unlink }) => [id, unlink]);
		expect(links(parent)).toEqual([
			[one, one],
			[other, other]
		]);
		expect(links(one)).toEqual([
			[parent, one],
			[other, null]
		]);
		expect(seenBy(desk, 'john', one).relation).toBe('linked');
		expect(offered(seenBy(desk, 'john', one))).toContain('reply');
	});

	it('lists its tasks for everybody, and their requirements for agents who see them', () => {
		const desk = lab();
		const ticket = desk.open();
		const task = { title: 'Order part', description: '<p>Soon</p>' };
		const department = idOf(desk, 'departments', 'SysAdmins');
		desk.as('john', { verb: 'task_add', args: { ticket, ...task, department } });
		const [johns] = seenBy(desk, 'john', ticket).tasks;
		expect(johns).toMatchObject({ department: 'SysAdmins', description: null, can: null });
		desk.as('john', { verb: 'transfer', args: { ticket, department } });
		const tasksOf = () => seenBy(desk, 'jane', ticket).tasks;
		expect(tasksOf()).toMatchObject([{ description: '<p>Soon</p>', can: 'task_close' }]);
		desk.as('jane', { verb: 'task_close', args: { task: 1 as never } });
		expect(tasksOf()).toMatchObject([{ can: 'task_reopen' }]);
	});
});
