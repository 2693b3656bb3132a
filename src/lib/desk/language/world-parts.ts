import { agentPermissions, type AgentPermission } from '#lib/desk/model/permissions.ts';
import { USERNAME } from '#lib/desk/rules/people/accounts.ts';
import {
	choice,
	either,
	flag,
	list,
	number,
	optional,
	record,
	text
} from '#lib/kernel/language/define.ts';
import { rolePermission } from './config-wants.ts';

/** Parts of a world that say who works where, and what they may do. Names refer to other entries of the same world. */

export const nameText = (about: string) => text(about, { max: 100 });
/** A name, or null for none. */
export const nameOrNone = (about: string) =>
	either(about, nameText(about), choice('None.', [null]));
export const longText = (about: string) => text(about, { min: 0, max: 20_000 });
export const address = (about: string) =>
	text(about, { max: 200, pattern: '^[^@\\s<>"]+@[^@\\s<>"]+$', form: 'a mail address' });
export const states = choice('What it means.', ['open', 'closed', 'archived', 'deleted']);
const all = choice('Everything.', ['all']);

export const role = record(
	'role',
	'A role: what an agent may do with the tickets of a department.',
	{
		name: nameText('Its name.'),
		permissions: optional(
			either(
				'What it grants, such as ticket.reply; `all` grants everything.',
				all,
				list('Permissions.', rolePermission)
			)
		),
		enabled: optional(flag('Whether it can be given to agents.')),
		notes: optional(longText('Notes of the administrator.'))
	}
);

export const department = record('department', 'A department: tickets belong to exactly one.', {
	name: nameText('Its name.'),
	parent: optional(nameOrNone('The department that it is part of.')),
	public: optional(flag('Shown to end users; true unless said.')),
	state: optional(choice('Whether it takes tickets.', ['active', 'disabled', 'archived'])),
	sla: optional(nameOrNone('SLA plan of its tickets.')),
	schedule: optional(nameOrNone('Its working hours; they override those of the SLA plan.')),
	manager: optional(nameOrNone('User name of the agent who manages it.')),
	'ticket assignment': optional(
		choice('Whom its tickets may be assigned to: all agents unless said.', [
			'all',
			'members',
			'primary'
		])
	),
	'disable auto-claim': optional(flag('An agent’s reply does not make the ticket theirs.')),
	'disable reopen auto-assign': optional(flag('A reopened ticket becomes unassigned.')),
	'alert recipients': optional(
		choice(
			'Which of its agents receive alerts; its members, including extended ones, unless said.',
			['nobody', 'admin', 'dept', 'dept_and_extended']
		)
	),
	'auto-response new ticket': optional(
		flag(
			'Its new tickets are answered automatically, where the desk does so at all; true unless said.'
		)
	),
	'auto-response new message': optional(
		flag(
			'New messages are answered automatically, where the desk does so at all; true unless said.'
		)
	),
	'outgoing email': optional(
		nameOrNone('Address that its mail is sent from; the desk’s default one unless said.')
	),
	signature: optional(longText('Signature under its replies.'))
});

export const team = record('team', 'A team: agents of any departments who share tickets.', {
	name: nameText('Its name.'),
	lead: optional(nameOrNone('User name of its lead.')),
	enabled: optional(flag('Whether tickets can be assigned to it.')),
	'disable alerts': optional(flag('Its members are not mailed when a ticket is assigned to it.')),
	members: optional(
		list(
			'Its members. A team without members cannot be chosen.',
			either(
				'User name of a member; as `{ agent, alerts: false }` for one who gets no alerts.',
				nameText('User name of a member.'),
				record('member', 'A member.', {
					agent: nameText('User name.'),
					alerts: optional(flag('Whether the member gets alerts.'))
				})
			)
		)
	)
});

