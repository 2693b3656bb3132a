import { policyOf, type Seat } from '../../devices/rules/seat.ts';
import type { Account } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';

const DAY = 86_400_000;

/** A link that an account breaks. `state`: what of it does. */
function ofAccount(
	code: string,
	state: string,
	breaks: (account: Account, seat: Seat) => boolean,
	caller: string,
	technician: string
): LinkRule {
	return {
		code,
		level: 'account',
		broken: (seat) =>
			seat.account && breaks(seat.account, seat) ? `account ${seat.account.login}: ${state}` : null,
		caller: () => caller,
		technician: ({ account }) => `The account ${account?.login ?? ''} ${technician}`
	};
}

/** Why an account cannot log on anywhere. */
export const accountLinks: readonly LinkRule[] = [
	ofAccount(
		'account disabled',
		'disabled',
		({ enabled }) => !enabled,
		'It says that my account has been disabled.',
		'is disabled.'
	),
	ofAccount(
		'account expired',
		'expired',
		({ expires }, { now }) => expires !== null && expires <= now,
		'It says that my account has expired.',
		'has expired.'
	),
	ofAccount(
		'account locked',
		'locked out',
		({ locked }) => locked !== null,
		'It says that my account is locked.',
		'is locked out after too many wrong passwords.'
	),
	ofAccount(
		'password expired',
		'password expired',
		isPasswordExpired,
		'It says that my password has expired.',
		'has an expired password.'
	)
];

function isPasswordExpired(account: Account, { tables, now }: Seat): boolean {
	const days = policyOf(tables).passwordDays;
	return account.passwordExpires && days > 0 && account.passwordSet + days * DAY <= now;
}

/** The device fails with a password that was changed since. `thing`: the names under which it may be kept. */
export const storedPassword: LinkRule<readonly string[]> = {
	code: 'old password stored',
	level: 'device',
	broken(seat, names) {
		const old = oldPassword(seat, names);
		return old && `${seat.device.name}, password kept for ${old.program}: old`;
	},
	caller: () => 'It asks for my password again and again.',
	technician: (seat, names) =>
		`${seat.device.name} keeps an old password of ${seat.account?.login ?? ''} for ${oldPassword(seat, names)?.program ?? ''}.`
};

/** What the device keeps for all sign-ins of Windows. */
const forAll = 'Windows';

function oldPassword({ device, account }: Seat, names: readonly string[]) {
	const wanted = [...names, forAll].filter(Boolean).map((name) => name.toLowerCase());
	const found = device.credentials.find(
		(one) =>
			one.account === account?.login &&
			one.password !== account.password &&
			wanted.includes(one.program.toLowerCase())
	);
	return found ?? null;
}
