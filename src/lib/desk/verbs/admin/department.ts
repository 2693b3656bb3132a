import { standsUnder } from '../../rules/stands-under.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';
import { changeTicketsOf } from './tickets-of.ts';

export const department: Kind<'departments'> = {
	table: 'departments',
	thing: 'department',
	fresh: {
		name: '',
		parent: null,
		public: true,
		state: 'active',
		sla: null,
		schedule: null,
		manager: null,
		assignment: 'all',
		disableAutoClaim: false,
		disableReopenAutoAssign: false,
		alertRecipients: 'dept_and_extended',
		autoResponseNewTicket: true,
		autoResponseNewMessage: true,
		mailbox: null,
		signature: ''
	},
	refs: {
		parent: 'departments',
		sla: 'slas',
		schedule: 'schedules',
		manager: 'agents',
		mailbox: 'mailboxes'
	},
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name required');
		else if (taken(work, 'departments', row, 'name', ({ parent }) => parent === row.parent))
			report('name', 'Department already exists');
		const parent = work.get('departments', row.parent);
		if (parent && parent.state !== 'active')
			report('parent', 'Parent Department selected must be active');
		else if (standsUnder(row.parent, row.id, (id) => work.get('departments', id)?.parent ?? null))
			report('parent', 'Parent Department cannot contain the current Department');
		const isDefault = row.id === work.settings.defaultDepartment;
		if (isDefault && row.state !== 'active')
			report('state', 'The default department must be active');
		if (isDefault && !row.public) report('public', 'System default department cannot be private');
	},
	added: (row) => `Successfully added ${row.name}.`,
	updated: () => 'Successfully updated this department.',
	keep(work, row) {
		if (row.id === work.settings.defaultDepartment)
			return 'You may not disable/delete a default department. Select a new default department and try again.';
		const used = work.all('agents').some((agent) => agent.department === row.id);
		return used ? 'Departments with agents can not be deleted. Move the agents first.' : null;
	},
	/** What was routed to it goes to the default department from now on, and its tickets at once. */
	forget(work, { id }) {
		const to = work.settings.defaultDepartment;
		changeTicketsOf(work, 'department', id, { department: to });
		changeEach(work, 'topics', (topic) => (topic.department === id ? { department: null } : null));
		changeEach(work, 'mailboxes', (box) => (box.department === id ? { department: null } : null));
		changeEach(work, 'canned', (canned) =>
			canned.department === id ? { department: null } : null
		);
		changeEach(work, 'departments', (child) => (child.parent === id ? { parent: null } : null));
		changeEach(work, 'agents', ({ access }) =>
			access.some((row) => row.department === id)
				? { access: access.filter((row) => row.department !== id) }
				: null
		);
	}
};

export const save_department = saveVerb('save_department', department);
export const remove_department = removeVerb('remove_department', department);
