import { allAgentPermissions, allRolePermissions } from '#lib/desk/stock.ts';
import { fieldsOf, formOf, names, type AdminForm, type Column } from './form-of.ts';
import { workForms } from './work-forms.ts';
import * as parts from './world-parts.ts';
import { namingColumns, settings, settingWords } from './world-settings.ts';

/** The forms by the names of their verbs. */
export const adminForms: Readonly<Record<string, AdminForm>> = {
	save_role: formOf('role', 'name', parts.role, {
		permissions: { column: 'permissions', all: allRolePermissions },
		enabled: 'enabled',
		notes: 'notes'
	}),
	save_department: formOf('department', 'name', parts.department, {
		parent: names('parent', 'department'),
		public: 'public',
		state: 'state',
		sla: names('sla', 'sla'),
		schedule: names('schedule', 'schedule'),
		manager: names('manager', 'agent'),
		'ticket assignment': 'assignment',
		'disable auto-claim': 'disableAutoClaim',
		'disable reopen auto-assign': 'disableReopenAutoAssign',
		'alert recipients': 'alertRecipients',
		'auto-response new ticket': 'autoResponseNewTicket',
		'auto-response new message': 'autoResponseNewMessage',
		'outgoing email': names('mailbox', 'mailbox'),
		signature: 'signature'
	}),
	save_team: formOf('team', 'name', parts.team, {
		lead: names('lead', 'agent'),
		enabled: 'enabled',
		'disable alerts': 'alertsDisabled',
		members: { column: 'members', of: 'agent', many: 'members' }
	}),
	save_agent: formOf('agent', 'username', parts.agent, {
		'first name': 'firstName',
		'last name': 'lastName',
		email: 'email',
		phone: 'phone',
		admin: 'admin',
		active: 'active',
		'on vacation': 'onVacation',
		'limited to assigned': 'assignedOnly',
		department: names('department', 'department'),
		role: names('role', 'role'),
		'primary role on assignments': 'usePrimaryRole',
		permissions: { column: 'permissions', all: allAgentPermissions },
		signature: 'signature'
	}),
	save_sla: formOf('sla', 'name', parts.sla, {
		'grace period': 'graceHours',
		schedule: names('schedule', 'schedule'),
		active: 'active',
		transient: 'transient',
		'disable overdue alerts': 'overdueAlertsDisabled'
	}),
	save_topic: formOf('topic', 'name', parts.topic, {
		parent: names('parent', 'topic'),
		public: 'public',
		active: 'active',
		department: names('department', 'department'),
		priority: names('priority', 'priority'),
		sla: names('sla', 'sla'),
		agent: names('agent', 'agent'),
		team: names('team', 'team'),
		status: names('status', 'status'),
		'no auto-response': 'noAutoResponse'
	}),
	...workForms,
	set_settings: formOf(null, '', settings, settingColumns())
};

function settingColumns(): Record<string, Column> {
	const naming = Object.fromEntries(
		namingColumns.map(([column, kind]) => [settingWords(column), names(column, kind)])
	);
	const plain = Object.keys(fieldsOf(settings)).filter((words) => !(words in naming));
	const camel = (words: string) => words.replace(/ (.)/g, (_all, c: string) => c.toUpperCase());
	return { ...Object.fromEntries(plain.map((words) => [words, camel(words)])), ...naming };
}
