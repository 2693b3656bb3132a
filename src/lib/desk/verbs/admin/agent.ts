import { usualAgentPermissions } from '../../stock.ts';
import type { Work } from '../../work.ts';
import { usualPreferences, type Agent, type DepartmentId, type RoleId } from '../../model/index.ts';
import {
	admin,
	changeEach,
	isEmail,
	removeVerb,
	saveVerb,
	taken,
	type Kind,
	type Report
} from './kind.ts';
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
	tidy: (values) =>
		values.email ? { ...values, email: values.email.trim().toLowerCase() } : values,
	check(work, row, report) {
		if (!row.firstName.trim()) report('firstName', 'First name required');
		if (!row.lastName.trim()) report('lastName', 'Last name required');
		checkEmail(work, row, report);
		if (!row.username.trim()) report('username', 'Username is required');
		else if (taken(work, 'agents', row, 'username')) report('username', 'Username already in use');
		if (!work.get('departments', row.department)) report('department', 'Department is required');
		if (!work.get('roles', row.role)) report('role', 'Role is required');
		if (row.access.some((access) => !work.get('roles', access.role)))
			report('access', 'Select a valid role');
		if (isLastAdmin(work, row) && !(row.admin && row.active))
			report('admin', 'The only active administrator must remain one');
	},
	added: (row) => `Successfully added ${row.firstName}.`,
	updated: () => 'Successfully updated this agent.',
	keep(work, row) {
		if (row.id === admin(work).id) return 'You can not delete yourself';
		return isLastAdmin(work, row) ? 'The only active administrator must remain one' : null;
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

/** Is the address one that an agent may have? */
export function checkEmail(work: Work, row: Agent, report: Report) {
	if (!isEmail(row.email)) report('email', 'Valid email is required');
	else if (taken(work, 'agents', row, 'email'))
		report('email', 'Email already in use by another agent');
	else if (work.all('mailboxes').some((box) => box.email === row.email.toLowerCase()))
		report('email', 'Already in use as system email');
}

function isLastAdmin(work: Work, row: Agent): boolean {
	const admins = work.all('agents').filter((other) => other.admin && other.active);
	return admins.length === 1 && admins[0]?.id === row.id;
}

export const save_agent = saveVerb('save_agent', agent);
export const remove_agent = removeVerb('remove_agent', agent);
