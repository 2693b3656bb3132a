import { describe, expect, it } from 'vitest';
import { bank, jane, john, karen, MINUTE, NINE, Play } from '../play.testkit.ts';
import { ask, look, sceneOf } from './scene.testkit.ts';

const account = 'kjones';
const world = {
	...bank,
	accounts: bank.accounts?.map((one) =>
		one.name === 'Karen Jones' ? { ...one, locked: true, expires: 'in 1 day' } : one
	)
};

describe('what is asked of an account', () => {
	it.each<[object, object]>([
		[{ enabled: true }, { enabled: false }],
		[{ locked: true }, { locked: false }],
		[{ 'can log on': false }, { 'can log on': true }],
		[{ 'password changed': false }, { 'password changed': true }],
		[{ 'temporary password': false }, { 'temporary password': true }],
		[{ 'must change password': false }, { 'must change password': true }],
		[{ 'never expires': false }, { 'never expires': true }],
		[{ expires: { from: '2026-03-03 09:00' } }, { expires: { from: '2026-03-03 09:01' } }],
		[{ expires: { until: '2026-03-03 09:00' } }, { expires: { until: '2026-03-03 08:59' } }],
		[{ name: 'karen jones' }, { name: 'Karen' }],
		[{ title: ['Clerk', 'Teller'] }, { title: 'Clerk' }],
		[{ phone: '555-0100' }, { phone: '555-0101' }],
		[{ unit: 'Users' }, { unit: 'Branch' }],
		[{ manager: 'Ken Smith' }, { manager: 'none' }],
		[{ 'member of': ['Tellers'] }, { 'member of': ['Group admins'] }],
		[{ 'not member of': ['Group admins'] }, { 'not member of': ['Tellers'] }],
		[
			{ factors: [{ kind: 'app', state: 'active' }] },
			{ factors: [{ kind: 'app', state: 'lost' }] }
		],
		[
			{ factors: [{ kind: 'security key', exists: false }] },
			{ factors: [{ label: 'old phone', exists: false }] }
		],
		[{ 'second factors': 2 }, { 'second factors': 1 }]
	])('holds %j, and not %j', (holds, fails) => {
		const scene = sceneOf(new Play(world));
		expect(ask(scene, 'account', { is: account, ...holds }).held).toBe(true);
		const { held, found, expected } = ask(scene, 'account', { is: account, ...fails });
		expect(held).toBe(false);
		expect(found).not.toBe(expected);
	});

	it('says what decided it', () => {
		const play = new Play(world);
		play.do(john, 'unlock_account', { account });
		play.do(john, 'change_account', { account, title: 'Clerk' });
		expect(ask(sceneOf(play), 'account', { is: 'Karen Jones', locked: false })).toEqual({
			held: true,
			expected: 'Karen Jones, locked out: no',
			found: 'Karen Jones, locked out: no',
			decidedBy: { at: NINE, words: 'Unlocked Karen Jones', by: 'John Doe' }
		});
	});

	it('is what the change of a group decided', () => {
		const play = new Play();
		play.do(jane, 'remove_from_group', { account, group: 'Tellers' });
		const { held, decidedBy } = ask(sceneOf(play), 'account', {
			is: account,
			'not member of': ['Tellers']
		});
		expect([held, decidedBy?.words]).toEqual([true, 'Removed Karen Jones from Tellers']);
	});

	it('is a password that was changed since the step began', () => {
		const play = new Play();
		play.do(john, 'reset_account_password', { account });
		const scene = sceneOf(play);
		const wants = { is: account, 'password changed': true, 'temporary password': true };
		expect(ask(scene, 'account', wants).held).toBe(true);
		expect(ask({ ...scene, mark: () => 1 }, 'account', wants).held).toBe(false);
	});

	it('is that there is none', () => {
		const play = new Play();
		const wants = { is: account, exists: false };
		expect(ask(sceneOf(play), 'account', wants).held).toBe(false);
		play.do(john, 'delete_account', { account });
		const { held, decidedBy } = ask(sceneOf(play), 'account', wants);
		expect([held, decidedBy?.words]).toEqual([true, 'Deleted the account of Karen Jones']);
		expect(ask(sceneOf(play), 'account', { is: account, enabled: true }).held).toBe(false);
	});
});

