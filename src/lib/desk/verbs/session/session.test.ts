import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../execute.ts';
import { foundDesk } from '../../found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { lab } from '../../views/lab.testkit.ts';

const start = Date.UTC(2026, 2, 2, 14);
const MINUTE = 60_000;

function desk() {
	const tables = new DeskMemory(
		foundDesk(
			{
				agents: [
					{
						username: 'john',
						'first name': 'John',
						'last name': 'Doe',
						email: 'john@lab.example',
						department: 'Support',
						role: 'Expanded Access'
					}
				],
				users: [{ name: 'Karen', email: 'karen@customer.example' }]
			},
			start
		)
	);
	const logIn = (panel: 'agent' | 'client', username: string, password: string, at = start) => {
		const args = { panel, username, password };
		const command: Command = { at, by: { kind: 'guest' }, verb: 'log_in', args };
		const outcome = execute(tables, command);
		tables.apply(outcome.events);
		return outcome.refusal?.message ?? 'in';
	};
	return { tables, logIn };
}

describe('logging in', () => {
	it('knows agents by user name and clients by address', () => {
		const { tables, logIn } = desk();
		expect(logIn('agent', 'john', 'john')).toBe('in');
		expect(logIn('client', 'Karen@customer.example', 'karen')).toBe('in');
		expect(tables.get('sessions', 1)).toMatchObject({ agent: 1, user: 1 });
	});

	it('locks out after the fifth wrong password, warns the administrator, and unlocks two minutes later', () => {
		const { tables, logIn } = desk();
		for (let attempt = 1; attempt <= 5; attempt++)
			expect(logIn('agent', 'john', 'wrong')).toBe('Access denied');
		expect(logIn('agent', 'john', 'john')).toBe('Maximum failed login attempts reached');
		const mails = [...tables.rows('mails')].map((mail) => [mail.to, mail.subject]);
		const warning = [['admin@helpdesk.example'], 'Excessive login attempts (john)'];
		// Each further try warns again, and restarts the two minutes.
		expect(mails).toEqual([warning, warning]);
		const later = start + 2 * MINUTE - 1;
		expect(logIn('agent', 'john', 'john', later)).toBe('Maximum failed login attempts reached');
		expect(logIn('agent', 'john', 'john', start + 2 * MINUTE)).toBe(
			'Maximum failed login attempts reached'
		);
		expect(logIn('agent', 'john', 'john', start + 4 * MINUTE)).toBe('in');
		expect(tables.get('sessions', 1)).toMatchObject({ agent: 1, failures: 0, lockedUntil: null });
	});

	it('counts wrong passwords per panel, with the settings of that panel', () => {
		const { tables, logIn } = desk();
		const set = { clientMaxLogins: 2, clientLoginTimeout: 7 };
		tables.apply([{ type: 'changed', table: 'settings', id: 1, set }]);
		for (let attempt = 1; attempt <= 4; attempt++) logIn('agent', 'john', 'wrong');
		for (let attempt = 1; attempt <= 3; attempt++)
			expect(logIn('client', 'karen@customer.example', 'wrong')).toBe('Access denied');
		const locked = 'Maximum failed login attempts reached';
		const clientLocked = "You've reached maximum failed login attempts allowed.";
		const karen = (minutes: number) =>
			logIn('client', 'karen@customer.example', 'karen', start + minutes * MINUTE);
		expect(karen(6)).toBe(clientLocked);
		expect(logIn('agent', 'john', 'wrong')).toBe('Access denied');
		expect(logIn('agent', 'john', 'john')).toBe(locked);
		expect(karen(13)).toBe('in');
		expect(logIn('agent', 'john', 'john')).toBe(locked);
	});
});

describe('checking a ticket’s status', () => {
	const guest = { kind: 'guest' } as const;
	const ask = (desk: ReturnType<typeof lab>, email: string, number: string) => {
		const args = { email, number };
		const outcome = execute(desk.tables, { at: start, by: guest, verb: 'request_link', args });
		desk.tables.apply(outcome.events);
		return outcome;
	};

	it('mails the link to the owner of the ticket', () => {
		const desk = lab();
		const { number } = desk.ticket(desk.open());
		expect(ask(desk, 'Karen@customer.example', number).notice).toBe(
			'Karen - access link sent to your email!'
		);
		const mail = [...desk.tables.rows('mails')].at(-1);
		expect(mail).toMatchObject({
			to: ['karen@customer.example'],
			subject: `Ticket [#${number}] Access Link`
		});
	});

	it('does not reveal to others whether the ticket exists', () => {
		const desk = lab();
		const { number } = desk.ticket(desk.open());
		expect(ask(desk, 'ken@customer.example', number).refusal?.message).toBe('Access denied');
		expect(ask(desk, 'karen@customer.example', '1').refusal?.message).toBe('Access denied');
		expect(ask(desk, '', '').refusal).toMatchObject({
			message: 'Valid email address and ticket number required',
			fields: [{ field: 'email' }, { field: 'number' }]
		});
		expect(ask(desk, 'ken@customer.example', number).refusal?.fields).toEqual(
			ask(desk, 'karen@customer.example', '1').refusal?.fields
		);
	});

	it('opens only that ticket for the person who follows the link, and ends another session', () => {
		const desk = lab();
		const ticket = desk.open();
		const by = { kind: 'user', id: desk.ticket(ticket).owner } as const;
		const follow = { at: start, by, verb: 'follow_link', args: { ticket } } as const;
		desk.tables.apply(execute(desk.tables, follow).events);
		expect(desk.tables.get('sessions', 1)).toMatchObject({ user: null, link: ticket });
	});
});
