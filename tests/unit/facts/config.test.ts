import { describe, expect, it } from 'vitest';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { sceneWith } from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

const scene = sceneWith();
type Case = readonly [Condition, held: boolean, expected: string, found: string];

const agents: readonly Case[] = [
	[
		{ agent: { is: 'JOHN', department: ['Sales', 'support'] } },
		true,
		'John Doe, department: Sales or support',
		'John Doe, department: Support'
	],
	[
		{ agent: { is: 'john', department: 'Sales' } },
		false,
		'John Doe, department: Sales',
		'John Doe, department: Support'
	],
	[
		{ agent: { is: 'john', role: ['All Access', 'Expanded Access'] } },
		true,
		'John Doe, role: All Access or Expanded Access',
		'John Doe, role: Expanded Access'
	],
	[
		{ agent: { is: 'john', role: 'All Access' } },
		false,
		'John Doe, role: All Access',
		'John Doe, role: Expanded Access'
	],
	[
		{ agent: { is: 'john', 'access to': [{ department: 'Sales' }] } },
		true,
		'John Doe, Extended Access: Sales',
		'John Doe, Extended Access: Sales as View only'
	],
	[
		{
			agent: {
				is: 'john',
				'access to': [{ department: 'Sales', role: ['All Access', 'view only'] }]
			}
		},
		true,
		'John Doe, Extended Access: Sales as All Access or view only',
		'John Doe, Extended Access: Sales as View only'
	],
	[
		{ agent: { is: 'john', 'access to': [{ department: 'Sales', role: 'All Access' }] } },
		false,
		'John Doe, Extended Access: Sales as All Access',
		'John Doe, Extended Access: Sales as View only'
	],
	[
		{ agent: { is: 'john', 'access to': [{ department: 'Vault' }] } },
		false,
		'John Doe, Extended Access: Vault',
		'John Doe, Extended Access: no row for Vault'
	],
	[
		// The primary department is no row of "Extended Access".
		{ agent: { is: 'john', 'access to': [{ department: 'Support' }] } },
		false,
		'John Doe, Extended Access: Support',
		'John Doe, Extended Access: no row for Support'
	],
	[
		{ agent: { is: 'john', 'access to': [{ department: 'Nowhere' }] } },
		false,
		'John Doe, Extended Access: Nowhere',
		'John Doe, Extended Access: no row for Nowhere'
	],
	[
		{ agent: { is: 'john', 'no access to': ['Vault', 'Nowhere'] } },
		true,
		'John Doe, access: none to Vault; John Doe, access: none to Nowhere',
		'John Doe, access: none to Vault; John Doe, access: none to Nowhere'
	],
	[
		{ agent: { is: 'john', 'no access to': 'Support' } },
		false,
		'John Doe, access: none to Support',
		'John Doe, access: Support'
	],
	[
		{ agent: { is: 'john', 'no access to': ['Vault', 'Sales'] } },
		false,
		'John Doe, access: none to Vault; John Doe, access: none to Sales',
		'John Doe, access: Sales'
	],
	[
		{ agent: { is: 'john', teams: ['Level I'] } },
		true,
		'John Doe, teams: Level I',
		'John Doe, teams: Level I'
	],
	[
		{ agent: { is: 'john', teams: ['Level I', 'Online Banking', 'Nowhere'] } },
		false,
		'John Doe, teams: Level I; John Doe, teams: Online Banking; John Doe, teams: Nowhere',
		'John Doe, teams: not in Online Banking; John Doe, teams: not in Nowhere'
	],
	[
		{ agent: { is: 'jane', admin: true, active: false } },
		true,
		'Jane Roe, administrator: yes; Jane Roe, active: no',
		'Jane Roe, administrator: yes; Jane Roe, active: no'
	],
	[
		{ agent: { is: 'john', admin: true, active: false } },
		false,
		'John Doe, administrator: yes; John Doe, active: no',
		'John Doe, administrator: no; John Doe, active: yes'
	],
	[{ agent: { is: 'mary', admin: true } }, false, 'agent mary', 'there is no agent mary']
];

