import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../execute.ts';
import { foundDesk } from '../../found.ts';
import { MemoryTables } from '../../memory.ts';

const start = Date.UTC(2026, 2, 2, 14);
const MINUTE = 60_000;

function desk() {
	const tables = new MemoryTables(
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

	it('locks out after the fifth wrong password, warns the administrator, and relents two minutes later', () => {
		const { tables, logIn } = desk();
		for (let attempt = 1; attempt <= 5; attempt++)
			expect(logIn('agent', 'john', 'wrong')).toBe('Access denied');
		expect(logIn('agent', 'john', 'john')).toBe('Maximum failed login attempts reached');
		const mails = [...tables.rows('mails')].map((mail) => [mail.to, mail.subject]);
		expect(mails).toEqual([[['admin@helpdesk.example'], 'Excessive login attempts (john)']]);
		expect(logIn('agent', 'john', 'john', start + 2 * MINUTE)).toBe('in');
		expect(tables.get('sessions', 1)).toMatchObject({ agent: 1, failures: 0, lockedUntil: null });
	});
});
