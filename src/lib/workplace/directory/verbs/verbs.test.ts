import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Account, Group } from '../../model/index.ts';
import { offersOf } from '../../views/offers.ts';
import { bank, jane, john, karen, MINUTE, NINE, Play } from '../play.testkit.ts';
import { joinDomain, leaveDomain } from './computers.ts';

type Args = Readonly<Record<string, unknown>>;
const account = 'kjones';

describe('a change of an account', () => {
	const locked = {
		...bank,
		accounts: bank.accounts?.map((one) =>
			one.name === 'Karen Jones' ? { ...one, locked: true, enabled: false } : one
		)
	};
	it.each<[string, Args, Partial<Account>, string]>([
		[
			'reset_account_password',
			{ account, password: 'Harbor-2026' },
			{ password: 3, passwordSet: NINE, temporary: 'Harbor-2026', mustChange: true, locked: NINE },
			'Reset the password of Karen Jones'
		],
		[
			'reset_account_password',
			{ account: 'Karen Jones', password: 'Harbor-2026', mustChange: false, unlock: true },
			{ password: 3, mustChange: false, locked: null },
			'Reset the password of Karen Jones and unlocked the account'
		],
		[
			'unlock_account',
			{ account: 'karen@bank.example' },
			{ locked: null, failures: 0 },
			'Unlocked Karen Jones'
		],
		['enable_account', { account }, { enabled: true }, 'Enabled Karen Jones'],
		[
			'set_account_expiry',
			{ account, expires: NINE + MINUTE },
			{ expires: NINE + MINUTE },
			'Karen Jones expires on 3/2/26 2:01 PM'
		],
		[
			'set_account_expiry',
			{ account, expires: null },
			{ expires: null },
			'Karen Jones does not expire'
		],
		[
			'change_account',
			{ account, title: 'Head teller', manager: 'Jane Doe', phone: '555-0100' },
			{ title: 'Head teller', manager: 'jane', phone: '555-0100' },
			'Changed Karen Jones: title: Head teller, manager: jane'
		],
		[
			'change_account',
			{ account, manager: null },
			{ manager: null },
			'Changed Karen Jones: manager: none'
		],
		[
			'move_account',
			{ account, unit: 'Branch 2' },
			{ unit: 'Branch 2' },
			'Moved Karen Jones from Users to Branch 2'
		],
		[
			'reset_factor',
			{ account, factor: 'Old phone' },
			{
				factors: [
					{ kind: 'app', label: 'Karen’s phone', state: 'active' },
					{ kind: 'text message', label: 'Old phone', state: 'to be set up' }
				]
			},
			'Reset the second factor of Karen Jones: Old phone'
		],
		[
			'remove_factor',
			{ account },
			{ factors: [] },
			'Removed the second factor of Karen Jones: Karen’s phone, Old phone'
		],
		[
			'remove_factor',
			{ account, factor: 'app' },
			{ factors: [{ kind: 'text message', label: 'Old phone', state: 'lost' }] },
			'Removed the second factor of Karen Jones: Karen’s phone'
		]
	])('%s %j', (verb, args, changed, words) => {
		const play = new Play(locked);
		const { refusal, notice } = play.do(john, verb, args);
		expect(refusal).toBeNull();
		expect(notice).not.toBeNull();
		expect(play.account(account)).toMatchObject(changed);
		expect(play.log).toEqual([words]);
		expect(play.tables.get('changes', 1)).toMatchObject({
			by: 'john@bank.example',
			verb,
			about: `account ${account}`,
			for: account,
			shown: false
		});
	});

	it('disables one, and asks for a further factor', () => {
		const play = new Play();
		expect(play.do(john, 'disable_account', { account }).refusal).toBeNull();
		expect(play.account(account)?.enabled).toBe(false);
		expect(play.do(john, 'require_factor', { account, kind: 'security key' }).refusal).toBeNull();
		expect(play.account(account)?.factors.at(-1)).toEqual({
			kind: 'security key',
			label: 'New security key',
			state: 'to be set up'
		});
	});

	it('makes a temporary password where none is given, and tells it', () => {
		const play = new Play();
		const { notice } = play.do(john, 'reset_account_password', { account });
		const temporary = play.account(account)?.temporary ?? '';
		expect(temporary).toMatch(/^[A-Z][a-z]+-\d{4}$/);
		expect(notice).toContain(temporary);
		const again = new Play();
		again.do(john, 'reset_account_password', { account });
		expect(again.account(account)?.temporary).toBe(temporary);
	});

	it('changes nothing, and logs nothing, where all is as wanted', () => {
		const play = new Play();
		const { events, refusal } = play.do(john, 'change_account', { account, title: 'Teller' });
		expect([events, refusal]).toEqual([[], null]);
	});
});