const departments: readonly Case[] = [
	[
		{ department: { is: 'sales', exists: true } },
		true,
		'Sales, is there: yes',
		'Sales, is there: yes'
	],
	[
		{ department: { is: 'Sales', exists: false } },
		false,
		'Sales, is there: no',
		'Sales, is there: yes'
	],
	[
		{ department: { is: 'Sales', sla: 'Gold', manager: 'jane', parent: 'Support' } },
		true,
		'Sales, SLA: Gold; Sales, manager: jane; Sales, parent: Support',
		'Sales, SLA: Gold; Sales, manager: Jane Roe; Sales, parent: Support'
	],
	[
		{ department: { is: 'Sales', sla: 'none', manager: 'nobody', parent: 'none' } },
		false,
		'Sales, SLA: none; Sales, manager: nobody; Sales, parent: none',
		'Sales, SLA: Gold; Sales, manager: Jane Roe; Sales, parent: Support'
	],
	[
		{ department: { is: 'Vault', sla: 'none', manager: 'nobody', parent: 'none' } },
		true,
		'Vault, SLA: none; Vault, manager: nobody; Vault, parent: none',
		'Vault, SLA: none; Vault, manager: nobody; Vault, parent: none'
	],
	[
		{ department: { is: 'Vault', sla: 'Gold', manager: 'jane', parent: 'Support' } },
		false,
		'Vault, SLA: Gold; Vault, manager: jane; Vault, parent: Support',
		'Vault, SLA: none; Vault, manager: nobody; Vault, parent: none'
	],
	[
		{ department: { is: 'Vault', state: ['active', 'archived'], public: true } },
		true,
		'Vault, status: active or archived; Vault, public: yes',
		'Vault, status: active; Vault, public: yes'
	],
	[
		{ department: { is: 'Vault', state: 'disabled', public: false } },
		false,
		'Vault, status: disabled; Vault, public: no',
		'Vault, status: active; Vault, public: yes'
	],
	[
		{ department: { is: 'Sales', signature: { mentions: ['sales team'] } } },
		true,
		'Sales, signature: mentions “sales team”',
		'Sales, signature: mentions all of it'
	],
	[
		{ department: { is: 'Vault', signature: { mentions: ['sales team'] } } },
		false,
		'Vault, signature: mentions “sales team”',
		'Vault, signature: does not mention “sales team” yet'
	],
	[
		// An unknown plan is not "none".
		{ department: { is: 'Vault', sla: 'Platinum' } },
		false,
		'Vault, SLA: Platinum',
		'Vault, SLA: none'
	]
];

const teams: readonly Case[] = [
	[
		{ team: { is: 'Online Banking', members: ['jane'], lead: 'jane' } },
		true,
		'Online Banking, members: Jane Roe; Online Banking, lead: jane',
		'Online Banking, members: is a member; Online Banking, lead: Jane Roe'
	],
	[
		{ team: { is: 'Online Banking', members: ['jane', 'john', 'mary'], lead: 'nobody' } },
		false,
		'Online Banking, members: Jane Roe; Online Banking, members: John Doe; Online Banking, members: mary; Online Banking, lead: nobody',
		'Online Banking, members: is not a member; Online Banking, lead: Jane Roe'
	],
	[
		{ team: { is: 'Level I', members: ['john'] } },
		true,
		'Level I, members: John Doe',
		'Level I, members: is a member'
	],
	[
		{ team: { is: 'Level I', lead: 'nobody' } },
		true,
		'Level I, lead: nobody',
		'Level I, lead: nobody'
	],
	[
		{ team: { is: 'Level I', exists: false } },
		false,
		'Level I, is there: no',
		'Level I, is there: yes'
	]
];

const roles: readonly Case[] = [
	[
		{ role: { is: 'View only', grants: ['ticket.reply'], refuses: ['ticket.close'] } },
		false,
		'View only, grants: ticket.reply; View only, does not grant: ticket.close',
		'View only, grants: not ticket.reply'
	],
	[
		{ role: { is: 'All Access', grants: ['ticket.reply'], refuses: ['ticket.close'] } },
		false,
		'All Access, grants: ticket.reply; All Access, does not grant: ticket.close',
		'All Access, does not grant: grants ticket.close'
	],
	[
		{ role: { is: 'All Access', grants: ['ticket.reply', 'ticket.close'] } },
		true,
		'All Access, grants: ticket.reply; All Access, grants: ticket.close',
		'All Access, grants: ticket.reply; All Access, grants: ticket.close'
	],
	[
		{ role: { is: 'View only', refuses: ['ticket.close'] } },
		true,
		'View only, does not grant: ticket.close',
		'View only, does not grant: ticket.close'
	],
	[
		{ role: { is: 'View only', exists: true } },
		true,
		'View only, is there: yes',
		'View only, is there: yes'
	]
];

