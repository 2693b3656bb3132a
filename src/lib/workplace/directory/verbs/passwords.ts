import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { withRight } from '../../guards.ts';
import { accountOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { passwordProblem, temporaryPassword } from '../rules/password.ts';

export const resetAccountPassword = verb({
	name: 'reset_account_password',
	say: 'reset account password',
	label: 'Reset password',
	about: 'Gives an account a temporary password. Devices that keep the old one fail from then on.',
	group: 'accounts',
	who: ['agent'],
	args: {
		account: arg.account('account', 'Whose password it is.'),
		password: arg.optional(
			arg.text('temporary password', 'The password to hand out; left out, one is made.')
		),
		mustChange: arg.optional(
			arg.boolean(
				'must change at next logon',
				'The person must choose another password then; so unless said.'
			)
		),
		unlock: arg.optional(arg.boolean('unlock account', 'The account is unlocked, too.'))
	},
	guard: withRight('reset passwords'),
	run(work, { account: name, password, mustChange = true, unlock = false }) {
		const account = named(work, 'account', name);
		const problem = password ? passwordProblem(account, password) : null;
		if (problem) refuseField(null, 'password', problem);
		const temporary = password || temporaryPassword(account.login, account.password, work.at);
		work.change('accounts', account.id, {
			password: account.password + 1,
			passwordSet: work.at,
			temporary,
			mustChange,
			failures: 0,
			...(unlock ? { locked: null } : {})
		});
		const more = unlock && account.locked !== null ? ' and unlocked the account' : '';
		const words = `Reset the password of ${account.name}${more}`;
		noteChange(work, 'reset_account_password', 'account', account.login, words, {
			whom: account.login
		});
		return `The password of ${account.name} was reset. The temporary password is ${temporary}.`;
	}
});

export const changeOwnPassword = verb({
	name: 'change_own_password',
	say: 'change own password',
	label: 'Change password',
	about:
		'Gives the account of who does it a new password of their own. Other devices keep the old one.',
	group: 'logon',
	who: ['agent', 'user'],
	args: {
		device: arg.optional(
			arg.device('device', 'On which device: what it keeps for the account is renewed with it.')
		)
	},
	guard: anybody,
	run(work, { device: name }) {
		const account = accountOf(work, work.by) ?? refuse('Only who has an account has a password.');
		if (account.locked !== null) refuse('The account is locked out.');
		if (!account.enabled) refuse('The account is disabled.');
		const password = account.password + 1;
		work.change('accounts', account.id, {
			password,
			passwordSet: work.at,
			temporary: '',
			mustChange: false,
			failures: 0
		});
		if (name !== undefined) {
			const device = named(work, 'device', name);
			const credentials = device.credentials.map((kept) =>
				kept.account === account.login ? { ...kept, password } : kept
			);
			work.change('devices', device.id, { credentials });
		}
		const words = `${account.name} chose a new password`;
		noteChange(work, 'change_own_password', 'account', account.login, words, {
			whom: account.login
		});
		return 'Your password was changed.';
	}
});
