import { refuseField } from '#lib/kernel/refusal.ts';
import { withRight } from '../../guards.ts';
import type { Account } from '../../model/index.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';

const details = {
	name: 'name',
	title: 'title',
	department: 'department',
	office: 'office',
	phone: 'phone',
	manager: 'manager',
	about: 'description'
} as const satisfies Partial<Record<keyof Account, string>>;
const columns = Object.keys(details) as (keyof typeof details)[];

export const changeAccount = verb({
	name: 'change_account',
	say: 'change account',
	label: 'Edit details',
	about: 'Changes what the directory says about a person; what is left out stays.',
	group: 'accounts',
	who: ['agent'],
	args: {
		account: arg.account('account', 'Whose account.'),
		name: arg.optional(arg.text('name', 'Display name.')),
		title: arg.optional(arg.text('title', 'Job title.')),
		department: arg.optional(arg.text('department', 'Department.')),
		office: arg.optional(arg.text('office', 'Office.')),
		phone: arg.optional(arg.text('phone', 'The number on file, for call-backs.')),
		manager: arg.optional(arg.nullable(arg.account('manager', 'Who the manager is.'))),
		about: arg.optional(arg.text('description', 'A line about the account.'))
	},
	guard: withRight('manage accounts'),
	run(work, { account: wanted, ...given }) {
		const account = named(work, 'account', wanted);
		if (given.name !== undefined && given.name.trim() === '')
			refuseField(null, 'name', 'An account needs a name.');
		const manager =
			typeof given.manager === 'string' ? named(work, 'account', given.manager) : given.manager;
		if (manager && manager.id === account.id)
			refuseField(null, 'manager', 'Nobody is their own manager.');
		const wanting: Partial<Account> = {
			...definedOf(given),
			...(manager ? { manager: manager.login } : {})
		};
		const changed = columns.filter(
			(column) => column in wanting && wanting[column] !== account[column]
		);
		if (changed.length === 0) return `Nothing was changed: ${account.name} is like that.`;
		work.change('accounts', account.id, wanting);
		const words = changed
			.map((column) => `${details[column]}: ${wanting[column] || 'none'}`)
			.join(', ');
		noteChange(
			work,
			'change_account',
			'account',
			account.login,
			`Changed ${account.name}: ${words}`,
			{
				whom: account.login
			}
		);
		return `The details of ${wanting.name ?? account.name} were changed.`;
	}
});

export const moveAccount = verb({
	name: 'move_account',
	say: 'move account',
	label: 'Move',
	about: 'Moves an account to another organizational unit.',
	group: 'accounts',
	who: ['agent'],
	args: {
		account: arg.account('account', 'Which account.'),
		unit: arg.text('unit', 'The organizational unit that it goes to.')
	},
	guard: withRight('manage accounts'),
	run(work, { account: name, unit: typed }) {
		const account = named(work, 'account', name);
		const unit = typed.trim();
		if (unit === '') refuseField(null, 'unit', 'Say which unit.');
		if (unit === account.unit) refuseField(null, 'unit', `${account.name} is in ${unit} already.`);
		work.change('accounts', account.id, { unit });
		const words = `Moved ${account.name} from ${account.unit} to ${unit}`;
		noteChange(work, 'move_account', 'account', account.login, words, { whom: account.login });
		return `${account.name} was moved to ${unit}.`;
	}
});

/** Without the arguments that were left out. */
function definedOf<T extends object>(given: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined)
	) as Partial<T>;
}
