import type { Broken } from './sound.ts';

/** What does not fit together: ids, steps, names of tickets, parts that are missing. */
export const order: Broken = [
	[
		'  - id: judge',
		[
			[
				'  - id: report',
				'31:9 There is another step with the id "report". Give each a different one.'
			]
		]
	],
	[
		'      - { id: told,',
		[
			[
				'      - { id: sla,',
				'38:15 There is another check with the id "sla". Give each a different one.'
			]
		]
	],
	[
		'          - { id: sev-b,',
		[
			[
				'          - { id: sev-a,',
				'48:19 There is another choice with the id "sev-a". Give each a different one.'
			]
		]
	],
	[
		'    as: Karen\n',
		[
			[
				'    as: Karen\n    next: report\n',
				'18:11 "next" leads to its own step. A scenario can only go forward.'
			],
			[
				'    as: Karen\n    log in: true\n',
				'18:13 Karen has no account to log in with. Guests open tickets without logging in.'
			]
		]
	],
	[
		'    as: john\n    log in: true\n',
		[
			[
				'    as: john\n    log in: true\n    next: report\n',
				'34:11 "next" leads back to the step "report". A scenario can only go forward.'
			]
		]
	],
	[
		'        as: first\n',
		[
			[
				'        as: first\n      - { id: again, wants: x, ticket: { from: Karen }, as: first }\n',
				'25:61 A second check gives the name "first" to a ticket. Use another name.'
			]
		]
	],
	[
		'ticket: { from: Karen }\n        as: first',
		[
			[
				'ticket: { is: first, from: Karen }',
				'23:23 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'36:48 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'37:56 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'41:39 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'50:31 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'52:34 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'56:36 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'58:28 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'61:28 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.',
				'63:26 No check gives the name "first" to a ticket. Add "as: first" to the check that finds it.'
			]
		]
	],
	[
		'        ticket: { from: Karen }\n        as: first',
		[
			[
				'        logged in: Karen\n        as: first',
				'24:9 "as" needs a "ticket" condition in the same check: it names the ticket that this condition finds.'
			]
		]
	],
	[
		'    hints:\n      - Look around\n      - There it is\n      - Click it\n',
		[['', '16:5 The step "report" has 0 of three hints. A nudge, the place, the exact clicks.']]
	],
	[
		'hints: [a, b, c]',
		[
			[
				'hints: [a, b]',
				'60:12 The step "judge" has 2 of three hints. A nudge, the place, the exact clicks.'
			]
		]
	],
	[
		'    solution:\n      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }\n',
		[
			[
				'',
				'16:5 The step "report" has checks but no solution. Write the actions of a good learner: the proof plays them.'
			]
		]
	],
	[
		'right: true, ',
		[['', '47:11 None of the choices of "severity" is right. Add "right: true" to one.']]
	],
	[
		'        answer: { property: { ticket: first, is: department } }',
		[
			[
				'        answer: { property: { ticket: first, is: department }, text: [Support] }',
				'42:17 The answer to "department" is given in several ways. Keep one of them.'
			]
		]
	],
	[
		'    checks:\n      - { id: sla, wants: Sev-A, ticket: { is: first, sla: Sev-A } }\n      - { id: told, wants: An answer, reply: { ticket: first, mentions any: [[work, fix]] } }\n    ask:\n      - id: department\n        question: Which department?\n        answer: { property: { ticket: first, is: department } }\n    decide:\n      - id: severity\n        question: Which plan?\n        choices:\n          - { id: sev-a, text: Sev-A, right: true, because: It is down. }\n          - { id: sev-b, text: Sev-B, because: It is not. }\n',
		[
			[
				'',
				'31:5 The step "judge" has nothing to do. Add "checks", "ask" or "decide", or a task that is not optional.'
			]
		]
	]
];
