import { describe, expect, it } from 'vitest';
import type { TicketId } from '#lib/desk/model/index.ts';
import { debriefView } from '#lib/scenario/index.ts';
import { Session } from './session.ts';

/** A poor first ticket and a better second one, as the tip suggests. */
function twoTickets() {
	const session = new Session('banking-outage.yaml');
	session.coach({ do: 'begin' });
	session.openTicket('karen@harborbank.example', 'Banking');
	const [first] = session.opened;
	session.openTicket('karen@harborbank.example', 'No customer can log in to banking since 8');
	const [, second] = session.opened;
	if (!first || !second) throw new Error('Two tickets were opened.');
	return { session, first, second, john: session.agent('john') };
}

describe('a second try', () => {
	it('replaces the first one in the step that asks for it', () => {
		const { session, second } = twoTickets();
		expect(session.ticket).toBe(second.id);
		expect(session.view.tickets).toMatchObject([{ subject: second.subject }]);
	});

	it('counts when it is the one that the agent opens', () => {
		for (const which of ['first', 'second'] as const) {
			const { session, john, ...tickets } = twoTickets();
			session.coach({ do: 'next' });
			session.logIn('john');
			session.look(john, tickets[which].id);
			expect(session.check('looked')).toMatchObject({ held: true });
			expect(session.ticket).toBe(tickets[which].id);
			session.coach({ do: 'answer', question: 'due', given: 'Wed 3/4/26 9:00 AM' });
			expect(session.step.questions.find(({ id }) => id === 'due')?.right).toBe(true);
		}
	});

	it('counts when it is made after the step, from the next one', () => {
		const session = new Session('banking-outage.yaml');
		session.coach({ do: 'begin' });
		session.openTicket('karen@harborbank.example', 'Banking');
		session.coach({ do: 'next' });
		session.openTicket('karen@harborbank.example', 'Banking is down for all customers since 8');
		expect(session.ticket).toBe(session.opened[1]?.id);
	});

	it('counts when it is worked on without being opened', () => {
		const { session, first, john } = twoTickets();
		session.skipWhile(['report', 'observe', 'judge']);
		session.do('set_sla', john, { ticket: first.id, sla: session.id('slas', 'Sev-A') });
		expect(session.ticket).toBe(first.id);
		expect(session.check('sla')).toMatchObject({ held: true });
	});

	it('does not take the place of a ticket that somebody has worked on, and the lab says which one it follows', () => {
		const { session, first, second, john } = twoTickets();
		session.skipWhile(['report', 'observe', 'judge']);
		session.do('set_sla', john, { ticket: second.id, sla: session.id('slas', 'Sev-B') });
		session.look(john, first.id);
		session.do('set_sla', john, { ticket: first.id, sla: session.id('slas', 'Sev-A') });
		expect(session.ticket).toBe(second.id);
		expect(session.step.follows).toEqual({
			id: second.id,
			number: second.number,
			subject: second.subject,
			others: [first.id]
		});
		expect(session.check('sla')?.found).toBe(`#${second.number}: SLA Plan: Sev-B`);
	});

	it('counts when the ticket that was followed is deleted', () => {
		const { session, first, second } = twoTickets();
		session.skipWhile(['report']);
		const { refusal } = session.do('delete_ticket', session.agent('ostadmin'), {
			ticket: second.id
		});
		expect(refusal).toBeNull();
		expect(session.ticket).toBe(first.id);
	});

	it('counts when the ticket that was followed is merged into it', () => {
		const { session, first, second } = twoTickets();
		session.skipWhile(['report']);
		const tickets = [first.id, second.id];
		const { refusal } = session.do('merge', session.agent('john'), { tickets });
		expect(refusal).toBeNull();
		expect(session.ticket).toBe(first.id);
	});

	it('must meet the request: a ticket of somebody else is never followed', () => {
		const session = new Session('banking-outage.yaml');
		session.coach({ do: 'begin' });
		session.openTicket();
		const [own] = session.opened;
		session.openTicket('karren@harborbank.example');
		const [, other] = session.opened;
		session.coach({ do: 'next' });
		session.look(session.agent('john'), other?.id as TicketId);
		expect(session.ticket).toBe(own?.id);
		expect(session.step.follows?.others).toEqual([other?.id]);
		expect(session.check('looked')).toMatchObject({
			held: false,
			expected: `John Doe opened ticket #${own?.number} “Online banking is down”, and saw it`
		});
	});

	it('of a later request does not take the place of an earlier ticket', () => {
		const session = new Session('cfo-laptop.yaml');
		const priya = { name: 'Priya', email: 'priya@harborbank.example' };
		session.coach({ do: 'begin' });
		const topic = session.id('topics', 'Report a Problem');
		session.do(
			'open',
			{ kind: 'guest' },
			{ topic, subject: 'A laptop', message: 'Off.', ...priya }
		);
		const [laptop] = session.opened;
		session.jumpTo('phone');
		// It fits what the first step asked for, too: a laptop of Priya's.
		session.do('open', { kind: 'guest' }, { topic, subject: 'Laptops', message: 'Key.', ...priya });
		expect(session.attempt.run?.tickets).toEqual({ laptop: laptop?.id });
	});

	it('is not mentioned when there is only one', () => {
		const session = new Session('banking-outage.yaml').skipTo('route');
		expect(session.step.follows).toBeNull();
		expect(debriefView(session.tables, session.attempt, session.scenario)?.tickets).toHaveLength(1);
	});
});