describe('what is asked of groups and computers', () => {
	it.each<[string, object, object]>([
		[
			'group',
			{ is: 'Tellers', members: ['Karen Jones'] },
			{ is: 'Tellers', members: ['Ken Smith'] }
		],
		[
			'group',
			{ is: 'Tellers', 'not members': ['john'] },
			{ is: 'Tellers', 'not members': [account] }
		],
		['group', { is: 'Tellers', owner: 'Ken Smith' }, { is: 'Tellers', owner: 'none' }],
		['group', { is: 'Vault', exists: false }, { is: 'Tellers', exists: false }],
		['computer', { is: 'PC-114', enabled: true }, { is: 'PC-114', enabled: false }],
		['computer', { is: 'PC-114', unit: 'Computers' }, { is: 'PC-114', unit: 'Old' }],
		['computer', { is: 'PC-114', joined: true }, { is: 'PC-114', joined: false }]
	])('of a %s: %j, and not %j', (key, holds, fails) => {
		const play = new Play();
		play.device('PC-114');
		expect(ask(sceneOf(play), key, holds).held).toBe(true);
		expect(ask(sceneOf(play), key, fails).held).toBe(false);
	});

	it('says when the trust of a computer is lost, and who mended it', () => {
		const play = new Play({ ...bank, computers: [{ name: 'PC-114', 'trust lost': true }] });
		play.device('PC-114');
		const wants = { is: 'PC-114', joined: true };
		expect(ask(sceneOf(play), 'computer', wants).found).toBe('PC-114, domain: the trust is lost');
		play.do(john, 'leave_domain', { device: 'PC-114' });
		expect(ask(sceneOf(play), 'computer', wants).found).toBe('PC-114, domain: in a workgroup');
		play.do(john, 'join_domain', { device: 'PC-114' });
		const { held, decidedBy } = ask(sceneOf(play), 'computer', wants);
		expect([held, decidedBy?.words]).toEqual([true, 'PC-114 joined BANK']);
	});
});

describe('what is asked of the log of logons', () => {
	const logons = [
		{
			account: 'Karen Jones',
			device: 'Phone',
			program: 'Mail',
			result: 'wrong password',
			ago: '1 hour',
			times: 2
		},
		{ account: 'Karen Jones', device: 'PC-114', ago: '1 hour' }
	] as const;
	const play = new Play({ ...bank, logons });

	it.each<[object, object]>([
		[{ account, 'at least': 3 }, { account: 'john' }],
		[
			{ account, device: 'phone', 'at least': 2 },
			{ account, device: 'PC-2' }
		],
		[
			{ device: 'Phone', program: 'mail' },
			{ device: 'Phone', program: 'Windows' }
		],
		[
			{ account, result: ['success', 'disabled'], 'at most': 1 },
			{ account, result: 'locked out' }
		],
		[{ result: 'success' }, { result: 'wrong password', never: true }]
	])('%j, and not %j', (holds, fails) => {
		expect(ask(sceneOf(play), 'logon', holds).held).toBe(true);
		expect(ask(sceneOf(play), 'logon', fails).held).toBe(false);
	});

	it('counts from the beginning of the step unless said', () => {
		const scene = { ...sceneOf(play), mark: () => 3 };
		expect(ask(scene, 'logon', { account }).held).toBe(false);
		expect(ask(scene, 'logon', { account, since: 'ever' }).held).toBe(true);
	});

	it('says what is nearest', () => {
		const { found } = ask(sceneOf(play), 'logon', { account, device: 'Phone', result: 'disabled' });
		expect(found).toBe('no such logon yet: one came to “wrong password”');
	});
});

describe('what is asked of the log of changes', () => {
	const done = () => {
		const play = new Play();
		play.do(john, 'reset_account_password', { account });
		play.do(jane, 'add_to_group', { account, group: 'Group admins' });
		play.do(john, 'show_recovery_key', { computer: 'PC-114' });
		return sceneOf(play);
	};

	it.each<[object, object]>([
		[{ what: 'reset account password' }, { what: 'unlock account' }],
		[{ what: ['unlock account', 'reset account password'] }, { what: 'delete account' }],
		[{ account, 'at least': 2 }, { account: 'john' }],
		[{ group: 'Group admins' }, { group: 'Tellers' }],
		[
			{ by: 'john', 'at most': 1, 'at least': 1 },
			{ by: 'john', 'at least': 2 }
		],
		[
			{ what: 'unlock account', never: true },
			{ account, never: true }
		],
		[{ 'at most': 2 }, { 'at most': 1 }],
		[{ what: 'show recovery key', computer: 'PC-114' }, { computer: 'PC-114' }]
	])('%j, and not %j', (holds, fails) => {
		expect(ask(done(), 'change', holds).held).toBe(true);
		expect(ask(done(), 'change', fails).held).toBe(false);
	});

	it('names what was found, and who did the last', () => {
		const { found, decidedBy } = ask(done(), 'change', { 'at most': 1 });
		expect(found).toBe(
			'2 such changes: Reset the password of Karen Jones; Added Karen Jones to Group admins'
		);
		expect(decidedBy).toEqual({
			at: NINE,
			words: 'Added Karen Jones to Group admins',
			by: 'Jane Doe'
		});
	});

	it('does not count what happens by itself', () => {
		const play = new Play();
		play.device('Phone', { credentials: [{ account, program: 'Mail', password: 1 }] });
		play.passTo(NINE + 30 * MINUTE);
		expect(ask(sceneOf(play), 'change', { never: true }).held).toBe(true);
	});
});

