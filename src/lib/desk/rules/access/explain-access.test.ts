import { describe, expect, it } from 'vitest';
import { lab } from '../../views/lab.testkit.ts';
import { explainAccess } from './explain-access.ts';
import { explainClientAccess } from './explain-client-access.ts';

/** A ticket of Karen's in Support, as it is made to stand, and what is told of it. */
function scene() {
	const desk = lab();
	const ticket = desk.open();
	const other = desk.open();
	const set = (
		table: 'tickets' | 'agents' | 'departments' | 'users' | 'organizations',
		id: number,
		to: object
	) => desk.tables.apply([{ type: 'changed', table, id, set: to } as never]);
	const id = (who: string) => desk.agent(who).id;
	const of = (who: string) => explainAccess(desk.tables, desk.agent(who), desk.ticket(ticket));
	const client = (user: number) => {
		const row = desk.tables.get('users', user);
		if (!row) throw new Error('There is no such user.');
		return explainClientAccess(desk.tables, row, desk.ticket(ticket));
	};
	return { desk, ticket, other, set, id, of, client };
}

const blind = {
	department: 'not in department Support',
	assigned: 'not assigned to them',
	team: 'assigned to no team',
	referred: 'not referred to them'
};
type Case = readonly [
	agent: object,
	ticket: object,
	way: keyof typeof blind,
	holds: boolean,
	words: string
];

describe('why an agent sees a ticket', () => {
	it.each([
		[{}, {}, 'department', false, 'not in department Support'],
		[{ department: 1 }, {}, 'department', true, 'in department Support (primary department)'],
		[
			{ access: [{ department: 1, role: 1, alerts: true }] },
			{},
			'department',
			true,
			'in department Support (extended access)'
		],
		[{}, { department: 2 }, 'department', true, 'in department SysAdmins (primary department)'],
		[
			{ department: 3 },
			{ department: 2 },
			'department',
			true,
			'in department SysAdmins (its manager)'
		],
		[
			{ department: 1, assignedOnly: true },
			{},
			'department',
			false,
			'in department Support, but limited to assigned tickets'
		],
		[{}, { agent: 3 }, 'assigned', true, 'assigned to them'],
		[
			{},
			{ agent: 3, state: 'closed' },
			'assigned',
			false,
			'closed by them, which does not give access'
		],
		[{}, { agent: 1 }, 'assigned', false, 'not assigned to them'],
		[{}, { team: null }, 'team', false, 'assigned to no team'],
		[{}, { team: 1 }, 'team', false, 'not in team Online Banking'],
		[{}, { referrals: [{ kind: 'agent', id: 1 }] }, 'referred', false, 'not referred to them'],
		[{}, { referrals: [{ kind: 'agent', id: 3 }] }, 'referred', true, 'referred to them'],
		[
			{},
			{
				referrals: [
					{ kind: 'agent', id: 3 },
					{ kind: 'dept', id: 2 },
					{ kind: 'team', id: 1 }
				]
			},
			'referred',
			true,
			'referred to them and department SysAdmins'
		]
	] as readonly Case[])('Omar %j, the ticket %j: %s %s', (agent, set, way, holds, words) => {
		const all = scene();
		all.set('agents', all.id('omar'), agent);
		all.set('tickets', all.ticket, set);
		const { ways, sees } = all.of('omar');
		expect(ways.find((one) => one.way === way)).toEqual({ way, holds, words });
		expect(sees).toBe(ways.some((one) => one.holds));
	});

	it.each([
		[{ team: 1 }, true, 'assigned to their team Online Banking'],
		[
			{ team: 1, state: 'closed' },
			false,
			'assigned to their team Online Banking, but no longer open'
		]
	] as const)('Jane of that team: %j', (set, holds, words) => {
		const all = scene();
		all.set('tickets', all.ticket, set);
		expect(all.of('jane').ways.find(({ way }) => way === 'team')).toEqual({
			way: 'team',
			holds,
			words
		});
	});

	it('tells a referral to a team of theirs', () => {
		const all = scene();
		all.set('tickets', all.ticket, { referrals: [{ kind: 'team', id: 1 }] });
		expect(all.of('jane').words).toBe(
			'Jane Doe sees this ticket: referred to team Online Banking.'
		);
		expect(all.of('omar').sees).toBe(false);
	});

	it('tells those that hold, first; or all that do not', () => {
		const all = scene();
		expect(all.of('omar')).toMatchObject({
			sees: false,
			listed: false,
			admin: false,
			words: `Omar Doe cannot see this ticket: ${Object.values(blind).join(', ')}.`
		});
		all.set('tickets', all.ticket, { agent: all.id('omar') });
		const seen = all.of('omar');
		expect(seen.words).toBe('Omar Doe sees this ticket: assigned to them.');
		expect(seen.ways.map(({ holds }) => holds)).toEqual([true, false, false, false]);
		expect(seen.listed).toBe(true);
		expect(all.of('root').admin).toBe(true);
	});

	it.each([
		[{}, {}, 'none', null, 'no role in Support'],
		[{ department: 1 }, {}, 'primary', 'All Access', 'All Access, the primary role'],
		[
			{ access: [{ department: 1, role: 2, alerts: true }] },
			{},
			'extended access',
			'Expanded Access',
			'Expanded Access, by extended access to Support'
		],
		[
			{ access: [{ department: 1, role: 99, alerts: true }] },
			{},
			'extended access',
			null,
			'no role, by extended access to Support'
		],
		[
			{},
			{ agent: 3 },
			'primary by assignment',
			'All Access',
			'All Access, the primary role, because the ticket is assigned to them'
		],
		[{ usePrimaryRole: false }, { agent: 3 }, 'none', null, 'no role in Support']
	] as const)('and in which role: Omar %j, the ticket %j', (agent, set, source, name, words) => {
		const all = scene();
		all.set('agents', all.id('omar'), agent);
		all.set('tickets', all.ticket, set);
		expect(all.of('omar').role).toEqual({ source, name, words });
	});
});

