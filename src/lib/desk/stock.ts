import {
	agentPermissions,
	knowledgebasePermissions,
	taskPermissions,
	ticketPermissions,
	type AgentPermission,
	type RolePermission
} from './model/index.ts';
import { stockQueues } from './founding/stock-queues.ts';
import { stockSchedules } from './founding/stock-schedules.ts';
import { stockSettings } from './founding/stock-settings.ts';
import type { DeskWorld } from './world.ts';

export const allRolePermissions = Object.keys({
	...ticketPermissions,
	...taskPermissions,
	...knowledgebasePermissions
}) as RolePermission[];
export const allAgentPermissions = Object.keys(agentPermissions) as AgentPermission[];

/** What the administrator of a fresh installation is granted: neither the search through all tickets nor others' statistics. */
export const adminPermissions: readonly AgentPermission[] = allAgentPermissions.filter(
	(permission) => permission !== 'search.all' && permission !== 'stats.agents'
);

/** What a new agent is granted beyond tickets. */
export const usualAgentPermissions: readonly AgentPermission[] = [
	'user.create',
	'user.edit',
	'user.dir',
	'org.create',
	'org.edit',
	'visibility.agents',
	'visibility.departments'
];

const kept: readonly RolePermission[] = [
	'ticket.delete',
	'thread.edit',
	'ticket.markanswered',
	'task.delete'
];

export type Stock = Required<
	Omit<
		DeskWorld,
		| 'agents'
		| 'users'
		| 'organizations'
		| 'filters'
		| 'fields'
		| 'forms'
		| 'ban list'
		| 'faq categories'
		| 'faqs'
	>
>;

/** A fresh installation of osTicket 1.18.1, as a world. */
export const stock: Stock = {
	title: 'Support Center',
	'time zone': 'Etc/UTC',
	settings: stockSettings,
	roles: [
		{ name: 'All Access', permissions: 'all', notes: 'Role with unlimited access' },
		{
			name: 'Expanded Access',
			permissions: allRolePermissions.filter((permission) => !kept.includes(permission)),
			notes: 'Role with expanded access'
		},
		{
			name: 'Limited Access',
			permissions: [
				'ticket.assign',
				'ticket.create',
				'ticket.link',
				'ticket.merge',
				'ticket.refer',
				'ticket.release',
				'ticket.transfer',
				'task.assign',
				'task.reply',
				'task.transfer'
			],
			notes: 'Role with limited access'
		},
		{ name: 'View only', permissions: [], notes: 'Simple role with no permissions' }
	],
	departments: [
		{ name: 'Support' },
		{ name: 'Sales', sla: 'Default SLA' },
		{ name: 'Maintenance' }
	],
	teams: [{ name: 'Level I Support' }],
	'sla plans': [{ name: 'Default SLA', 'grace period': 18 }],
	schedules: stockSchedules,
	'help topics': [
		{ name: 'General Inquiry', priority: 'Normal' },
		{ name: 'Feedback', priority: 'Low' },
		{ name: 'Report a Problem', priority: 'Normal', department: 'Maintenance' },
		{
			name: 'Access Issue',
			parent: 'Report a Problem',
			priority: 'High',
			sla: 'Default SLA'
		}
	],
	statuses: [
		{ name: 'Open', state: 'open' },
		{ name: 'Resolved', state: 'closed', 'allow reopen': true },
		{ name: 'Closed', state: 'closed', 'allow reopen': true },
		{ name: 'Archived', state: 'archived' },
		{ name: 'Deleted', state: 'deleted' }
	],
	priorities: [
		{ name: 'Low', urgency: 4 },
		{ name: 'Normal', urgency: 3 },
		{ name: 'High', urgency: 2 },
		{ name: 'Emergency', urgency: 1 }
	],
	'mail addresses': [
		{ email: 'support@helpdesk.example', name: 'Support', priority: 'Normal' },
		{ email: 'alerts@helpdesk.example', name: 'osTicket Alerts', priority: 'Normal' },
		{ email: 'noreply@helpdesk.example', name: '', priority: 'Normal' }
	],
	queues: stockQueues,
	'canned responses': [
		{
			title: 'What is osTicket (sample)?',
			response:
				'osTicket is an open source support ticket system: it takes in requests by web, mail and phone, and keeps them in one place.'
		},
		{
			title: 'Sample (with variables)',
			response:
				'Hi %{ticket.name.first},<br><br>Your ticket #%{ticket.number} created on %{ticket.create_date} is in %{ticket.dept.name} department.'
		}
	]
};

/** Statuses that the administrator cannot remove. */
export const internalStatuses: readonly string[] = ['Open', 'Closed', 'Archived', 'Deleted'];
