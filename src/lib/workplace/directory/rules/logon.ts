import type { Instant } from '#lib/kernel/ids.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Account, LogonResult, Policy } from '../../model/index.ts';
import { isPasswordExpired } from './password.ts';

/** The program of somebody who logs on at the screen: it can ask for a new password. */
export const AT_THE_SCREEN = 'Windows';

/** An attempt to log on. `password`: number of the one that is tried; 0 is a wrong one. */
export interface Attempt {
	account: Account;
	device: string;
	program: string;
	password: number;
}

/** What comes of an attempt, in the order in which a directory asks. */
export function resultOf(
	{ account, password, program }: Attempt,
	policy: Policy | undefined,
	now: Instant
): LogonResult {
	if (!account.enabled) return 'disabled';
	if (account.expires !== null && now >= account.expires) return 'expired';
	if (account.locked !== null) return 'locked out';
	if (password !== account.password) return 'wrong password';
	const mustChange = account.mustChange && program !== AT_THE_SCREEN;
	if (mustChange || isPasswordExpired(account, policy, now)) return 'password expired';
	return 'success';
}

/** Carries out an attempt: it is logged, and enough wrong passwords in a row lock the account. */
export function tryLogon(work: Work, attempt: Attempt): LogonResult {
	const { account, device, program } = attempt;
	const policy = work.get('policies', 1);
	const result = resultOf(attempt, policy, work.at);
	work.add('logons', { at: work.at, account: account.login, device, program, result });
	if (result === 'success') work.change('accounts', account.id, { failures: 0 });
	if (result === 'wrong password') {
		const failures = account.failures + 1;
		const most = policy?.lockAfter ?? 0;
		const locks = most > 0 && failures >= most;
		work.change('accounts', account.id, { failures, ...(locks ? { locked: work.at } : {}) });
	}
	return result;
}
