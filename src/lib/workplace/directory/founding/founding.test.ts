import { describe, expect, it } from 'vitest';
import type { World } from '#lib/kernel/world.ts';
import { problems } from '../language/problems.ts';
import { bank, MINUTE, NINE, Play } from '../play.testkit.ts';
import { loginOf } from './logins.ts';

describe('what a world says of its directory', () => {
	it.each([
		['Karen Jones', 'kjones'],
		['Karen', 'karen'],
		['José María Ñandú', 'jnandu'],
		['???', 'account']
	])('the logon name of %s is %s', (name, login) => {
		expect(loginOf({ name })).toBe(login);
		expect(loginOf({ name, login: 'own' })).toBe('own');
	});

	it('is completed with what is usual', () => {
		const { tables } = new Play();
		expect(tables.get('accounts', 3)).toMatchObject({
			login: 'kjones',
			manager: 'ksmith',
			unit: 'Users',
			enabled: true,
			locked: null,
			expires: null,
			password: 2,
			passwordSet: NINE - 30 * 24 * 60 * MINUTE,
			mustChange: false
		});
		expect(tables.get('policies', 1)).toMatchObject({
			domain: 'BANK',
			suffix: 'bank.example',
			passwordDays: 90,
			lockAfter: 5,
			it: ['john', 'jane']
		});
	});

	it.each([
		['IT', true],
		['IT Support', true],
		['Audit', false],
		['Visitors', false],
		['ITALY', false]
	])('people of the department %s work in IT: %s', (department, isInIt) => {
		const accounts = [
			{ name: 'John', email: 'john@bank.example', department: 'IT' },
			{ name: 'Ann', email: 'ann@bank.example', department }
		];
		const { tables } = new Play({ accounts });
		expect(tables.get('policies', 1)?.it.includes('ann')).toBe(isInIt);
	});

	it('has no workplace where no list of it is there', () => {
		const { tables } = new Play({ users: [] } as World);
		expect(tables.get('policies', 1)).toBeUndefined();
	});

	it('gives computers among the devices an account', () => {
		const devices = [
			{ name: 'PC-114' },
			{ name: 'PC-2', kind: 'laptop' },
			{ name: 'P', kind: 'phone' }
		];
		const { tables } = new Play({ ...bank, devices } as World);
		expect(tables.all('computers').map(({ name }) => name)).toEqual(['PC-114', 'PC-2']);
	});

	it('puts earlier logons into the log, the oldest first', () => {
		const logons = [
			{
				account: 'Karen Jones',
				device: 'Phone',
				program: 'Mail',
				result: 'wrong password',
				ago: '5 minutes',
				times: 2
			},
			{ account: 'john', device: 'PC-114', ago: '1 hour' }
		] as const;
		const { tables } = new Play({ ...bank, logons });
		const all = [1, 2, 3].map((id) => tables.get('logons', id));
		expect(
			all.map((one) => [one?.account, (one?.at ?? 0) - NINE, one?.program, one?.result])
		).toEqual([
			['john', -60 * MINUTE, 'Windows', 'success'],
			['kjones', -6 * MINUTE, 'Mail', 'wrong password'],
			['kjones', -5 * MINUTE, 'Mail', 'wrong password']
		]);
	});
});

describe('a world is refused', () => {
	const said = (more: World) =>
		[...problems({ ...bank, ...more })].map(({ path, message }) => [path.join('.'), message]);

	it.each<[string, World, string, string]>([
		[
			'for an unknown manager',
			{
				accounts: [{ name: 'A', email: 'a@b.example', department: 'IT', manager: 'Bob' }],
				groups: []
			},
			'accounts.0.manager',
			'There is no account "Bob".'
		],
		[
			'for an unknown member',
			{ groups: [{ name: 'X', members: ['john', 'jhon'] }] },
			'groups.0.members.1',
			'There is no account "jhon".'
		],
		[
			'for an unknown owner',
			{ groups: [{ name: 'X', owner: 'Z' }] },
			'groups.0.owner',
			'There is no account "Z".'
		],
		[
			'for an unknown account in the log',
			{ logons: [{ account: 'Z', device: 'X', ago: '1 hour' }] },
			'logons.0.account',
			'There is no account "Z".'
		],
		[
			'for unknown people in IT',
			{ 'directory policy': { it: ['Z'] } },
			'directory policy.it.0',
			'There is no account "Z".'
		],
		[
			'for two groups of one name',
			{ groups: [{ name: 'X' }, { name: 'x' }] },
			'groups.1.name',
			'There are two groups "X".'
		],
		[
			'for two computers of one name',
			{ computers: [{ name: 'X' }, { name: 'X' }] },
			'computers.1.name',
			'There are two computers "X".'
		],
		[
			'when nobody works in IT',
			{ 'directory policy': { it: [] } },
			'directory policy.it',
			'Nobody works in IT: the tools of the workplace let nobody in.'
		]
	])('%s', (_, more, path, message) => {
		expect(said(more)).toEqual([[path, message]]);
	});

	it('for two accounts with one logon name or mail address', () => {
		const twin = { name: 'Kim Jones', email: 'KAREN@bank.example' };
		expect(said({ accounts: [...(bank.accounts ?? []), twin] })).toEqual([
			['accounts.4.name', 'There are two accounts with the logon name "kjones".'],
			['accounts.4.email', 'There are two accounts with the mail address "karen@bank.example".']
		]);
	});

	it('not when all fits', () => {
		expect(said({})).toEqual([]);
	});
});
