import { AT_THE_SCREEN, resultOf } from '../../directory/rules/logon.ts';
import type { Seat } from '../../rules/seat.ts';
import type { LogonResult } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';

/**
 * What the directory answers to somebody with the right password. `program`: what they log on with; at the screen it asks for a new
 * password itself.
 */
function answerTo({ tables, account, now, device }: Seat, program: string): LogonResult {
	if (!account) return 'success';
	const attempt = { account, device: device.name, program, password: account.password };
	return resultOf(attempt, tables.get('policies', 1), now);
}

function onResult(
	code: string,
	result: LogonResult,
	caller: string,
	technician: string
): LinkRule<string> {
	return {
		code,
		level: 'account',
		broken: (seat, program) =>
			answerTo(seat, program) === result ? `account ${seat.account?.login ?? ''}: ${result}` : null,
		caller: () => caller,
		technician: ({ account }) => `The account ${account?.login ?? ''} ${technician}`
	};
}

/** Why an account cannot log on, as the directory decides it. The thing is the program with which somebody does. */
export const accountLinks: readonly LinkRule<string>[] = [
	onResult(
		'account disabled',
		'disabled',
		'It says that my account has been disabled.',
		'is disabled.'
	),
	onResult('account expired', 'expired', 'It says that my account has expired.', 'has expired.'),
	onResult(
		'account locked',
		'locked out',
		'It says that my account is locked.',
		'is locked out after too many wrong passwords.'
	),
	onResult(
		'password expired',
		'password expired',
		'It says that my password has expired.',
		'needs a new password.'
	)
];

/** The device fails with a password that was changed since. The thing is the names under which it may be kept. */
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

function oldPassword({ device, account }: Seat, names: readonly string[]) {
	const wanted = [...names, AT_THE_SCREEN].filter(Boolean).map((name) => name.toLowerCase());
	const found = device.credentials.find(
		(one) =>
			one.account === account?.login &&
			one.password !== account.password &&
			wanted.includes(one.program.toLowerCase())
	);
	return found ?? null;
}
