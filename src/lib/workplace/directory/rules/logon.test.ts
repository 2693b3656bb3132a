import { describe, expect, it } from 'vitest';
import type { Logon } from '../../model/index.ts';
import { bank, john, karen, MINUTE, NINE, Play } from '../play.testkit.ts';

const DAY = 24 * 60 * MINUTE;
const results = (play: Play, login = 'kjones') =>
	play.tables.find('logons', 'account', login).map(({ result }) => result);
const karens = (more: object) => ({
	...bank,
	accounts: bank.accounts?.map((one) => (one.name === 'Karen Jones' ? { ...one, ...more } : one))
});

describe('who logs on', () => {
	it.each<[string, object, object, Logon['result']]>([
		['succeeds', {}, {}, 'success'],
		['has typed a wrong password', {}, { password: 'wrong' }, 'wrong password'],
		['has typed the old password', {}, { password: 'old' }, 'wrong password'],
		[
			'has a disabled account, whatever is typed',
			{ enabled: false, locked: true },
			{ password: 'wrong' },
			'disabled'
		],
		['has an expired account', { expires: '1 day ago' }, {}, 'expired'],
		['is in time', { expires: 'in 1 day' }, {}, 'success'],
		['is locked out', { locked: true }, {}, 'locked out'],
		['has an old password', { 'password age': '90 days' }, {}, 'password expired'],
		['has a password that is not old yet', { 'password age': '89 days' }, {}, 'success'],
		[
			'has one that does not expire',
			{ 'password age': '900 days', 'password never expires': true },
			{},
			'success'
		],
		['is asked for a new one at the screen', { 'must change password': true }, {}, 'success'],
		[
			'is asked for a new one, which a program cannot',
			{ 'must change password': true },
			{ program: 'Mail' },
			'password expired'
		]
	])('%s', (_, more, args, result) => {
		const play = new Play(karens(more));
		play.device('PC-114');
		const { refusal, notice } = play.do(karen, 'log_on', { device: 'PC-114', ...args });
		expect([refusal, results(play)]).toEqual([null, [result]]);
		expect(notice).not.toBeNull();
	});

	it('is locked out after as many wrong passwords in a row as the policy says', () => {
		const play = new Play({ ...bank, 'directory policy': { 'lock after': 3 } });
		play.device('PC-114');
		const type = (password: string) => play.do(karen, 'log_on', { device: 'PC-114', password });
		for (const password of ['wrong', 'wrong', 'right', 'wrong', 'wrong']) type(password);
		expect(play.account('kjones')?.locked).toBeNull();
		type('wrong');
		expect(play.account('kjones')?.locked).toBe(NINE);
		type('right');
		expect(results(play).at(-1)).toBe('locked out');
	});

	it('needs a device that is on', () => {
		const play = new Play();
		play.device('PC-114', { power: 'off' });
		expect(play.do(karen, 'log_on', { device: 'PC-114' }).refusal?.message).toBe(
			'PC-114 is not on.'
		);
	});

	it('chooses a new password, which only this device learns', () => {
		const play = new Play(
			karens({ 'temporary password': 'Maple-1234', 'must change password': true })
		);
		const kept = [{ account: 'kjones', program: 'Mail', password: 2 }];
		play.device('PC-114', { credentials: kept });
		play.device('Phone', { credentials: kept });
		expect(play.do(karen, 'change_own_password', { device: 'PC-114' }).refusal).toBeNull();
		expect(play.account('kjones')).toMatchObject({ password: 3, temporary: '', mustChange: false });
		expect(play.tables.all('devices').map((one) => one.credentials[0]?.password)).toEqual([3, 2]);
	});
});

describe('a device that keeps an old password', () => {
	const stale = { account: 'kjones', program: 'Mail', password: 1 };
	function keeping(more: object = {}) {
		const play = new Play();
		play.device('Phone', { credentials: [stale], ...more });
		return play;
	}

	it('locks the account, and the log says which device and program did', () => {
		const play = keeping();
		play.passTo(NINE + 10 * MINUTE);
		expect(play.account('kjones')?.locked).toBe(NINE + 8 * MINUTE);
		expect(results(play)).toEqual(Array<string>(5).fill('wrong password'));
		expect(play.tables.get('logons', 1)).toMatchObject({ device: 'Phone', program: 'Mail' });
	});

	it('locks it again some minutes after it was unlocked, until the cause is gone', () => {
		const play = keeping();
		play.passTo(NINE + 60 * MINUTE);
		play.do(john, 'unlock_account', { account: 'kjones' });
		expect(play.account('kjones')?.locked).toBeNull();
		play.passTo(NINE + 61 * MINUTE);
		expect(play.account('kjones')?.locked).toBeNull();
		play.passTo(NINE + 75 * MINUTE);
		expect(play.account('kjones')?.locked).toBe(NINE + 70 * MINUTE);
		play.device('Phone', { credentials: [{ ...stale, password: 2 }] });
		play.do(john, 'unlock_account', { account: 'kjones' });
		play.passTo(NINE + 7 * DAY);
		expect(play.account('kjones')?.locked).toBeNull();
	});

	it('begins to fail when the password is reset', () => {
		const play = keeping({ credentials: [{ ...stale, password: 2 }] });
		play.passTo(NINE + 60 * MINUTE);
		expect(results(play)).toEqual([]);
		play.do(john, 'reset_account_password', { account: 'kjones' });
		play.passTo(NINE + 63 * MINUTE);
		expect(results(play)).toEqual(['wrong password']);
	});

	it('does nothing while it is off, or has no network', () => {
		for (const more of [{ power: 'off' }, { network: { connection: 'none' } }]) {
			const play = keeping(more);
			play.passTo(NINE + DAY);
			expect(results(play)).toEqual([]);
		}
	});

	it.each<[string, (play: Play) => void]>([
		['is locked', () => undefined],
		['is disabled', (play) => play.do(john, 'disable_account', { account: 'kjones' })]
	])('tries more and more seldom while the account %s', (_, begin) => {
		const play = keeping();
		begin(play);
		play.passTo(NINE + 365 * DAY);
		expect(results(play).length).toBeLessThan(30);
		expect(results(play).length).toBeGreaterThan(10);
	});

	it('tries seldom, too, where nothing ever locks', () => {
		const play = new Play({ ...bank, 'directory policy': { 'lock after': 0 } });
		play.device('Phone', { credentials: [stale] });
		play.passTo(NINE + 365 * DAY);
		expect(play.account('kjones')?.locked).toBeNull();
		expect(results(play).length).toBeLessThan(30);
	});
});