const plans: readonly Case[] = [
	[
		{ 'sla plan': { is: 'Gold', 'grace period': 2, schedule: '24/7', active: false } },
		true,
		'Gold, Grace Period: 2 hours; Gold, Schedule: 24/7; Gold, active: no',
		'Gold, Grace Period: 2 hours; Gold, Schedule: 24/7; Gold, active: no'
	],
	[
		{ 'sla plan': { is: 'Gold', 'grace period': 3, schedule: 'none', active: true } },
		false,
		'Gold, Grace Period: 3 hours; Gold, Schedule: none; Gold, active: yes',
		'Gold, Grace Period: 2 hours; Gold, Schedule: 24/7; Gold, active: no'
	],
	[
		{ 'sla plan': { is: 'Default SLA', exists: true, schedule: 'none' } },
		true,
		'Default SLA, is there: yes; Default SLA, Schedule: none',
		'Default SLA, is there: yes; Default SLA, Schedule: none'
	]
];

const topics: readonly Case[] = [
	[
		{
			'help topic': {
				is: 'Access',
				exists: true,
				parent: 'Problem',
				department: 'Sales',
				sla: 'Gold',
				priority: 'High',
				team: 'nobody',
				agent: 'jane',
				public: false,
				active: true
			}
		},
		true,
		'Access, is there: yes; Access, parent: Problem; Access, department: Sales; Access, SLA: Gold; Access, priority: High; Access, team: nobody; Access, agent: jane; Access, public: no; Access, active: yes',
		'Access, is there: yes; Access, parent: Problem; Access, department: Sales; Access, SLA: Gold; Access, priority: High; Access, team: nobody; Access, agent: Jane Roe; Access, public: no; Access, active: yes'
	],
	[
		{
			'help topic': {
				is: 'Old',
				exists: true,
				parent: 'Problem',
				department: 'Sales',
				sla: 'Gold',
				priority: 'High',
				team: 'nobody',
				agent: 'jane',
				public: false,
				active: true
			}
		},
		false,
		'Old, is there: yes; Old, parent: Problem; Old, department: Sales; Old, SLA: Gold; Old, priority: High; Old, team: nobody; Old, agent: jane; Old, public: no; Old, active: yes',
		'Old, parent: none; Old, department: Support; Old, SLA: none; Old, priority: none; Old, team: Level I; Old, agent: nobody; Old, public: yes; Old, active: no'
	],
	[
		{ 'help topic': { is: 'Old', parent: 'none', sla: 'none', team: 'level i', agent: 'nobody' } },
		true,
		'Old, parent: none; Old, SLA: none; Old, team: level i; Old, agent: nobody',
		'Old, parent: none; Old, SLA: none; Old, team: Level I; Old, agent: nobody'
	]
];

/** Only the absence of a missing row can be checked. */
const absent = [
	['department', 'department'],
	['team', 'team'],
	['role', 'role'],
	['sla plan', 'SLA plan'],
	['help topic', 'help topic']
].flatMap(([word = '', kind = '']): Case[] => {
	const of = (more: object) => ({ [word]: { is: 'Nowhere', ...more } }) as Condition;
	const none = `there is no ${kind} Nowhere`;
	return [
		[of({}), false, `${kind} Nowhere`, none],
		[of({ exists: true }), false, `${kind} Nowhere`, none],
		[of({ exists: false }), true, `no ${kind} Nowhere`, none]
	];
});

describe.each([
	['an agent', agents],
	['a department', departments],
	['a team', teams],
	['a role', roles],
	['an SLA plan', plans],
	['a help topic', topics],
	['a missing thing', absent]
])('how %s is set up', (_, cases) => {
	it.each(cases)('%j', (condition, held, expected, found) => {
		expect(evaluate(scene, condition)).toEqual({
			held,
			expected,
			found,
			decidedBy: null,
			row: null
		});
	});
});
