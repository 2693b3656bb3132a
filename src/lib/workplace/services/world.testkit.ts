import type { Actor } from '#lib/kernel/actor.ts';
import type { World } from '#lib/kernel/world.ts';

/**
 * John and Jane work in IT, where only Jane manages services; Karen is a teller, Ken her manager, Frank owns the group, the share and
 * Acrobat.
 */
export const office: World = {
	agents: ['john', 'jane'].map((username) => ({
		username,
		'first name': username === 'john' ? 'John' : 'Jane',
		'last name': 'Doe',
		email: `${username}@bank.example`,
		department: 'Support',
		role: 'All Access'
	})),
	users: ['Karen', 'Ken', 'Frank'].map((name) => ({
		name,
		email: `${name.toLowerCase()}@bank.example`,
		registered: true
	})),
	accounts: [
		{ name: 'John Doe', login: 'john', email: 'john@bank.example' },
		{ name: 'Jane Doe', login: 'jane', email: 'jane@bank.example' },
		{ name: 'Karen Jones', email: 'karen@bank.example', manager: 'Ken Smith' },
		{ name: 'Ken Smith', email: 'ken@bank.example' },
		{ name: 'Frank Miller', email: 'frank@bank.example' }
	],
	'directory policy': { domain: 'BANK', it: ['john', 'jane'] },
	groups: [
		{ name: 'Finance', owner: 'Frank Miller', members: ['Frank Miller', 'Ken Smith'] },
		{ name: 'Auditors', members: ['Ken Smith'] },
		{ name: 'Service admins', members: ['jane'], grants: ['manage services'] }
	],
	services: [
		{ name: 'Directory' },
		{ name: 'Mail', needs: ['Directory'] },
		{ name: 'VPN', state: 'down' },
		{ name: 'Intranet', fault: 'bad update', declared: 'down', notice: 'We are on it.' }
	],
	shares: [
		{
			name: 'Finance',
			owner: 'frank@bank.example',
			access: [
				{ group: 'Finance', level: 'change' },
				{ group: 'Auditors', level: 'read' }
			],
			files: [
				{
					name: 'Budget.xlsx',
					versions: [
						{ ago: '1 day', contents: 'spoilt' },
						{ ago: '10 days', contents: 'good' },
						{ ago: '40 days', contents: 'first' }
					]
				},
				{
					name: 'Plan.docx',
					versions: [{ ago: '5 days', contents: 'the plan' }],
					'deleted ago': '2 days'
				},
				{
					name: 'Old.docx',
					versions: [{ ago: '90 days', contents: 'old' }],
					'deleted ago': '45 days'
				}
			]
		}
	],
	licences: [
		{
			name: 'Acrobat',
			owner: 'Frank Miller',
			seats: 2,
			holders: ['Frank Miller', { account: 'Ken Smith', 'unused for': '40 days' }]
		},
		{ name: 'Visio', seats: 1 }
	],
	assets: [
		{ tag: 'A-1', kind: 'laptop', model: 'ThinkPad T14', holder: 'Karen Jones' },
		{ tag: 'A-2', kind: 'laptop' },
		{ tag: 'A-3', kind: 'badge', state: 'in repair' }
	],
	'delivered mails': [
		{
			name: 'payroll',
			from: 'Pay@evil.example',
			subject: 'Your pay',
			harmful: true,
			link: 'http://evil.example/',
			to: ['Karen Jones', { account: 'Ken Smith', clicked: true }]
		},
		{
			name: 'invoice',
			from: 'pay@evil.example',
			subject: 'Invoice',
			to: [{ account: 'Karen Jones', state: 'quarantined' }]
		}
	],
	'approval rules': [
		{
			name: 'Frank is slow',
			person: 'Frank Miller',
			answer: 'granted',
			reason: 'Fine.',
			after: '2 days',
			'once reminded': '10 minutes'
		},
		{
			name: 'managers',
			about: 'asset',
			answer: 'refused',
			reason: 'No money.',
			after: '30 minutes'
		}
	]
};

export const john: Actor = { kind: 'agent', id: 1 as never };
export const jane: Actor = { kind: 'agent', id: 2 as never };
export const karen: Actor = { kind: 'user', id: 1 as never };
export const ken: Actor = { kind: 'user', id: 2 as never };
export const frank: Actor = { kind: 'user', id: 3 as never };
export const system: Actor = { kind: 'system' };
