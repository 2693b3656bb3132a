import { usualAgentPermissions } from '../../stock.ts';
import type { Work } from '#lib/desk/work.ts';
import { usualPreferences, type Agent, type DepartmentId, type RoleId } from '../../model/index.ts';
import { mailWelcome } from '../../rules/mail/agent-mails.ts';
import { isEmail, tidyEmail } from '../../rules/people/mail-address.ts';
import { phoneProblem } from '../../rules/people/phone.ts';
import { withoutTags } from '../../rules/without-tags.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind, type Report } from './kind.ts';
import { changeTicketsOf } from './tickets-of.ts';

/** Nothing chosen yet in a list of the form. */
const none = 0;

export const agent: Kind<'agents'> = {
	table: 'agents',
	thing: 'agent',
	fresh: {
		username: '',
		password: '',
		firstName: '',
		lastName: '',
		email: '',
		phone: '',
		ext: '',
		mobile: '',
		admin: false,
		active: true,
		onVacation: false,
		assignedOnly: false,
		department: none as DepartmentId,
		role: none as RoleId,
		access: [],
		usePrimaryRole: true,
		permissions: usualAgentPermissions,
		signature: '',
		preferences: usualPreferences,
		passwordReset: null
	},
	// Tags are taken out before anything is looked at (`agent-form-011`).
	tidy: ({ username, email, ...values }) => ({
		...values,
		...(username === undefined ? {} : { username: withoutTags(username).trim() }),
		...(email === undefined ? {} : { email: email.trim() })
	}),
	check(work, row, report) {
		if (!row.firstName.trim()) report('firstName', 'First name required');
		if (!row.lastName.trim()) report('lastName', 'Last name required');
		checkEmail(work, row, report);
		if (phoneProblem(row.phone)) report('phone', 'Valid phone number is required');
		const problem = usernameProblem(work, row);
		if (problem) report('username', problem);
		const department = work.get('departments', row.department);
		if (!department) report('department', 'Department is required');
		else if (department.state !== 'active')
			report('department', 'Department selected must be active');
		if (!work.get('roles', row.role)) report('role', 'Role for primary department is required');
		if (row.access.some((access) => !work.get('roles', access.role)))
			report('access', 'Select a valid role');
		if (isLastAdmin(work, row) && !(row.admin && row.active))
			report('admin', 'The only active administrator must stay an administrator');
	},
	added: (row) => `Successfully added ${row.firstName}.`,
	updated: () => 'Successfully updated this agent.',
	keep(work, row) {
		if (work.by.kind === 'agent' && row.id === work.by.id) return 'You can not delete yourself';
		return isLastAdmin(work, row)
			? 'The only active administrator must stay an administrator'
			: null;
	},
	forget(work, { id }) {
		changeTicketsOf(work, 'agent', id, { agent: null });
		for (const queue of work.all('queues')) if (queue.owner === id) work.remove('queues', queue.id);
		changeEach(work, 'departments', (row) => (row.manager === id ? { manager: null } : null));
		changeEach(work, 'topics', (row) => (row.agent === id ? { agent: null } : null));
		changeEach(work, 'organizations', (row) => (row.manager === id ? { manager: null } : null));
		changeEach(work, 'teams', ({ lead, members }) =>
			lead === id || members.some((member) => member.agent === id)
				? {
						lead: lead === id ? null : lead,
						members: members.filter((member) => member.agent !== id)
					}
				: null
		);
	}
};

/** Two or more letters (of any language), digits, dots, hyphens and underscores, not digits alone (kind *agent-form*). */
function usernameProblem(work: Work, row: Agent): string | null {
	if (!row.username) return 'Username is required';
	if ([...row.username].length < 2) return 'Username must have at least two (2) characters';
	if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(row.username) || /^\d+$/.test(row.username))
		return 'Username contains invalid characters';
	return taken(work, 'agents', row, 'username') ? 'Username already in use' : null;
}

/** Is the address one that an agent may have? */
export function checkEmail(work: Work, row: Agent, report: Report) {
	const isSame = ({ email }: { email: string }) => tidyEmail(email) === tidyEmail(row.email);
	if (!isEmail(row.email)) report('email', 'Valid email is required');
	else if (work.all('mailboxes').some(isSame)) report('email', 'Already in use system email');
	else if (taken(work, 'agents', row, 'email'))
		report('email', 'Email already in use by another agent');
}

function isLastAdmin(work: Work, row: Agent): boolean {
	const admins = work.all('agents').filter((other) => other.admin && other.active);
	return admins.length === 1 && admins[0]?.id === row.id;
}

const save = saveVerb('save_agent', agent);

export const save_agent = verb({
	...save,
	/** Who is added without a password chooses one by the mailed link. */
	run(work, { id, values }) {
		const notice = save.run(work, { ...(id === undefined ? {} : { id }), values });
		const added = id === undefined ? work.row('agents', work.lastId('agents')) : null;
		if (added && !added.password) mailWelcome(work, added);
		return notice;
	}
});
export const remove_agent = removeVerb('remove_agent', agent);
