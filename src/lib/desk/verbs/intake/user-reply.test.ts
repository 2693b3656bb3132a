import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../model/index.ts';
import { TrialDesk } from './trial-desk.testkit.ts';

const write = (desk: TrialDesk, name: string, ticket: Ticket, message = '<p>News?</p>') =>
	desk.do(desk.user(name), 'user_reply', { ticket: ticket.id, message });

describe('a message on the portal', () => {
	it('marks the ticket unanswered and alerts its agent', () => {
		const desk = new TrialDesk();
		const ticket = desk.open();
		desk.reply(ticket);
		expect(desk.ticket(ticket.id).answered).toBe(true);
		write(desk, 'karen', ticket);
		expect(desk.ticket(ticket.id).answered).toBe(false);
		expect(desk.sentTo().at(-1)).toBe('message.alert john@desk.example');
	});

	it('needs a text', () => {
		const desk = new TrialDesk();
		const { refusal } = write(desk, 'karen', desk.open(), '<p> </p>');
		expect(refusal?.fields[0]?.message).toBe('Message required');
	});

	it('is refused for people who do not take part: for them the ticket does not exist', () => {
		const desk = new TrialDesk();
		const { refusal } = write(desk, 'ken', desk.open());
		expect(refusal?.message).toBe('Unknown or invalid ticket ID.');
	});

	it('of a collaborator is mailed to the owner, and the owner’s to the collaborators', () => {
		const desk = new TrialDesk();
		const ticket = desk.open();
		const user = desk.user('ken').id;
		desk.do(desk.agent('john'), 'add_collaborator', { ticket: ticket.id, user });
		write(desk, 'ken', ticket);
		expect(desk.sentTo().at(-1)).toBe('ticket.activity.notice karen@customer.example');
		write(desk, 'karen', ticket);
		expect(desk.sentTo().at(-1)).toBe('ticket.activity.notice ken@customer.example');
	});

	it('opens a resolved ticket again', () => {
		const desk = new TrialDesk();
		const ticket = desk.open();
		const status = desk.id('statuses', 'Resolved');
		desk.do(desk.agent('john'), 'set_status', { ticket: ticket.id, status });
		write(desk, 'karen', ticket);
		expect(desk.ticket(ticket.id)).toMatchObject({ state: 'open', closed: null });
	});

	it('alerts the agent of the second answer as the last respondent, and nobody after the first', () => {
		const desk = new TrialDesk();
		const ticket = desk.open();
		desk.reply(ticket);
		desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: { kind: 'team', id: desk.id('teams', 'Night shift') }
		});
		desk.do(desk.agent('john'), 'release', { ticket: ticket.id, what: 'agent' });
		write(desk, 'karen', ticket);
		expect(desk.sentTo().slice(-1)).toEqual(['message.alert jane@desk.example']);
		desk.reply(ticket);
		desk.do(desk.agent('john'), 'release', { ticket: ticket.id, what: 'agent' });
		write(desk, 'karen', ticket);
		expect(desk.sentTo().slice(-2)).toEqual([
			'message.alert john@desk.example',
			'message.alert jane@desk.example'
		]);
	});
});
