import { refuse } from '#lib/kernel/refusal.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import type { LogonResult } from '../../model/index.ts';
import { accountOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named } from '../../work.ts';
import { AT_THE_SCREEN, tryLogon } from '../rules/logon.ts';
import { staleCredentials } from '../rules/stale.ts';

const answers: Readonly<Record<LogonResult, string>> = {
	success: 'You are logged on.',
	'wrong password': 'The user name or password is incorrect. Try again.',
	'locked out': 'The referenced account is currently locked out and may not be logged on to.',
	disabled: 'Your account has been disabled. Please see your system administrator.',
	expired: 'Your account has expired. Please see your system administrator.',
	'password expired': 'Your password has expired and must be changed.',
	'second factor denied': 'The sign-in request was denied.'
};

export const logOn = verb({
	name: 'log_on',
	say: 'log on',
	label: 'Log on',
	about: 'Somebody tries to log on to a device with their account; the attempt is logged.',
	group: 'logon',
	who: ['agent', 'user'],
	args: {
		device: arg.device('device', 'At which device.'),
		program: arg.optional(arg.text('program', 'With which program: "Windows" unless said.')),
		password: arg.optional(
			arg.choice('password', 'Which password is typed: the right one unless said.', [
				'right',
				'old',
				'wrong'
			])
		)
	},
	guard: anybody,
	run(work, { device: name, program = AT_THE_SCREEN, password = 'right' }) {
		const account = accountOf(work, work.by) ?? refuse('Only who has an account can log on.');
		const device = named(work, 'device', name);
		if (device.power !== 'on') refuse(`${device.name} is not on.`);
		const typed = { right: account.password, old: account.password - 1, wrong: 0 }[password];
		return answers[tryLogon(work, { account, device: device.name, program, password: typed })];
	}
});

export const retryLogons = verb({
	name: 'retry_logons',
	say: 'retry kept passwords',
	label: 'Try again',
	about: 'Programs that keep an old password try it again. It happens by itself.',
	group: 'logon',
	who: ['system'],
	args: {},
	guard: anybody,
	run(work) {
		for (const { account, device, program, password, next } of staleCredentials(work)) {
			if (next > work.at) continue;
			const now = work.row('accounts', account.id);
			tryLogon(work, { account: now, device: device.name, program, password });
		}
	}
});
