import { describe, expect, it } from 'vitest';
import { lab, type VerbCall } from '../../views/lab.testkit.ts';

/** A ticket of Karen's, and root, who may do everything with it. */
function withTicket() {
	const desk = lab();
	const ticket = desk.open();
	desk.tables.apply([
		{
			type: 'changed',
			table: 'agents',
			id: desk.agent('root').id,
			set: { permissions: ['emails.banlist'] }
		}
	]);
	/** The notice, or why not. */
	const says = (call: VerbCall) => {
		const { notice, refusal } = desk.as('root', call);
		return refusal ? (refusal.fields[0]?.message ?? refusal.message) : notice;
	};
	const user = (name: string) =>
		desk.tables.find('users', 'email', `${name}@customer.example`)[0]?.id as never;
	const logged = () =>
		desk.tables.find('log', 'thread', `t${ticket}`).map(({ name, data }) => ({ name, data }));
	return { desk, ticket, says, user, logged };
}

describe('messages of the ticket page', () => {
	it('when its sender is banned, and no longer', () => {
		const { ticket, says, desk } = withTicket();
		const ban = { verb: 'ban_email', args: { ticket } } as const;
		const unban = { verb: 'unban_email', args: { ticket } } as const;
		expect([unban, ban, ban].map(says)).toEqual([
			'Email is not in the banlist',
			'Email (karen@customer.example) added to banlist',
			'Email (karen@customer.example) already in banlist'
		]);
		expect(desk.tables.all('banned').map(({ email }) => email)).toEqual(['karen@customer.example']);
		expect(says(unban)).toBe('Email removed from banlist');
		expect(desk.tables.all('banned')).toEqual([]);
	});

	it('when it gets another owner, who is then no longer a collaborator', () => {
		const { ticket, says, user, desk, logged } = withTicket();
		says({ verb: 'add_collaborator', args: { ticket, user: user('ken') } });
		const give = (name: string) =>
			says({ verb: 'change_owner', args: { ticket, user: user(name) } });
		expect(give('karen')).toBe('Unable to change ticket ownership. Please try again!');
		expect(give('ken')).toBe('Ticket ownership changed to Ken');
		expect(desk.ticket(ticket)).toMatchObject({ owner: user('ken'), collaborators: [] });
		const data = { owner: user('ken'), fields: { 'Ticket Owner': user('ken') } };
		expect(logged().at(-1)).toEqual({ name: 'edited', data });
	});

	it('when collaborators are added, mailed no longer, and removed', () => {
		const { ticket, says, user, desk, logged } = withTicket();
		expect(says({ verb: 'add_collaborator', args: { ticket, user: user('ken') } })).toBe(
			'Ken added as a collaborator'
		);
		const save = (args: object) => says({ verb: 'save_collaborators', args: { ticket, ...args } });
		const before = logged().length;
		expect(save({ active: [] })).toBe('Collaborators updated successfully');
		expect(desk.ticket(ticket).collaborators).toMatchObject([{ user: user('ken'), active: false }]);
		save({});
		expect(desk.ticket(ticket).collaborators).toMatchObject([{ active: false }]);
		save({ active: [user('ken')] });
		expect(desk.ticket(ticket).collaborators).toMatchObject([{ active: true }]);
		// Only who is removed is logged.
		expect(logged()).toHaveLength(before);
		save({ remove: [user('ken')] });
		expect(desk.ticket(ticket).collaborators).toEqual([]);
		expect(logged().at(-1)).toEqual({
			name: 'collab',
			data: { del: [{ user: user('ken'), name: 'Ken' }] }
		});
	});

	it('when its agent, its team, or both are released, and when it is transferred', () => {
		const { desk, ticket, says, logged } = withTicket();
		const jane = desk.agent('jane').id;
		const transfer = (department: number) =>
			says({ verb: 'transfer', args: { ticket, department: department as never } });
		const moved = desk.tables.all('departments').find(({ name }) => name === 'SysAdmins')?.id ?? 0;
		const assign = () => {
			says({ verb: 'assign', args: { ticket, to: { kind: 'agent', id: jane } } });
			says({ verb: 'assign', args: { ticket, to: { kind: 'team', id: 1 as never } } });
		};
		const release = (what?: 'agent' | 'team') =>
			says({ verb: 'release', args: { ticket, ...(what && { what }) } });
		const empty = 'Please check an assignee to release assignment';
		const done = 'Ticket assignment released successfully';
		expect(release()).toBe(empty);
		assign();
		expect(release('agent')).toBe(done);
		expect(desk.ticket(ticket)).toMatchObject({ agent: null, team: 1 });
		expect(logged().at(-1)).toEqual({ name: 'released', data: { staff: jane } });
		expect(release('agent')).toBe(empty);
		expect(release('team')).toBe(done);
		expect(logged().at(-1)).toEqual({ name: 'released', data: { team: 1 } });
		assign();
		expect(release()).toBe(done);
		expect(desk.ticket(ticket)).toMatchObject({ agent: null, team: null });
		expect(transfer(moved)).toBe('Ticket transferred to SysAdmins department successfully');
	});

	it('when it is referred: to whom, what is logged, and why not', () => {
		const { desk, ticket, says, logged } = withTicket();
		const jane = desk.agent('jane').id;
		const refer = (kind: string, id: number) =>
			says({ verb: 'refer', args: { ticket, to: { kind, id } as never, comments: '<p>Look</p>' } });
		const { number } = desk.ticket(ticket);
		const cases = [
			['agent', jane, 'Jane Doe', { staff: jane }],
			['team', 1, 'Online Banking', { team: 1 }],
			['dept', 3, 'Sales', { dept: 3 }]
		] as const;
		for (const [kind, id, name, data] of cases) {
			expect(refer(kind, id)).toBe(`Ticket #${number} referred to ${name} successfully`);
			expect(logged().at(-1)).toEqual({ name: 'referred', data });
			expect(refer(kind, id)).toBe('Unable to refer ticket');
		}
		expect(desk.ticket(ticket).referrals).toEqual(cases.map(([kind, id]) => ({ kind, id })));
		const notes = desk.tables.find('entries', 'thread', `t${ticket}`).slice(1);
		expect(notes.map(({ title, body }) => [title, body])).toEqual(
			cases.map(() => ['Referral', '<p>Look</p>'])
		);
		const root = desk.agent('root').id;
		says({ verb: 'assign', args: { ticket, to: { kind: 'agent', id: root } } });
		says({ verb: 'assign', args: { ticket, to: { kind: 'team', id: 1 as never } } });
		expect(refer('agent', root)).toBe('Ticket is assigned to the agent');
		expect(refer('team', 1)).toBe('Ticket is assigned to the team');
		expect(refer('dept', 1)).toBe('Ticket is already in the department');
	});

	it('when it is given to another, and who had it keeps sight of it', () => {
		const { desk, ticket, says } = withTicket();
		const [jane, john] = [desk.agent('jane').id, desk.agent('john').id];
		const assign = (kind: string, id: number, refer: boolean) =>
			says({ verb: 'assign', args: { ticket, to: { kind, id } as never, refer } });
		desk.tables.apply([
			{
				type: 'added',
				table: 'teams',
				row: { ...desk.tables.get('teams', 1), id: 2, name: 'Other' } as never
			}
		]);
		assign('agent', jane, true);
		assign('team', 1, true);
		expect(desk.ticket(ticket).referrals).toEqual([]);
		assign('agent', john, true);
		expect(desk.ticket(ticket).referrals).toEqual([{ kind: 'agent', id: jane }]);
		assign('team', 2, true);
		expect(desk.ticket(ticket).referrals).toEqual([
			{ kind: 'agent', id: jane },
			{ kind: 'team', id: 1 }
		]);
		assign('agent', jane, false);
		assign('team', 1, false);
		expect(desk.ticket(ticket)).toMatchObject({ agent: jane, team: 1, referrals: [] });
	});

	it('when referrals are removed', () => {
		const { desk, ticket, says } = withTicket();
		const from = { kind: 'agent', id: desk.agent('jane').id } as const;
		const take = () => says({ verb: 'remove_referral', args: { ticket, from } });
		expect(take()).toBe('No such referral');
		says({ verb: 'refer', args: { ticket, to: from } });
		expect(take()).toBe('Referrals updated successfully');
		expect(take()).toBe('No such referral');
	});
});
