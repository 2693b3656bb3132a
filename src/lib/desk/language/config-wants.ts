import {
	ticketPermissions,
	taskPermissions,
	knowledgebasePermissions,
	type RolePermission
} from '#lib/desk/model/permissions.ts';
import { textWants } from '#lib/kernel/facts/text-wants.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import {
	choice,
	flag,
	list,
	name,
	number,
	oneOrMany,
	optional,
	record
} from '#lib/kernel/language/define.ts';

/** Conditions on what the administrator configured. */

export const rolePermission = choice(
	'A permission of roles, by the product’s code name.',
	Object.keys({
		...ticketPermissions,
		...taskPermissions,
		...knowledgebasePermissions
	}) as RolePermission[]
);

export const agentWants = record(
	'agent condition',
	'How an agent is set up in the admin panel.',
	{
		is: name('agent', 'The agent, by user name.'),
		department: optional(oneOrMany(name('department', 'The primary department.'))),
		role: optional(oneOrMany(name('role', 'The primary role.'))),
		'access to': optional(
			list(
				'Rows of "Extended Access" that must be there.',
				record('access row', 'A further department, and the role there.', {
					department: name('department', 'The department.'),
					role: optional(oneOrMany(name('role', 'The role there; any unless said.')))
				}),
				{ min: 1 }
			)
		),
		'no access to': optional(
			oneOrMany(name('department', 'Departments that must be neither primary nor extended.'))
		),
		teams: optional(
			list('Teams of which the agent must be a member.', name('team', 'A team.'), { min: 1 })
		),
		admin: optional(flag('Whether the agent is an administrator.')),
		active: optional(flag('Whether the agent can log in.'))
	},
	1
);
export type AgentWants = TypeOf<typeof agentWants>;

export const departmentWants = record(
	'department condition',
	'How a department is set up.',
	{
		is: name('department', 'The department.'),
		exists: optional(flag('Whether there is such a department.')),
		sla: optional(oneOrMany(name('sla', 'Its SLA plan; `none` for no plan of its own.', ['none']))),
		manager: optional(oneOrMany(name('agent', 'Its manager; `nobody` for none.', ['nobody']))),
		state: optional(
			oneOrMany(choice('Its status on its page.', ['active', 'disabled', 'archived']))
		),
		public: optional(flag('Whether end users see it (Type: Public).')),
		signature: optional({ ...textWants, about: 'What its signature must mention.' }),
		parent: optional(
			oneOrMany(name('department', 'The department that it is part of; `none` for none.', ['none']))
		)
	},
	1
);
export type DepartmentWants = TypeOf<typeof departmentWants>;

export const teamWants = record(
	'team condition',
	'How a team is set up.',
	{
		is: name('team', 'The team.'),
		exists: optional(flag('Whether there is such a team.')),
		members: optional(list('Agents who must be members.', name('agent', 'A member.'), { min: 1 })),
		lead: optional(oneOrMany(name('agent', 'Its lead; `nobody` for none.', ['nobody'])))
	},
	1
);
export type TeamWants = TypeOf<typeof teamWants>;

export const roleWants = record(
	'role condition',
	'What a role grants.',
	{
		is: name('role', 'The role.'),
		exists: optional(flag('Whether there is such a role.')),
		grants: optional(list('Permissions that it must grant.', rolePermission, { min: 1 })),
		refuses: optional(list('Permissions that it must not grant.', rolePermission, { min: 1 }))
	},
	1
);
export type RoleWants = TypeOf<typeof roleWants>;

export const slaWants = record(
	'SLA plan condition',
	'How an SLA plan is set up.',
	{
		is: name('sla', 'The SLA plan.'),
		exists: optional(flag('Whether there is such a plan.')),
		'grace period': optional(number('Hours until a ticket is overdue.', 0, 10_000)),
		schedule: optional(
			oneOrMany(name('schedule', 'Its schedule; `none` for the desk’s default one.', ['none']))
		),
		active: optional(flag('Whether it is active.'))
	},
	1
);
export type SlaWants = TypeOf<typeof slaWants>;

export const topicWants = record(
	'help topic condition',
	'How a help topic is set up.',
	{
		is: name('topic', 'The help topic.'),
		exists: optional(flag('Whether there is such a topic.')),
		parent: optional(oneOrMany(name('topic', 'Its parent topic; `none` for none.', ['none']))),
		department: optional(oneOrMany(name('department', 'Department of its new tickets.'))),
		sla: optional(
			oneOrMany(name('sla', 'SLA plan of its new tickets; `none` for none.', ['none']))
		),
		priority: optional(oneOrMany(name('priority', 'Priority of its new tickets.'))),
		team: optional(
			oneOrMany(name('team', 'Team that gets its tickets; `nobody` for none.', ['nobody']))
		),
		agent: optional(
			oneOrMany(name('agent', 'Agent who gets its tickets; `nobody` for none.', ['nobody']))
		),
		public: optional(flag('Whether end users can choose it.')),
		active: optional(flag('Whether it is active.'))
	},
	1
);
export type TopicWants = TypeOf<typeof topicWants>;