export const agent = record('agent', 'Somebody who works at the help desk.', {
	username: nameText('What they log in with, and how world and scenario files name them.'),
	'first name': nameText('First name.'),
	'last name': nameText('Last name.'),
	email: address('Mail address; use a domain that ends in .example.'),
	password: optional(
		text('For training only, and readable by every learner. The user name unless said.', {
			max: 100
		})
	),
	phone: optional(longText('Phone number.')),
	admin: optional(flag('May use the admin panel. Does not give access to tickets.')),
	active: optional(flag('Whether they can log in.')),
	'on vacation': optional(flag('Whether they are away.')),
	'limited to assigned': optional(flag('"Limit ticket access to ONLY assigned tickets".')),
	department: nameText('Primary department.'),
	role: nameText('Primary role.'),
	access: optional(
		list(
			'"Extended Access": further departments, each with the role there.',
			record('access row', 'A further department.', {
				department: nameText('The department.'),
				role: nameText('The role there.'),
				alerts: optional(flag('Whether they get its alerts.'))
			})
		)
	),
	'primary role on assignments': optional(
		flag('"Fall back to primary role on assignments"; true unless said.')
	),
	permissions: optional(
		either(
			'What they may do beyond tickets, such as user.create; `all` grants everything.',
			all,
			list(
				'Permissions.',
				choice(
					'A permission of agents, by the product’s code name.',
					Object.keys(agentPermissions) as AgentPermission[]
				)
			)
		)
	),
	signature: optional(longText('Signature under their replies.'))
});

export const user = record('user', 'An end user.', {
	name: nameText('Full name.'),
	email: address('Mail address; use a domain that ends in .example.'),
	phone: optional(longText('Phone number.')),
	organization: optional(nameOrNone('Organization that they belong to.')),
	registered: optional(
		flag('Has an account on the portal; true when a password is given, or when nothing is said.')
	),
	username: optional(
		text('A user name for signing in, beside the address.', {
			max: 64,
			pattern: USERNAME,
			form: 'a user name'
		})
	),
	password: optional(
		text(
			'For training only, and readable by every learner. The part of the address before @ unless said.',
			{
				max: 100
			}
		)
	),
	'password change': optional(
		choice(
			'Required: they choose a new one at their first sign-in. Forbidden: only agents change it.',
			['free', 'required', 'forbidden']
		)
	)
});

export const organization = record('organization', 'An organization of end users.', {
	name: nameText('Its name.'),
	manager: optional(nameOrNone('Account manager: an agent’s user name or a team’s name.')),
	'auto-assignment': optional(
		flag('New tickets of its users are assigned to the account manager; true unless said.')
	),
	domains: optional(list('Mail domains whose users belong to it.', nameText('A domain.'))),
	'auto collaborators': optional(
		choice('Which of its users become collaborators of its tickets.', ['nobody', 'primary', 'all'])
	),
	'ticket sharing': optional(
		choice('Which of its users see all its tickets on the portal; nobody unless said.', [
			'nobody',
			'primary',
			'all'
		])
	)
});

export const sla = record('SLA plan', 'How soon a ticket must be closed.', {
	name: nameText('Its name.'),
	'grace period': number('Hours until a ticket is overdue.', 0, 100_000),
	schedule: optional(
		nameOrNone(
			'Working hours in which the grace period is counted; the desk’s default schedule unless said.'
		)
	),
	active: optional(flag('Whether it can be chosen.')),
	transient: optional(flag('May be replaced by another department’s plan on transfer.')),
	'disable overdue alerts': optional(flag('Nobody is mailed when a ticket becomes overdue.'))
});

export const topic = record(
	'help topic',
	'What an end user chooses first; decides where a ticket goes.',
	{
		name: nameText('Its name.'),
		parent: optional(nameOrNone('Its parent topic: "Report a Problem / Access Issue".')),
		public: optional(flag('Offered to end users; true unless said.')),
		active: optional(flag('Whether it can be chosen.')),
		department: optional(nameOrNone('Department of its tickets.')),
		priority: optional(nameOrNone('Priority of its tickets.')),
		sla: optional(nameOrNone('SLA plan of its tickets.')),
		agent: optional(nameOrNone('User name of the agent who gets its tickets.')),
		team: optional(nameOrNone('Team that gets its tickets.')),
		status: optional(nameOrNone('Status of its new tickets.')),
		'no auto-response': optional(flag('New tickets under it are not answered automatically.'))
	}
);
