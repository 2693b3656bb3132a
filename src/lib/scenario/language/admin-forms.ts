import { allAgentPermissions, allRolePermissions } from '#lib/desk/stock.ts';
import { settingNames } from '#lib/desk/world.ts';
import type { Definition, Fields, Optional, WorldName } from './definition.ts';
import { list, name, optional } from './define.ts';
import * as parts from './world-parts.ts';
import { settings, settingWords } from './world-settings.ts';

/** How scenarios write a form of the admin panel: the words of world files, and what of the desk each fills in. */
export interface AdminForm {
	/** The kind of thing that is saved, found by its name; null for the settings, which are there once. */
	readonly kind: Exclude<WorldName, 'user'> | null;
	/** The word under which its name stands. */
	readonly key: string;
	readonly fields: Readonly<Record<string, FormField>>;
}

export interface FormField {
	readonly definition: Definition | Optional<unknown>;
	/** The column that it fills. */
	readonly column: string;
	/** What it names: an id is kept, or of several a row of the team each. */
	readonly of?: Exclude<WorldName, 'user'>;
	readonly many?: boolean;
	/** What `all` stands for. */
	readonly all?: readonly string[];
}

type Column = string | Omit<FormField, 'definition'>;

/** A name in a form: it must be in the world or be made by the story, or it is `none`. */
const names = (column: string, of: Exclude<WorldName, 'user'>) => ({ column, of });

/** The forms by the names of their verbs. A verb with a form that is not here cannot be said. */
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
		members: { column: 'members', of: 'agent', many: true }
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
	set_settings: formOf(null, '', settings, settingColumns())
};

/** Of a part of world files, the fields that scenarios can change, under the same words. */
function formOf(
	kind: AdminForm['kind'],
	key: string,
	part: Definition,
	columns: Readonly<Record<string, Column>>
): AdminForm {
	const known = fieldsOf(part);
	const fields: Record<string, FormField> = {};
	if (kind) fields[key] = { definition: fieldIn(known, key), column: key };
	for (const [word, column] of Object.entries(columns)) {
		const field = typeof column === 'string' ? { column } : column;
		fields[word] = { ...field, definition: optional(definitionOf(fieldIn(known, word), field)) };
	}
	return { kind, key, fields };
}

function definitionOf(given: Definition, { of, many }: Omit<FormField, 'definition'>): Definition {
	if (!of) return given;
	return many ? list(given.about, name(of, 'A name.')) : name(of, given.about, ['none']);
}

function fieldsOf(part: Definition): Fields {
	if (part.kind !== 'record') throw new Error('A form is made from a record.');
	return part.fields;
}

function fieldIn(fields: Fields, word: string): Definition {
	const field = fields[word];
	if (!field) throw new Error(`World files have no "${word}" here.`);
	return field;
}

function settingColumns(): Record<string, Column> {
	const kinds = {
		departments: 'department',
		slas: 'sla',
		schedules: 'schedule',
		statuses: 'status',
		priorities: 'priority',
		mailboxes: 'mailbox'
	} as const;
	const naming = Object.fromEntries(
		Object.entries(settingNames).map(([column, table]) => [
			settingWords(column),
			names(column, kinds[table])
		])
	);
	const plain = Object.keys(fieldsOf(settings)).filter((words) => !(words in naming));
	const camel = (words: string) => words.replace(/ (.)/g, (_all, c: string) => c.toUpperCase());
	return { ...Object.fromEntries(plain.map((words) => [words, camel(words)])), ...naming };
}
