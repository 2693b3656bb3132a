import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Account } from '../../model/index.ts';
import { isPasswordExpired } from '../rules/password.ts';

/** A state of an account in words. */
export interface AccountState {
	words: string;
	tone: 'neutral' | 'good' | 'warn' | 'bad';
}

/** How an account stands, what keeps it from logging on first. */
export function statesOf(
	tables: Pick<Tables, 'get'>,
	account: Account,
	now: Instant
): readonly AccountState[] {
	const { enabled, locked, expires, mustChange, temporary } = account;
	const states: (AccountState | false)[] = [
		!enabled && { words: 'Disabled', tone: 'bad' },
		locked !== null && { words: 'Locked out', tone: 'bad' },
		expires !== null && now >= expires && { words: 'Expired', tone: 'bad' },
		isPasswordExpired(account, tables.get('policies', 1), now) && {
			words: 'Password expired',
			tone: 'warn'
		},
		mustChange && { words: 'Must change password', tone: 'warn' },
		temporary !== '' && { words: 'Temporary password', tone: 'neutral' }
	];
	const standing = states.filter((state) => state !== false);
	return standing.length > 0 ? standing : [{ words: 'Enabled', tone: 'good' }];
}