describe('why an end user sees a ticket', () => {
	it('as its owner, or as a collaborator, mailed or not', () => {
		const { client, set, ticket } = scene();
		expect(client(1).words).toBe('Karen sees this ticket: its owner.');
		expect(client(1).ways.map(({ way, holds }) => [way, holds])).toEqual([
			['owner', true],
			['collaborator', false],
			['merged', false]
		]);
		expect(client(2)).toMatchObject({ sees: false, listed: false });
		set('tickets', ticket, { collaborators: [{ user: 2, active: true }] });
		expect(client(2).words).toBe('Ken sees this ticket: a collaborator.');
		set('tickets', ticket, { collaborators: [{ user: 2, active: false }] });
		expect(client(2).words).toBe('Ken sees this ticket: a collaborator, though no longer mailed.');
	});

	it('through a ticket of theirs that was merged into it', () => {
		const { client, set, desk, ticket, other } = scene();
		set('tickets', other, { owner: 2, parent: ticket, threadKind: 'C', merge: 'combine' });
		const { number } = desk.ticket(other);
		expect(client(2).words).toBe(
			`Ken sees this ticket: a participant of ticket #${number}, which was merged into it.`
		);
		set('tickets', other, { owner: 1, collaborators: [{ user: 2, active: true }] });
		expect(client(2).sees).toBe(true);
		set('tickets', other, { threadKind: 'T' });
		expect(client(2).sees).toBe(false);
	});

	it('as a colleague, where the organization shares tickets', () => {
		const { client, set, desk } = scene();
		const row = { name: 'Bank', domains: [], contacts: [], ticketSharing: 'nobody' };
		for (const id of [1, 2])
			desk.tables.apply([{ type: 'added', table: 'organizations', row: { id, ...row } as never }]);
		set('users', 1, { organization: 1 });
		set('users', 2, { organization: 2 });
		const way = (user: number) => client(user).ways.find((one) => one.way === 'organization');
		expect(way(2)).toBeUndefined();
		set('users', 2, { organization: 1 });
		expect(way(1)).toBeUndefined();
		expect(way(2)).toMatchObject({
			holds: false,
			words: 'Bank does not share its tickets with them'
		});
		set('organizations', 1, { ticketSharing: 'all' });
		expect(way(2)).toMatchObject({ holds: true, words: 'Bank shares its tickets with them' });
		expect(client(2)).toMatchObject({ sees: true, listed: true });
	});
});
