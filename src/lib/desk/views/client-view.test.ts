import { describe, expect, it } from 'vitest';
import { clientTicketPage } from './client-view.ts';
import { lab } from './lab.testkit.ts';

const KAREN = 1 as never;
const KEN = 2 as never;

function worked() {
	const desk = lab();
	const ticket = desk.open();
	desk.as('john', { verb: 'claim', args: { ticket } });
	desk.as('john', { verb: 'lock', args: { ticket } });
	desk.as('john', { verb: 'note', args: { ticket, body: '<p>The user is upset.</p>' } });
	desk.as('john', { verb: 'reply', args: { ticket, body: '<p>On it.</p>' } });
	desk.as('john', { verb: 'set_status', args: { ticket, status: 2 as never } });
	return { desk, ticket };
}

describe('a ticket on the portal', () => {
	it('shows messages, replies and status changes, but no notes or assignments', () => {
		const { desk, ticket } = worked();
		const page = clientTicketPage(desk.tables, KAREN, ticket);
		if (!page.shown) throw new Error(page.message);
		expect(
			page.view.thread.map((item) => (item.kind === 'entry' ? item.entry.type : item.told.words))
		).toEqual(['M', 'Created by Karen', 'R', 'Closed by John Doe with status of Resolved']);
		expect(page.view).toMatchObject({ status: 'Resolved', department: 'Support', reopens: true });
	});

	it('does not exist for anybody else', () => {
		const { desk, ticket } = worked();
		expect(clientTicketPage(desk.tables, KEN, ticket)).toEqual({
			shown: false,
			message: 'Unknown or invalid ticket ID.'
		});
	});

	it('offers editing to its owner only, as the desk allows it', () => {
		const { desk, ticket } = worked();
		desk.as('john', { verb: 'add_collaborator', args: { ticket, user: KEN } });
		for (const [user, may] of [
			[KAREN, true],
			[KEN, false]
		] as const) {
			const page = clientTicketPage(desk.tables, user, ticket);
			expect(page.shown && page.view.mayEdit).toBe(may);
			const args = { ticket, subject: `Of user ${user}` };
			const { refusal } = desk.asUser(user, { verb: 'edit_own', args });
			expect(refusal === null).toBe(may);
		}
	});

	it('can be opened by people of a ticket that was merged into it', () => {
		const { desk, ticket } = worked();
		const child = desk.open();
		desk.as('john', { verb: 'add_collaborator', args: { ticket: child, user: KEN } });
		const tickets = [ticket, child];
		desk.as('john', { verb: 'merge', args: { tickets, participants: 'user' } });
		expect(desk.ticket(ticket).collaborators).toEqual([]);
		expect(clientTicketPage(desk.tables, KEN, ticket).shown).toBe(true);
	});
});
