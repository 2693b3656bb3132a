import type { Broken } from './sound.ts';

/** World files. */
export const worlds: Broken = [
	[
		'deskdrill: 1\n',
		[['', '1:1 The version of the language is missing. Make "deskdrill: 1" its first line.']]
	],
	[
		'title: Harbor Desk',
		[['titel: Harbor Desk', '2:1 "titel" is not known in this world. Did you mean "title"?']]
	],
	[
		'time zone: America/New_York',
		[
			[
				'time zone: New York',
				'3:12 There is no time zone "New York". Did you mean "America/New_York"?'
			],
			['time zone: 5', '3:12 "time zone" is 5; expected a text. Put it in quotes.'],
			[
				'time zone: America/New_Yrok',
				'3:12 There is no time zone "America/New_Yrok". Did you mean "America/New_York"?'
			]
		]
	],
	[
		'departments:\n  - name: Support',
		[
			[
				'departments:\n  - nam: Support',
				'5:5 "name" is missing in this department. Its name.',
				'5:5 "nam" is not known in this department. Did you mean "name"?'
			]
		]
	],
	[
		'manager: john',
		[['manager: jon', '6:29 There is no agent "jon" in this world. Did you mean "john"?']]
	],
	[
		'members: [john]',
		[
			['members: [jane]', '8:30 There is no agent "jane" in this world. Known: "john".'],
			[
				'members: john',
				'8:29 "members" is "john"; expected a list. Write it as a list: [john], or write each entry on its own line after "- ".'
			]
		]
	],
	[
		'permissions: [ticket.reply]',
		[
			[
				'permissions: [ticket.replay]',
				'10:34 This entry of "permissions" is "ticket.replay"; expected one of its 21 words. Did you mean "ticket.reply"?'
			]
		]
	],
	[
		'grace period: 1',
		[
			['grace period: one', '12:34 "grace period" is "one"; expected a number from 0 to 100000.'],
			['grace period: -1', '12:34 "grace period" is -1; expected a number from 0 to 100000.']
		]
	],
	[
		'schedule: 24/7',
		[
			[
				'schedule: Nights',
				'12:47 There is no schedule "Nights" in this world. Known: "Monday - Friday 8am - 5pm with U.S. Holidays", "24/7", "24/5", "U.S. Holidays".'
			]
		]
	],
	[
		'    department: Support\n',
		[
			[
				'    department: Suport\n',
				'18:17 There is no department "Suport" in this world. Did you mean "Support"?'
			]
		]
	],
	[
		'    role: Watch',
		[['    role: Watcher', '19:11 There is no role "Watcher" in this world. Did you mean "Watch"?']]
	],
	['    role: Watch\n', [['', '14:5 "role" is missing in this agent. Primary role.']]],
	[
		'email: john@desk.example',
		[
			[
				'email: john',
				'17:12 "email" is "john"; expected a mail address. Mail address; use a domain that ends in .example.'
			]
		]
	],
	[
		'  - username: john',
		[
			[
				'  - username: john doe',
				'6:29 There is no agent "john" in this world. Known: "john doe".',
				'8:30 There is no agent "john" in this world. Known: "john doe".'
			]
		]
	],
	[
		'users:\n  - { name: Karen, email: karen@bank.example }',
		[
			[
				'users:\n  - { name: Karen, email: karen@bank.example }\n  - { name: Ken, email: KAREN@bank.example }',
				'22:25 There are two addresses of users named "karen@bank.example" and "KAREN@bank.example", and only upper and lower case tells them apart.'
			]
		]
	],
	[
		'  - { name: Sales, manager: john }',
		[
			[
				'  - { name: support }',
				'6:5 There are two departments named "Support" and "support", and only upper and lower case tells them apart.'
			]
		]
	],
	[
		'department: Support, sla: Sev-A',
		[
			[
				'department: Support, sla: Sev-B',
				'23:49 There is no SLA plan "Sev-B" in this world. Did you mean "Sev-A"?'
			]
		]
	],
	[
		'  - { email: support@desk.example, name: Support }',
		[
			[
				'  - { email: support@desk.example, name: Support }\n  - { email: support@desk.example, name: Again }',
				'26:5 There are two mail addresses named "support@desk.example".'
			]
		]
	],
	['teams:', [['team:', '7:1 "team" is not known in this world. Did you mean "teams"?']]],
	[
		'users:',
		[
			[
				'users: Karen\nold:',
				'20:8 "users" is "Karen"; expected a list. Write it as a list: [Karen], or write each entry on its own line after "- ".',
				'21:1 "old" is not known in this world. Known: ...'
			]
		]
	]
];
