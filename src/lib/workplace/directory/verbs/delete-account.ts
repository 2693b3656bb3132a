import { refuse } from '#lib/kernel/refusal.ts';
import { withRight } from '../../guards.ts';
import { accountOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';

export const deleteAccount = verb({
	name: 'delete_account',
	say: 'delete account',
	label: 'Delete',
	about: 'Deletes an account for good, with its memberships. To keep somebody out, disable it.',
	group: 'accounts',
	who: ['agent'],
	args: { account: arg.account('account', 'Which account.') },
	guard: withRight('manage accounts'),
	run(work, { account: name }) {
		const account = named(work, 'account', name);
		const { login } = account;
		if (accountOf(work, work.by)?.id === account.id)
			refuse('You cannot delete the account that you work with.');
		for (const group of work.all('groups')) {
			const members = group.members.filter((member) => member !== login);
			const owner = group.owner === login ? null : group.owner;
			work.change('groups', group.id, {
				owner,
				...(members.length < group.members.length ? { members } : {})
			});
		}
		for (const other of work.all('accounts'))
			if (other.manager === login) work.change('accounts', other.id, { manager: null });
		work.remove('accounts', account.id);
		noteChange(work, 'delete_account', 'account', login, `Deleted the account of ${account.name}`, {
			whom: login
		});
		return `The account of ${account.name} was deleted.`;
	}
});