describe('accounts and groups', () => {
	it('makes an account like another one', () => {
		const play = new Play();
		const args = { name: 'Mia Stone', email: 'Mia@bank.example', template: account };
		const { notice } = play.do(john, 'create_account', args);
		expect(play.account('mstone')).toMatchObject({
			name: 'Mia Stone',
			email: 'mia@bank.example',
			department: 'Branch',
			manager: 'ksmith',
			title: '',
			mustChange: true,
			factors: []
		});
		expect(play.group('Tellers')?.members).toEqual(['kjones', 'mstone']);
		expect(notice).toContain(play.account('mstone')?.temporary);
		expect(play.log).toEqual(['Created the account of Mia Stone, in the groups Tellers']);
	});

	it('deletes an account with its memberships', () => {
		const play = new Play();
		play.do(john, 'delete_account', { account: 'ksmith' });
		expect(play.account('ksmith')).toBeUndefined();
		expect(play.account(account)?.manager).toBeNull();
		expect(play.group('Tellers')?.owner).toBeNull();
		play.do(john, 'delete_account', { account });
		expect(play.group('Tellers')?.members).toEqual([]);
	});

	it.each<[string, Args, Partial<Group>, string]>([
		[
			'add_to_group',
			{ account: 'Ken Smith', group: 'tellers' },
			{ members: ['kjones', 'ksmith'] },
			'Added Ken Smith to Tellers'
		],
		[
			'remove_from_group',
			{ account, group: 'Tellers' },
			{ members: [] },
			'Removed Karen Jones from Tellers'
		],
		[
			'change_group',
			{ group: 'Tellers', owner: 'jane', about: 'Cash' },
			{ owner: 'jane', about: 'Cash' },
			'Changed the group Tellers'
		],
		[
			'change_group',
			{ group: 'Tellers', owner: null },
			{ owner: null },
			'Changed the group Tellers'
		]
	])('%s %j', (verb, args, changed, words) => {
		const play = new Play();
		expect(play.do(jane, verb, args).refusal).toBeNull();
		expect(play.group('Tellers')).toMatchObject(changed);
		expect(play.log).toEqual([words]);
	});

	it('makes and deletes groups', () => {
		const play = new Play();
		play.do(jane, 'create_group', { name: ' Vault ', kind: 'distribution', owner: 'Ken Smith' });
		expect(play.group('Vault')).toMatchObject({
			kind: 'distribution',
			owner: 'ksmith',
			members: []
		});
		play.do(jane, 'delete_group', { group: 'Vault' });
		expect(play.group('Vault')).toBeUndefined();
		expect(play.log).toEqual(['Created the group Vault', 'Deleted the group Vault']);
	});
});

describe('computers', () => {
	it('are disabled, enabled and reset', () => {
		const play = new Play();
		play.do(john, 'disable_computer', { computer: 'pc-114' });
		expect(play.computer('PC-114')?.enabled).toBe(false);
		play.do(john, 'enable_computer', { computer: 'PC-114' });
		expect(play.computer('PC-114')?.enabled).toBe(true);
		play.do(john, 'reset_computer', { computer: 'PC-114' });
		expect(play.computer('PC-114')?.secret).toBe(2);
		expect(play.log).toEqual(['Disabled PC-114', 'Enabled PC-114', 'Reset the account of PC-114']);
	});

	it('whose trust is lost leave the domain and join it again', () => {
		const play = new Play({ ...bank, computers: [{ name: 'PC-114', 'trust lost': true }] });
		play.device('PC-114');
		const device = () => play.tables.all('devices')[0];
		expect(play.computer('PC-114')?.secret).not.toBe(device()?.secret);
		expect(play.do(john, 'join_domain', { device: 'PC-114' }).refusal?.message).toContain(
			'leave the domain first'
		);
		play.do(john, 'leave_domain', { device: 'PC-114' });
		expect(device()?.domain).toBe('');
		expect(play.do(john, 'join_domain', { device: 'PC-114' }).refusal).toBeNull();
		expect(device()?.domain).toBe('BANK');
		expect(play.computer('PC-114')?.secret).toBe(device()?.secret);
	});

	it.each<[string, Parameters<Play['device']>[1], string[]]>([
		['a computer in a domain', {}, ['Leave domain']],
		['one in no domain', { domain: '' }, ['Join domain']],
		['one that is off', { power: 'off' }, []],
		['a printer', { kind: 'printer', domain: '' }, []]
	])('of %s it is offered: %j', (_what, more, labels) => {
		const play = new Play();
		play.device('PC-114', more);
		const offers = (by: Actor) =>
			offersOf(play.tables, by, [joinDomain, leaveDomain], { device: 'PC-114' });
		expect(offers(john).map(({ label }) => label)).toEqual(labels);
		expect(offers(karen)).toEqual([]);
	});

	it('get an account when they join without one', () => {
		const play = new Play();
		play.device('PC-200', { domain: '' });
		play.do(john, 'join_domain', { device: 'PC-200' });
		expect(play.computer('PC-200')).toMatchObject({ unit: 'Computers', enabled: true });
	});

	it('show their recovery key, and the log says so', () => {
		const play = new Play();
		const { notice } = play.do(john, 'show_recovery_key', { computer: 'PC-114' });
		expect(notice).toMatch(/(\d{6}-){7}\d{6}/);
		expect(play.tables.get('changes', 1)).toMatchObject({
			words: 'Showed the recovery key of PC-114',
			shown: true
		});
	});
});

