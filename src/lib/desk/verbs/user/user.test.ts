import { describe, expect, it } from 'vitest';
import { TrialDesk } from '../intake/trial-desk.ts';

const guest = { kind: 'guest' } as const;
const password = 'letmein';

/** John may keep the whole directory; Jane only look at it. */
function directory() {
	const desk = new TrialDesk();
	const [john, jane] = [desk.agent('john'), desk.agent('jane')];
	for (const [by, permissions] of [
		[john, ['user.create', 'user.edit', 'user.manage', 'user.delete']],
		[jane, []]
	] as const)
		desk.tables.apply([
			{ type: 'changed', table: 'agents', id: (by as { id: number }).id, set: { permissions } }
		]);
	const logIn = (email: string, as = password) =>
		desk.do(guest, 'log_in', { panel: 'client', username: email, password: as });
	return { desk, john, jane, logIn };
}

describe('the user directory', () => {
	it('asks the agent, not a role, for permission', () => {
		const { desk, jane } = directory();
		const user = desk.user('karen').id;
		const outcomes = [
			desk.do(jane, 'save_user', { name: 'New', email: 'new@else.example' }),
			desk.do(jane, 'save_account', { user, locked: true }),
			desk.do(jane, 'remove_user', { user })
		];
		expect(outcomes.map((outcome) => outcome.refusal?.http)).toEqual([403, 403, 403]);
	});

	it('registers a guest, who can log in from then on', () => {
		const { desk, john, logIn } = directory();
		desk.do(john, 'save_user', { name: 'New', email: 'New@else.example' });
		const user = desk.tables.lastId('users') as never;
		expect(logIn('new@else.example', '').refusal).not.toBeNull();
		expect(desk.do(john, 'save_account', { user }).refusal?.fields[0]?.message).toBe(
			'Temporary password required'
		);
		desk.do(john, 'save_account', { user, password });
		expect(logIn('new@else.example').refusal).toBeNull();
	});

	it('locks an account, which ends its visit, and unlocks it', () => {
		const { desk, john, logIn } = directory();
		const user = desk.user('karen').id;
		desk.do(john, 'save_account', { user, password });
		logIn('karen@customer.example');
		desk.do(john, 'save_account', { user, locked: true });
		expect(desk.tables.get('sessions', 1)?.user).toBeNull();
		expect(logIn('karen@customer.example').refusal).not.toBeNull();
		desk.do(john, 'save_account', { user, locked: false });
		expect(logIn('karen@customer.example').refusal).toBeNull();
	});

	it('deletes who has tickets only together with them', () => {
		const { desk, john } = directory();
		const { id, owner: user } = desk.open();
		const kens = desk.do(desk.user('ken'), 'open', {
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'Ken',
			message: '<p>Ken</p>'
		});
		expect(kens.refusal).toBeNull();
		const other = desk.lastTicket();
		desk.do(john, 'add_collaborator', { ticket: other.id, user });
		expect(desk.do(john, 'remove_user', { user }).refusal?.message).toBe(
			'Unable to delete user: they have tickets'
		);
		desk.do(john, 'remove_user', { user, tickets: true });
		expect([desk.tables.get('users', user), desk.tables.get('tickets', id)]).toEqual([
			undefined,
			undefined
		]);
		// Where they were copied, work goes on without them.
		desk.do(john, 'lock', { ticket: other.id });
		expect(desk.reply(desk.ticket(other.id)).refusal).toBeNull();
		expect(desk.sent().at(-1)?.cc).toEqual([]);
	});
});
