import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Account, Device } from '../../model/index.ts';

const MINUTE = 60_000;
/** A program tries again after so long while its attempts can still lock the account. */
const SOON = 2 * MINUTE;
/** While they cannot, it waits at least so long, and each time as long again as it has waited: few attempts however far the clock moves. */
const LATER = 5 * MINUTE;

/** A password that a device keeps and that is no longer right, with when it is tried next. */
export interface StaleCredential {
	device: Device;
	account: Account;
	program: string;
	password: number;
	next: Instant;
}

/** All of them, on devices that are on and have a network. */
export function staleCredentials(tables: Tables): StaleCredential[] {
	return tables.all('devices').flatMap((device) => {
		if (device.power !== 'on' || device.network.connection === 'none') return [];
		return device.credentials.flatMap(({ account: login, program, password }) => {
			const account = tables.all('accounts').find((one) => one.login === login);
			if (!account || password === account.password) return [];
			const next = nextTry(tables, account, device, program);
			return [{ device, account, program, password, next }];
		});
	});
}

function nextTry(tables: Tables, account: Account, device: Device, program: string): Instant {
	const before = tables
		.find('logons', 'device', device.name)
		.findLast((one) => one.account === account.login && one.program === program);
	const last = before?.at ?? -Infinity;
	if (canLock(tables, account)) return Math.max(last, sinceWhen(tables, account)) + SOON;
	const since = account.locked ?? sinceWhen(tables, account);
	return Math.max(last, since) + Math.max(LATER, last - since);
}

function canLock(tables: Tables, { enabled, locked }: Account): boolean {
	return enabled && locked === null && (tables.get('policies', 1)?.lockAfter ?? 0) > 0;
}

/** Since when the account is as it is: its last change, or its password. */
function sinceWhen(tables: Tables, { login, passwordSet }: Account): Instant {
	const change = tables.find('changes', 'about', `account ${login}`).at(-1);
	return Math.max(passwordSet, change?.at ?? -Infinity);
}
