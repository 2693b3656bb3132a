import { refuse } from '#lib/kernel/refusal.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { withRight } from '../../guards.ts';
import { accountOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { whileAccount } from './offered.ts';

export const unlockAccount = verb({
	name: 'unlock_account',
	say: 'unlock account',
	label: 'Unlock',
	about: 'Lets a locked account log on again, with the password that it has.',
	group: 'accounts',
	who: ['agent'],
	args: { account: arg.account('account', 'Which account.') },
	guard: withRight('reset passwords'),
	offered: whileAccount(({ locked }) => locked !== null, 'it is locked out'),
	run(work, { account: name }) {
		const account = named(work, 'account', name);
		if (account.locked === null) refuse(`The account of ${account.name} is not locked out.`);
		work.change('accounts', account.id, { locked: null, failures: 0 });
		const words = `Unlocked ${account.name}`;
		noteChange(work, 'unlock_account', 'account', account.login, words, { whom: account.login });
		return `The account of ${account.name} was unlocked.`;
	}
});

export const enableAccount = verb({
	name: 'enable_account',
	say: 'enable account',
	label: 'Enable',
	about: 'Lets a disabled account log on again.',
	group: 'accounts',
	who: ['agent'],
	args: { account: arg.account('account', 'Which account.') },
	guard: withRight('manage accounts'),
	offered: whileAccount(({ enabled }) => !enabled, 'it is disabled'),
	run(work, { account: name }) {
		const account = named(work, 'account', name);
		if (account.enabled) refuse(`The account of ${account.name} is not disabled.`);
		work.change('accounts', account.id, { enabled: true });
		const words = `Enabled ${account.name}`;
		noteChange(work, 'enable_account', 'account', account.login, words, { whom: account.login });
		return `The account of ${account.name} was enabled.`;
	}
});

export const disableAccount = verb({
	name: 'disable_account',
	say: 'disable account',
	label: 'Disable',
	about: 'Keeps an account from logging on. Its groups and mail stay.',
	group: 'accounts',
	who: ['agent'],
	args: { account: arg.account('account', 'Which account.') },
	guard: withRight('manage accounts'),
	offered: whileAccount(({ enabled }) => enabled, 'it is enabled'),
	run(work, { account: name }) {
		const account = named(work, 'account', name);
		if (!account.enabled) refuse(`The account of ${account.name} is disabled already.`);
		if (accountOf(work, work.by)?.id === account.id)
			refuse('You cannot disable the account that you work with.');
		work.change('accounts', account.id, { enabled: false });
		const words = `Disabled ${account.name}`;
		noteChange(work, 'disable_account', 'account', account.login, words, { whom: account.login });
		return `The account of ${account.name} was disabled.`;
	}
});

export const setAccountExpiry = verb({
	name: 'set_account_expiry',
	say: 'set account expiry',
	label: 'Set expiry',
	about: 'Says from when on an account can no longer log on; empty: it does not expire.',
	group: 'accounts',
	who: ['agent'],
	args: {
		account: arg.account('account', 'Which account.'),
		expires: arg.nullable(arg.instant('expires', 'The moment from which it cannot log on.'))
	},
	guard: withRight('manage accounts'),
	run(work, { account: name, expires }) {
		const account = named(work, 'account', name);
		work.change('accounts', account.id, { expires });
		const zone = work.systems.zone(work);
		const words =
			expires === null
				? `${account.name} does not expire`
				: `${account.name} expires on ${formatDateTime(expires, zone)}`;
		noteChange(work, 'set_account_expiry', 'account', account.login, words, {
			whom: account.login
		});
		return `${words}.`;
	}
});