describe('whether the cause was isolated', () => {
	const console = (play: Play, command: string) =>
		play.tables.apply([
			{
				type: 'added',
				table: 'consoleRuns',
				row: { id: play.tables.lastId('consoleRuns') + 1, device: 'PC-114', command } as never
			}
		]);
	const wants = {
		'before the first change': [
			{ account: 'Karen Jones' },
			{ 'logons of': account },
			{ console: { device: 'pc-114', command: 'whoami' } }
		],
		'changes at most': 1
	};

	it('is so when all was looked at first, the clock standing still', () => {
		const play = new Play(world);
		const looks = [look(play, 'account', account), look(play, 'logons', account)];
		play.device('PC-114');
		console(play, 'whoami');
		expect(ask(sceneOf(play, looks), 'evidence', wants).held).toBe(true);
		play.do(john, 'unlock_account', { account });
		expect(ask(sceneOf(play, looks), 'evidence', wants).held).toBe(true);
		play.do(john, 'reset_account_password', { account });
		const { held, found } = ask(sceneOf(play, looks), 'evidence', wants);
		expect([held, found]).toEqual([
			false,
			'Changes: Unlocked Karen Jones; Reset the password of Karen Jones'
		]);
	});

	it('is not so when something was looked at only after a change', () => {
		const play = new Play(world);
		play.device('PC-114');
		const early = look(play, 'account', account);
		play.do(john, 'unlock_account', { account });
		console(play, 'whoami');
		const looks = [early, look(play, 'logons', account)];
		const { held, found, decidedBy } = ask(sceneOf(play, looks), 'evidence', wants);
		expect(held).toBe(false);
		expect(found).toBe(
			'Looked at before the first change: the logons of Karen Jones: only after “Unlocked Karen Jones”; Looked at before the first change: whoami on PC-114: only after “Unlocked Karen Jones”'
		);
		expect(decidedBy?.words).toBe('Unlocked Karen Jones');
	});

	it('is not so when a page was refused, or another command was typed', () => {
		const play = new Play(world);
		play.device('PC-114');
		console(play, 'ipconfig');
		const looks = [look(play, 'account', account, false), look(play, 'logons', account)];
		const { held, found } = ask(sceneOf(play, looks), 'evidence', wants);
		expect(held).toBe(false);
		expect(found).toContain('the account of Karen Jones: not yet');
		expect(found).toContain('whoami on PC-114: not yet');
	});

	it('what was only shown, and what happens by itself, is no change', () => {
		const play = new Play(world);
		play.do(john, 'show_recovery_key', { computer: 'PC-114' });
		const looks = [look(play, 'account', account)];
		const first = { 'before the first change': [{ account }], 'changes at most': 0 };
		expect(ask(sceneOf(play, looks), 'evidence', first).held).toBe(true);
	});
});

describe('the pages of the workplace', () => {
	it('are shown to people in IT', () => {
		const { tables } = new Play();
		const kind = tables.systems.places.get('account');
		const at = { kind: 'workplace', of: 'account', name: account } as const;
		expect([john, karen].map((by) => kind?.isShown(tables, by, at))).toEqual([true, false]);
	});

	it('are found by any name of the thing, or said not to be there', () => {
		const scene = sceneOf(new Play());
		const places = scene.tables.systems.places;
		expect(places.get('logons of')?.place(scene, 'KAREN@bank.example')).toEqual({
			kind: 'workplace',
			of: 'logons',
			name: account
		});
		expect(places.get('group')?.place(scene, 'Vault')).toBe('There is no group "Vault".');
		expect(places.get('group')?.words(scene, 'Tellers')).toBe('the group Tellers');
	});
});
