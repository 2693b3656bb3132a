import { admin } from '#lib/ui/desk/places/admin.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';
import type { WorldName } from '#lib/desk/language/names.ts';

/** How a field of an administrator's form is filled in. */
export type FieldKind =
	| 'text'
	| 'list'
	| 'tick'
	/** Ticked for what the file calls false. */
	| 'tick off'
	| Readonly<Record<string, string>>;

/** A field by the word that files have for it: its label, how it is filled in, and on which tab it is. */
export type FormField = readonly [label: string, kind: FieldKind, tab?: string];

/** A form of an administrator, with the list that leads to it. */
export interface AdminForm {
	list: string;
	/** The link in the list to a new one, and the button that makes it. */
	add: string;
	create: string;
	/** What files call it by, and its field. */
	name: readonly [word: string, label: string];
	of: Exclude<WorldName, 'user'>;
	fields: Readonly<Record<string, FormField>>;
}

const isActive = { true: 'Active', false: 'Disabled' } as const;
const isPublic = { true: 'Public', false: 'Private' } as const;
const options = 'New ticket options';

/** By the names of the verbs. */
export const adminForms: Readonly<Record<string, AdminForm>> = {
	save_sla: {
		list: admin.slas,
		add: 'Add New SLA Plan',
		create: 'Add Plan',
		name: ['name', 'Name'],
		of: 'sla',
		fields: {
			active: ['Status', isActive],
			'grace period': ['Grace Period', 'text'],
			schedule: ['Schedule', 'list'],
			transient: ['SLA can be overridden on ticket transfer or help topic change', 'tick'],
			'disable overdue alerts': [
				'Disable overdue alerts notices. (Override global setting)',
				'tick'
			]
		}
	},
	save_topic: {
		list: admin.topics,
		add: 'Add New Help Topic',
		create: 'Add Topic',
		name: ['name', 'Topic'],
		of: 'topic',
		fields: {
			active: ['Status', 'list'],
			public: ['Type', isPublic],
			parent: ['Parent Topic', 'list'],
			department: ['Department', 'list', options],
			status: ['Status', 'list', options],
			priority: ['Priority', 'list', options],
			sla: ['SLA Plan', 'list', options],
			agent: ['Auto-assign To', 'list', options],
			team: ['Auto-assign To', 'list', options],
			'no auto-response': ['Disable new ticket auto-response', 'tick', options]
		}
	},
	save_department: {
		list: admin.departments,
		add: 'Add New Department',
		create: 'Create Dept',
		name: ['name', 'Name'],
		of: 'department',
		fields: {
			parent: ['Parent', 'list'],
			state: ['Status', 'list'],
			public: ['Type', isPublic],
			sla: ['SLA', 'list'],
			schedule: ['Schedule', 'list'],
			manager: ['Manager', 'list'],
			'disable auto-claim': ['Disable auto claim', 'tick'],
			'disable reopen auto-assign': ['Disable auto assign on reopen', 'tick'],
			'outgoing email': ['Outgoing Email', 'list'],
			signature: ['Department Signature', 'text']
		}
	},
	save_team: {
		list: admin.teams,
		add: 'Add New Team',
		create: 'Create Team',
		name: ['name', 'Name'],
		of: 'team',
		fields: {
			enabled: ['Status', isActive],
			lead: ['Team Lead', 'list'],
			'disable alerts': ['Disable for this team', 'tick']
		}
	},
	save_role: {
		list: admin.roles,
		add: 'Add New Role',
		create: 'Add Role',
		name: ['name', 'Name'],
		of: 'role',
		fields: { notes: ['Internal Notes', 'text'] }
	},
	save_agent: {
		list: admin.agents,
		add: 'Add New Agent',
		create: 'Create',
		name: ['username', 'Username'],
		of: 'agent',
		fields: {
			'first name': ['First Name', 'text'],
			'last name': ['Last Name', 'text'],
			email: ['Email Address', 'text'],
			phone: ['Phone Number', 'text'],
			active: ['Locked', 'tick off'],
			admin: ['Administrator', 'tick'],
			'limited to assigned': ['Limit ticket access to ONLY assigned tickets', 'tick'],
			'on vacation': ['Vacation Mode', 'tick'],
			signature: ['Signature', 'text'],
			department: ['Primary Department', 'list', 'Access'],
			role: ['Primary Role', 'list', 'Access'],
			'primary role on assignments': ['Fall back to primary role on assignments', 'tick', 'Access']
		}
	},
	save_canned: {
		list: scp.canned,
		add: 'Add New Response',
		create: 'Add Response',
		name: ['title', 'Title'],
		of: 'canned',
		fields: {
			enabled: ['Status', isActive],
			department: ['Department', 'list'],
			response: ['Canned Response', 'text']
		}
	},
	save_category: {
		list: scp.categories,
		add: 'Add New Category',
		create: 'Add',
		name: ['name', 'Category Name'],
		of: 'category',
		fields: {
			parent: ['Parent', 'list'],
			type: ['Category Type', { featured: 'Featured', public: 'Public', internal: 'Private' }],
			description: ['Category Description', 'text']
		}
	}
};