describe('the directory refuses', () => {
	it.each<[string, Actor, string, Args, string]>([
		[
			'who is not in IT',
			karen,
			'unlock_account',
			{ account },
			'Access is denied: Karen Jones has no right to reset passwords.'
		],
		[
			'what a group grants to others',
			john,
			'add_to_group',
			{ account: 'ken@bank.example', group: 'Tellers' },
			'Access is denied: John Doe has no right to manage groups.'
		],
		[
			'a name that nobody has',
			john,
			'unlock_account',
			{ account: 'kjonse' },
			'There is no account "kjonse".'
		],
		[
			'to unlock what is not locked',
			john,
			'unlock_account',
			{ account },
			'The account of Karen Jones is not locked out.'
		],
		[
			'to enable what is enabled',
			john,
			'enable_account',
			{ account },
			'The account of Karen Jones is not disabled.'
		],
		[
			'to disable one’s own account',
			john,
			'disable_account',
			{ account: 'john' },
			'You cannot disable the account that you work with.'
		],
		[
			'to delete one’s own account',
			john,
			'delete_account',
			{ account: 'john' },
			'You cannot delete the account that you work with.'
		],
		[
			'to delete a group that grants rights',
			jane,
			'delete_group',
			{ group: 'Group admins' },
			'The group Group admins grants rights to IT and cannot be deleted.'
		],
		[
			'to reset a factor that is not there',
			john,
			'reset_factor',
			{ account: 'ksmith' },
			'Ken Smith has no second factor.'
		],
		[
			'to enable a computer that is enabled',
			john,
			'enable_computer',
			{ computer: 'PC-114' },
			'The account of PC-114 is not disabled.'
		]
	])('%s', (_, by, verb, args, message) => {
		const play = new Play();
		const before = play.account(account);
		const { refusal, events } = play.do(by, verb, args);
		expect([refusal?.message, events]).toEqual([message, []]);
		expect([play.account(account), play.log]).toEqual([before, []]);
	});

	it.each<[string, string, Args, string, string]>([
		[
			'a short password',
			'reset_account_password',
			{ account, password: 'Ab1!' },
			'password',
			'at least 8'
		],
		[
			'a password with the name in it',
			'reset_account_password',
			{ account, password: 'Kjones-2026' },
			'password',
			'logon name'
		],
		[
			'a simple password',
			'reset_account_password',
			{ account, password: 'harborbank' },
			'password',
			'three of'
		],
		['an empty name', 'change_account', { account, name: ' ' }, 'name', 'needs a name'],
		[
			'to be one’s own manager',
			'change_account',
			{ account, manager: 'Karen Jones' },
			'manager',
			'own manager'
		],
		['the same unit', 'move_account', { account, unit: 'Users' }, 'unit', 'already'],
		[
			'an address of another',
			'create_account',
			{ name: 'K', email: 'KEN@bank.example' },
			'email',
			'has this address'
		],
		[
			'a logon name of another',
			'create_account',
			{ name: 'Kim Jones', email: 'kim@bank.example' },
			'login',
			'logon name kjones'
		],
		[
			'an unknown factor',
			'remove_factor',
			{ account, factor: 'Tablet' },
			'factor',
			'Karen’s phone, Old phone'
		]
	])('%s, at its field', (_, verb, args, field, words) => {
		const play = new Play();
		const { refusal, events } = play.do(john, verb, args);
		expect(refusal?.fields).toEqual([{ field, message: expect.stringContaining(words) as string }]);
		expect(events).toEqual([]);
	});

	it.each<[string, Args, string]>([
		['add_to_group', { account, group: 'Tellers' }, 'is a member of Tellers already'],
		['remove_from_group', { account: 'john', group: 'Tellers' }, 'is not a member'],
		['create_group', { name: 'tellers' }, 'has this name']
	])('%s %j, at its field', (verb, args, words) => {
		const { refusal } = new Play().do(jane, verb, args);
		expect(refusal?.fields[0]?.message).toContain(words);
	});
});
