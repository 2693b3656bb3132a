import { describe, expect, it } from 'vitest';
import type { AgentId } from '../../model/index.ts';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';
import { chosenCanned } from '../ticket/canned.ts';
import { fillIn } from './variables.ts';

/** Karen's ticket, and what a text becomes that is filled in for it a minute and a half later (kind *canned*). */
function filling() {
	const desk = new TrialDesk();
	const ticket = desk.open({ subject: 'Printer <jam> & more' });
	const fill = (text: string) =>
		fillIn(desk.tables, desk.ticket(ticket.id), text, ticket.created + 90_000);
	return { desk, ticket, fill };
}

describe('a variable', () => {
	it('of a known root is empty without a value; of an unknown root it stays as typed', () => {
		const { fill, ticket } = filling();
		const unknown = '%{foo}|%{Ticket.number}|%{staff.name}|%{signature}|%{message}|%{constructor}';
		expect(fill(unknown)).toBe(unknown);
		expect(fill('[%{ticket.foo}][%{ticket.name.foo}][%{ticket.staff.foo.bar}]')).toBe('[][][]');
		expect(fill('%{}|%{ ticket.number}|%{ticket.number')).toBe(
			'%{}|%{ ticket.number}|%{ticket.number'
		);
		expect(fill('%{ticket}|%{ticket.}|%{ticket.NUMBER}')).toBe(
			`${ticket.number}|${ticket.number}|${ticket.number}`
		);
		expect(fill('%{ticket.constructor}%{ticket.name.toString}')).toBe('');
	});

	it('gives the names of what belongs to the ticket', () => {
		const { desk, ticket, fill } = filling();
		expect(fill('%{ticket.subject}|%{ticket.source}|%{ticket.email}')).toBe(
			'Printer  & more|Web|karen@customer.example'
		);
		expect(fill('%{ticket.status}|%{ticket.status.state}|%{ticket.priority}|%{ticket.dept}')).toBe(
			'Open|open|Normal|Support'
		);
		expect(fill('%{ticket.topic}|%{ticket.dept.manager}|%{ticket.sla.graceperiod}')).toMatch(
			/^General Inquiry\|\|\d+$/
		);
		expect(fill('[%{ticket.assigned}]')).toBe('[]');
		const to = { kind: 'team', id: 1 } as never;
		desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to });
		desk.do(desk.agent('john'), 'claim', { ticket: ticket.id });
		expect(fill('%{ticket.assigned}|%{ticket.staff.name.first}|%{ticket.staff.username}')).toBe(
			'John Doe/Night shift|John|john'
		);
		expect(fill('%{ticket.team.members}|[%{ticket.team.lead}]')).toBe('Jane Doe|[]');
	});

	it('is empty for a ticket without a help topic', () => {
		const { desk, ticket, fill } = filling();
		const set = { topic: null };
		desk.tables.apply([{ type: 'changed', table: 'tickets', id: ticket.id, set }]);
		expect(fill('[%{ticket.topic}][%{ticket.topic.name}]')).toBe('[][]');
	});

	it('gives people in all forms of their names, and their organization', () => {
		const { desk, fill } = filling();
		expect(fill('%{recipient}|%{recipient.name.lastfirst}|%{ticket.user.name.initials}')).toBe(
			'Karen Miller|Miller, Karen|KM'
		);
		expect(fill('%{ticket.user.organization}')).toBe('%{ticket.user.organization}');
		const { id } = desk.user('karen');
		desk.tables.apply([
			{
				type: 'added',
				table: 'organizations',
				row: { id: 1, name: 'Bank' } as never
			},
			{ type: 'changed', table: 'users', id, set: { organization: 1 as never, phone: '5550100' } }
		]);
		expect(fill('%{ticket.user.organization.name}|%{ticket.phone}')).toBe('Bank|555-0100');
	});

	it('gives dates in the zone of the desk', () => {
		const { fill } = filling();
		const all = ['', '.short', '.long', '.full', '.time', '.humanize', '.date', '.foo'];
		expect(fill(all.map((form) => `[%{ticket.create_date${form}}]`).join(''))).toBe(
			'[3/2/26 9:01\u202fAM][3/2/26][3/2/26 9:01\u202fAM][Monday, March 2, 2026 at 9:01\u202fAM]' +
				'[9:01\u202fAM][about a minute ago][1772460060][]'
		);
		expect(fill('[%{ticket.close_date}][%{ticket.close_date.short}]')).toBe('[][]');
	});

	it('gives the thread, but never internal notes', () => {
		const { desk, ticket, fill } = filling();
		desk.do(desk.agent('john'), 'note', { ticket: ticket.id, body: 'secret' });
		desk.reply(ticket);
		expect(fill('%{ticket.thread.original}%{ticket.thread.lastresponse}')).toBe(
			'<p>It burns.</p><p>Look.</p>'
		);
		expect(fill('%{ticket.thread.complete}')).not.toContain('secret');
	});

	it('gives addresses of the desk', () => {
		const { fill, ticket } = filling();
		const home = 'http://localhost/osTicket';
		expect(fill('%{url}|%{ticket.client_link}|%{ticket.staff_link}')).toBe(
			`${home}|${home}/view.php?t=${ticket.number}|${home}/scp/tickets.php?id=${ticket.id}`
		);
	});
});

describe('a canned response', () => {
	it('can be chosen by agents who see the ticket, while it is active', () => {
		const { desk, ticket } = filling();
		const canned = { title: 'C', response: '%{ticket.name.first}' };
		desk.tables.apply([
			{ type: 'added', table: 'canned', row: { ...canned, id: 9, enabled: true } as never }
		]);
		const choose = (agent: string) => {
			const row = desk.tables.get('agents', (desk.agent(agent) as { id: AgentId }).id);
			if (!row) throw new Error('There is no such agent.');
			const asked = { ticket: ticket.id, canned: 9 as never, now: ticket.created };
			return chosenCanned(desk.tables, row, asked);
		};
		expect(choose('john')).toEqual({ text: 'Karen' });
		expect(choose('jane')).toMatchObject({ refusal: { http: 404, message: 'Unknown ticket ID' } });
		desk.tables.apply([{ type: 'changed', table: 'canned', id: 9, set: { enabled: false } }]);
		expect(choose('john')).toMatchObject({ refusal: { message: 'No such premade reply' } });
	});
});
