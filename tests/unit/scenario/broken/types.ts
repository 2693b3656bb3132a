import type { Broken } from './sound.ts';

/** Values of another kind than is expected. */
export const types: Broken = [
	[
		'deskdrill: 1',
		[
			[
				'deskdrill: 2',
				'1:12 This file is written for a newer Deskdrill (language version 2). Update the app, then open the file again.'
			],
			['deskdrill: one', '1:12 There is no language version "one". Write "deskdrill: 1".'],
			['deskdrill: 0', '1:12 There is no language version 0. Write "deskdrill: 1".']
		]
	],
	[
		'id: small',
		[
			[
				'id: Small Lab',
				'2:5 "id" is "Small Lab"; expected a short name. Use lower case, digits and hyphens: "first-reply".'
			],
			[
				'id: 5',
				'2:5 "id" is 5; expected a short name. Use lower case, digits and hyphens: "first-reply".'
			],
			[
				'id:',
				'2:4 "id" is empty; expected a short name. Use lower case, digits and hyphens: "first-reply".'
			]
		]
	],
	[
		'title: A small scenario',
		[
			['title:', '3:7 "title" is empty; expected a text. Put it in quotes.'],
			[
				'title: [A]',
				'3:8 "title" is a list; expected a text. A single text is expected: remove the brackets, or put the text in quotes.'
			],
			[
				'title: { a: b }',
				'3:8 "title" is a group of keys; expected a text. A text that contains a colon followed by a space needs quotes.'
			],
			['title: 5', '3:8 "title" is 5; expected a text. Put it in quotes.'],
			[
				'title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
				'3:8 "title" is longer than 120 characters. Shorten it.'
			]
		]
	],
	[
		'level: beginner',
		[
			['level: easy', '5:8 "level" is "easy"; expected beginner, intermediate or advanced.'],
			[
				'level: Beginner',
				'5:8 "level" is "Beginner"; expected beginner, intermediate or advanced. Did you mean "beginner"?'
			],
			['level: 1', '5:8 "level" is 1; expected beginner, intermediate or advanced.']
		]
	],
	[
		'minutes: 5',
		[
			['minutes: five', '6:10 "minutes" is "five"; expected a whole number from 1 to 600.'],
			['minutes: 0', '6:10 "minutes" is 0; expected a whole number from 1 to 600.'],
			['minutes: 601', '6:10 "minutes" is 601; expected a whole number from 1 to 600.'],
			['minutes: 5.5', '6:10 "minutes" is 5.5; expected a whole number from 1 to 600.'],
			[
				'minutes: 5 minutes',
				'6:10 "minutes" is "5 minutes"; expected a whole number from 1 to 600.'
			]
		]
	],
	[
		'objectives: [Try it]',
		[
			[
				'objectives: Try it',
				'7:13 "objectives" is "Try it"; expected a list. Write it as a list: [Try it], or write each entry on its own line after "- ".'
			],
			['objectives: []', '7:13 "objectives" needs at least one entry.'],
			[
				'objectives: [5]',
				'7:14 This entry of "objectives" is 5; expected a text. Put it in quotes.'
			],
			[
				'objectives: [[a]]',
				'7:14 This entry of "objectives" is a list; expected a text. A single text is expected: remove the brackets, or put the text in quotes.'
			]
		]
	],
	[
		'clock: 2026-03-02 09:00',
		[
			[
				'clock: 2026-03-02',
				'9:8 "clock" is "2026-03-02"; expected a date and a time. Write it as "2026-03-02 09:00".'
			],
			[
				'clock: 9:00',
				'9:8 "clock" is "9:00"; expected a date and a time. Write it as "2026-03-02 09:00".'
			],
			[
				'clock: 2026-02-30 09:00',
				'9:8 "2026-02-30 09:00" is not a valid date and time. Write it as "2026-03-02 09:00".'
			],
			[
				'clock: 2026-03-02T09:00',
				'9:8 "clock" is "2026-03-02T09:00"; expected a date and a time. Write it as "2026-03-02 09:00".'
			],
			[
				'clock: 2026-03-02 25:00',
				'9:8 "2026-03-02 25:00" is not a valid date and time. Write it as "2026-03-02 09:00".'
			]
		]
	],
	[
		'people:\n  Karen: A customer\n  john: An agent',
		[
			[
				'people: [Karen, john]',
				'10:9 "people" is a list; expected names, each with a value. The people of the scenario, by the names that the world has for them: an agent’s user name, a user’s name.'
			]
		]
	],
	[
		'  Karen: A customer',
		[
			[
				'  Karen:',
				'11:9 "Karen" is empty; expected a text or the keys of a person. Their part in this scenario; or a record with it, with what they tell and with who they are, for conversations.'
			]
		]
	],
	[
		'log in: true',
		[
			['log in: yes', '33:13 "log in" is "yes"; expected true or false.'],
			['log in: 1', '33:13 "log in" is 1; expected true or false.'],
			['log in: "true"', '33:13 "log in" is "true"; expected true or false.']
		]
	],
	[
		'    checks:\n      - id: opened\n        wants: A ticket from Karen\n        ticket: { from: Karen }\n        as: first',
		[
			[
				'    checks:\n      id: opened\n      wants: A ticket from Karen\n      ticket: { from: Karen }\n      as: first',
				'21:7 "checks" is a group of keys; expected a list. Begin each entry with "- ".'
			]
		]
	],
	[
		'hints: [a, b, c]',
		[
			[
				'hints: a',
				'60:12 "hints" is "a"; expected a list. Write it as a list: [a], or write each entry on its own line after "- ".'
			],
			['hints: [a, b, c, d]', '60:12 "hints" may have at most 3 entries.']
		]
	],
	[
		'ticket: { from: Karen }',
		[
			[
				'ticket: Karen',
				'23:17 "ticket" is "Karen"; expected the keys of a ticket condition. A ticket with these properties: all that are given must hold.'
			],
			[
				'ticket: {}',
				'23:17 "ticket" is empty. A ticket with these properties: all that are given must hold.'
			],
			[
				'ticket: { from: 5 }',
				'23:25 "from" is 5; expected a name or a list. Its owner (the end user).'
			]
		]
	],
	[
		'mentions any: [[work, fix]]',
		[
			[
				'mentions any: [work, fix]',
				'38:78 This entry of "mentions any" is "work"; expected a list. Put each group of words in brackets of its own, even if there is only one group: [[update, patch]].',
				'38:84 This entry of "mentions any" is "fix"; expected a list. Put each group of words in brackets of its own, even if there is only one group: [[update, patch]].'
			],
			[
				'mentions any: work',
				'38:77 "mentions any" is "work"; expected a list. Write it as a list: [work], or write each entry on its own line after "- ".'
			],
			[
				'mentions: work',
				'38:73 "mentions" is "work"; expected a list. Write it as a list: [work], or write each entry on its own line after "- ".'
			],
			['at least: two', '38:73 "at least" is "two"; expected a whole number from 1 to 1000.']
		]
	],
	[
		'right: true',
		[
			[
				'right: yes',
				'47:46 "right" is "yes"; expected true or false or partly. `true`: a good choice. `partly`: one that can be defended; the learner may continue with it or choose again, and it counts half. There may be several of both.'
			]
		]
	],
	[
		'choices:\n          - { id: sev-a, text: Sev-A, right: true, because: It is down. }\n          - { id: sev-b, text: Sev-B, because: It is not. }',
		[
			[
				'choices:\n          - { id: sev-a, text: Sev-A, right: true, because: It is down. }',
				'47:11 "choices" needs at least 2 entries.'
			]
		]
	],
	[
		'after: 20 minutes',
		[
			[
				'after: 20',
				'56:16 "after" is 20; expected a length of time. Write it as "20 minutes", "4 hours" or "1 day".'
			],
			[
				'after: 20 min',
				'56:16 "after" is "20 min"; expected a length of time. Write it as "20 minutes", "4 hours" or "1 day".'
			],
			[
				'after: soon',
				'56:16 "after" is "soon"; expected a length of time. Write it as "20 minutes", "4 hours" or "1 day".'
			]
		]
	],
	[
		'- wait: 5 minutes',
		[
			[
				'- wait: 5',
				'63:15 "wait" is 5; expected a length of time. Write it as "20 minutes", "4 hours" or "1 day".'
			],
			[
				'- wait: 0 minutes',
				'63:15 "0 minutes" is not a length of time. Write it as "20 minutes", "4 hours" or "1 day".'
			]
		]
	],
	[
		'try: [set sla: { ticket: first, sla: Sev-B }]',
		[
			[
				'try: set sla',
				'53:14 "try" is "set sla"; expected a list. Write it as a list: [set sla], or write each entry on its own line after "- ".'
			]
		]
	],
	[
		'    solution:\n      - set sla: { ticket: first, sla: Sev-A }',
		[
			[
				'    solution:\n      - set sla',
				'62:9 This action is "set sla"; expected the keys of an action. An action of a person: exactly one verb.'
			]
		]
	],
	[
		'- set sla: { ticket: first, sla: Sev-A }',
		[
			[
				'- set sla: first',
				'62:18 "set sla" is "first"; expected the keys of a set sla. Sets the SLA plan of the ticket; its due date is counted again from creation or reopening.'
			]
		]
	],
	[
		'remember: [It works]',
		[
			[
				'remember: It works',
				'68:13 "remember" is "It works"; expected a list. Write it as a list: [It works], or write each entry on its own line after "- ".'
			],
			['remember: []', '68:13 "remember" needs at least one entry.']
		]
	],
	[
		'makes:\n  teams: [Night]',
		[
			[
				'makes:\n  teams: Night',
				'14:10 "teams" is "Night"; expected a list. Write it as a list: [Night], or write each entry on its own line after "- ".'
			]
		]
	],
	[
		'is: department }',
		[
			[
				'is: colour }',
				'42:50 "is" is "colour"; expected status, agent, team, department, sla, priority, help topic, source, due, created, from, number or subject.'
			]
		]
	]
];
