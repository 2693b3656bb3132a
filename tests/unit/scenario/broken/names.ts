import type { Broken } from './sound.ts';

/** Names that nothing has. */
export const names: Broken = [
	['world: lab', [['world: labs', '8:8 There is no world "labs". Did you mean "lab"?']]],
	[
		'  Karen: A customer',
		[
			[
				'  Karin: A customer',
				'11:3 Nobody in the world "lab" is called "Karin". Did you mean "Karen"?'
			]
		]
	],
	[
		'    as: Karen',
		[['    as: Karin', '17:9 Nobody in the world "lab" is called "Karin". Did you mean "Karen"?']]
	],
	[
		'    as: john\n    log in',
		[
			[
				'    as: Jon\n    log in',
				'32:9 Nobody in the world "lab" is called "Jon". Did you mean "john"?'
			],
			[
				'    as: John Doe\n    log in',
				'32:9 Nobody in the world "lab" is called "John Doe". Known: "ostadmin", "jane", "john", "Karen", "Ken", "Priya".'
			]
		]
	],
	[
		'ticket: { from: Karen }',
		[
			[
				'ticket: { from: john }',
				'23:25 There is no user "john" in the world "lab". Known: "Karen", "Ken", "Priya".'
			],
			[
				'ticket: { from: Nobody }',
				'23:25 There is no user "Nobody" in the world "lab". Known: "Karen", "Ken", "Priya".'
			]
		]
	],
	[
		'is: first, sla: Sev-A }',
		[
			[
				'is: frist, sla: Sev-A }',
				'37:48 No check gives the name "frist" to a ticket. Did you mean "first"?'
			],
			[
				'is: first, sla: Sev-D }',
				'37:60 There is no SLA plan "Sev-D" in the world "lab". Did you mean "Sev-A"?'
			],
			[
				'is: first, team: Nights }',
				'37:61 There is no team "Nights" in the world "lab". Did you mean "Night"?'
			],
			[
				'is: first, department: IT }',
				'37:67 There is no department "IT" in the world "lab". Known: "Support", "Sales", "SysAdmins".'
			],
			[
				'is: first, status: Done }',
				'37:63 There is no status "Done" in the world "lab". Known: "Open", "Resolved", "Closed", "Archived", "Deleted".'
			],
			[
				'is: first, priority: Urgent }',
				'37:65 There is no priority "Urgent" in the world "lab". Known: "Low", "Normal", "High", "Emergency".'
			],
			[
				'is: first, help topic: Printers }',
				'37:67 There is no help topic "Printers" in the world "lab". Known: "General Inquiry", "Feedback", "Report a Problem", "Report a Problem / Access Issue", "Report a Problem / Business Critical Outage", "Report a Problem / Personal Computer Issues", "Report a Problem / Password Reset", "General Inquiry / Equipment Request", "General Inquiry / Other", "none".'
			],
			[
				'is: first, agent: johnny }',
				'37:62 There is no agent "johnny" in the world "lab". Did you mean "john"?'
			],
			[
				'is: first, forms: [Onboarding] }',
				'37:63 There is no form "Onboarding" in the world "lab". Known: "Ticket Details".'
			],
			[
				'is: first, fields: { asset: x } }',
				'37:65 There is no form field "asset" in the world "lab".'
			]
		]
	],
	[
		'help topic: Feedback',
		[
			[
				'help topic: Feedbak',
				'30:36 There is no help topic "Feedbak" in the world "lab". Did you mean "Feedback"?'
			]
		]
	],
	[
		'- set sla: { ticket: first, sla: Sev-A }',
		[
			[
				'- set sla: { ticket: second, sla: Sev-A }',
				'62:28 No check gives the name "second" to a ticket. Known: "first".'
			],
			[
				'- assign: { ticket: first, team: Nobody }',
				'62:40 There is no team "Nobody" in the world "lab". Known: "Level I Support", "Online Banking", "Night".'
			]
		]
	],
	[
		'replies: { ticket: first',
		[
			[
				'replies: { ticket: other',
				'59:28 No check gives the name "other" to a ticket. Known: "first".'
			]
		]
	],
	[
		'who: Karen',
		[['who: Karin', '58:14 Nobody in the world "lab" is called "Karin". Did you mean "Karen"?']]
	],
	[
		'    as: Karen\n',
		[
			[
				'    as: Karen\n    next: judges\n',
				'18:11 There is no step "judges". Did you mean "judge"?'
			]
		]
	],
	[
		'by: john } }',
		[
			[
				'by: jo } }',
				'57:47 Nobody in the world "lab" is called "jo". Known: "ostadmin", "jane", "john", "Karen", "Ken", "Priya".'
			]
		]
	]
];
