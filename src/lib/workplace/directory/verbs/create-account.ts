import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import { withRight } from '../../guards.ts';
import type { Account } from '../../model/index.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { loginOf } from '../founding/logins.ts';
import { temporaryPassword } from '../rules/password.ts';

export const createAccount = verb({
	name: 'create_account',
	say: 'create account',
	label: 'New user',
	about: 'Makes an account with a temporary password, like another one where a template is given.',
	group: 'accounts',
	who: ['agent'],
	args: {
		name: arg.text('name', 'First and last name.'),
		email: arg.text('email', 'Mail address.'),
		login: arg.optional(arg.text('logon name', 'Made from the name when it is left out.')),
		template: arg.optional(
			arg.account('template', 'Whose groups, department, office, manager and unit it gets.')
		),
		title: arg.optional(arg.text('title', 'Job title.')),
		department: arg.optional(arg.text('department', 'Department.')),
		manager: arg.optional(arg.nullable(arg.account('manager', 'Who the manager is.')))
	},
	guard: withRight('manage accounts'),
	run(work, given) {
		const name = given.name.trim();
		const email = given.email.trim().toLowerCase();
		const login = (given.login?.trim() || loginOf({ name })).toLowerCase();
		refuseTwins(work, name, email, login);
		const template = given.template ? named(work, 'account', given.template) : null;
		const account = work.add('accounts', {
			...likeTemplate(template),
			...(given.title ? { title: given.title } : {}),
			...(given.department ? { department: given.department } : {}),
			...(given.manager ? { manager: named(work, 'account', given.manager).login } : {}),
			login,
			name,
			email,
			passwordSet: work.at,
			temporary: temporaryPassword(login, 1, work.at)
		});
		const groups = template ? joinGroupsOf(work, template, account) : [];
		const more = groups.length > 0 ? `, in the groups ${groups.join(', ')}` : '';
		noteChange(work, 'create_account', 'account', login, `Created the account of ${name}${more}`, {
			whom: login
		});
		return `The account ${login} was created. The temporary password is ${account.temporary}.`;
	}
});

function refuseTwins(work: Work, name: string, email: string, login: string) {
	const all = work.all('accounts');
	const fields = [
		[name === '', 'name', 'Enter a name.'],
		[!/^[^@\s]+@[^@\s]+$/.test(email), 'email', 'Enter a mail address.'],
		[all.some((one) => one.email === email), 'email', 'Another account has this address.'],
		[
			all.some((one) => one.login.toLowerCase() === login),
			'login',
			`Another account has the logon name ${login}.`
		]
	] as const;
	const wrong = fields.filter(([isWrong]) => isWrong);
	if (wrong.length > 0)
		refuse(null, { fields: wrong.map(([, field, message]) => ({ field, message })) });
}

function likeTemplate(
	template: Account | null
): Omit<Account, 'id' | 'login' | 'name' | 'email' | 'passwordSet' | 'temporary'> {
	return {
		title: '',
		department: template?.department ?? '',
		office: template?.office ?? '',
		phone: '',
		manager: template?.manager ?? null,
		unit: template?.unit ?? 'Users',
		about: '',
		enabled: true,
		locked: null,
		expires: null,
		password: 1,
		passwordExpires: true,
		mustChange: true,
		failures: 0,
		factors: []
	};
}

function joinGroupsOf(work: Work, template: Account, account: Account): string[] {
	const groups = work.all('groups').filter(({ members }) => members.includes(template.login));
	for (const { id, members } of groups)
		work.change('groups', id, { members: [...members, account.login] });
	return groups.map(({ name }) => name);
}
