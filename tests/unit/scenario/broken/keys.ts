import type { Broken } from './sound.ts';

/** Keys that are missing, unknown or misspelt. */
export const keys: Broken = [
	[
		'deskdrill: 1\n',
		[['', '1:1 The version of the language is missing. Make "deskdrill: 1" its first line.']]
	],
	[
		'deskdrill: 1',
		[
			[
				'deskdril: 1',
				'1:1 The version of the language is missing. Make "deskdrill: 1" its first line.'
			]
		]
	],
	[
		'title: A small',
		[
			[
				'titel: A small',
				'1:1 "title" is missing in this scenario. Its title.',
				'3:1 "titel" is not known in this scenario. Did you mean "title"?'
			]
		]
	],
	[
		'    title: Report it',
		[
			[
				'    name: Report it',
				'16:5 "title" is missing in this step. A short title that names the task.',
				'18:5 "name" is not known in this step. Known: ...'
			]
		]
	],
	[
		'        wants: A ticket from Karen',
		[
			[
				'        want: A ticket from Karen',
				'21:9 "wants" is missing in this check. What the learner should achieve, in the learner’s words. Markdown.',
				'22:9 "want" is not known in this check. Did you mean "wants"?'
			]
		]
	],
	[
		'    as: Karen\n',
		[['', '16:5 "as" is missing in this step. The person that the learner plays in this step.']]
	],
	[
		'    text: Open a ticket.\n',
		[
			[
				'',
				'16:5 "text" is missing in this step. What the learner reads. Markdown (bold, lists, links, code); HTML is shown as it is written.'
			]
		]
	],
	[
		'  - id: report',
		[
			[
				'  - name: report',
				'16:5 "id" is missing in this step. Its name within the scenario.',
				'16:5 "name" is not known in this step. Known: ...'
			]
		]
	],
	[
		'log in: true',
		[['login: true', '33:5 "login" is not known in this step. Did you mean "log in"?']]
	],
	[
		'ticket: { from: Karen }',
		[
			[
				'tikcet: { from: Karen }',
				'23:9 "tikcet" is not known in this check. Did you mean "ticket"?'
			]
		]
	],
	[
		'{ from: Karen }',
		[
			[
				'{ form: Karen }',
				'23:19 "form" is not known in this ticket condition. Did you mean "from"?'
			]
		]
	],
	[
		'mentions any: [[work, fix]]',
		[
			[
				'mention any: [[work, fix]]',
				'38:63 "mention any" is not known in this thread condition. Did you mean "mentions any"?'
			]
		]
	],
	[
		'question: Which department?',
		[
			[
				'ask: Which department?',
				'40:9 "question" is missing in this question. The question. Markdown.',
				'41:9 "ask" is not known in this question. Known: ...'
			]
		]
	],
	[
		'answer: { property:',
		[
			[
				'answer: { propety:',
				'42:19 "propety" is not known in this answer. Did you mean "property"?'
			]
		]
	],
	[
		'because: It is down.',
		[
			[
				'reason: It is down.',
				'47:13 "because" is missing in this choice. Why it is good, or what it would lead to. Markdown.',
				'47:52 "reason" is not known in this choice. Known: ...'
			]
		]
	],
	[
		'because: It is not. }',
		[
			[
				'}',
				'48:13 "because" is missing in this choice. Why it is good, or what it would lead to. Markdown.'
			]
		]
	],
	['right: true', [['correct: true', '47:39 "correct" is not known in this choice. Known: ...']]],
	[
		'say: Look again.',
		[
			[
				'says: Look again.',
				'50:9 "say" is missing in this mistake. The feedback. Markdown (bold, lists, links, code); HTML is shown as it is written.',
				'52:9 "says" is not known in this mistake. Did you mean "say"?'
			]
		]
	],
	[
		'        try: [set sla: { ticket: first, sla: Sev-B }]\n',
		[
			[
				'',
				'50:9 "try" is missing in this mistake. How a learner makes this mistake: the proof plays it and checks that the feedback is shown.'
			]
		]
	],
	[
		'after: 20 minutes',
		[['in: 20 minutes', '56:9 "in" is not known in this happening. Known: ...']]
	],
	['who: Karen', [['as: Karen', '58:9 "as" is not known in this happening. Did you mean "at"?']]],
	['replies: {', [['answers: {', '59:9 "answers" is not known in this happening. Known: ...']]],
	[
		'message: Hello?',
		[
			[
				'body: Hello?',
				'59:18 "message" is missing in this reply to the desk. What is written.',
				'59:35 "body" is not known in this reply to the desk. Known: ...'
			]
		]
	],
	[
		'- set sla: {',
		[['- set-sla: {', '62:9 "set-sla" is not known in this action. Did you mean "set sla"?']]
	],
	[
		'- wait: 5 minutes',
		[['- pause: 5 minutes', '63:9 "pause" is not known in this action. Known: ...']]
	],
	[
		'body: It works.',
		[
			[
				'text: It works.',
				'64:16 "body" is missing in this reply. The answer.',
				'64:33 "text" is not known in this reply. Known: ...'
			]
		]
	],
	[
		'debrief:\n  text: The end.\n  remember: [It works]\n',
		[['', '1:1 "debrief" is missing in this scenario. Texts of the debrief.']]
	],
	[
		'  remember: [It works]\n',
		[['', '67:3 "remember" is missing in this debrief. Points to remember. Markdown.']]
	],
	[
		'makes:\n  teams: [Night]',
		[
			[
				'makes:\n  team: [Night]',
				'14:3 "team" is not known in this things to make. Did you mean "teams"?'
			]
		]
	],
	[
		'people:\n  Karen: A customer\n  john: An agent\n',
		[
			[
				'',
				'1:1 "people" is missing in this scenario. The people of the scenario, by the names that the world has for them: an agent’s user name, a user’s name.'
			]
		]
	],
	[
		'world: lab\n',
		[
			[
				'',
				'1:1 "world" is missing in this scenario. The world that it starts from: a file of `worlds/` or beside this one (`NAME.world.yaml`), without its ending; or the world itself, with the words of world files.'
			]
		]
	],
	[
		'- open ticket: { help topic: Feedback, subject: Hello, message: Hi. }',
		[
			[
				'- open ticket: { topic: Feedback, subject: Hello, message: Hi. }',
				'30:24 "topic" is not known in this open ticket. Known: ...'
			],
			[
				'- open ticket: { help topic: Feedback, message: Hi. }',
				'30:22 "subject" is missing in this open ticket. Issue Summary.'
			]
		]
	],
	[
		'- open ticket: {',
		[
			[
				'- Open ticket: {',
				'30:9 "Open ticket" is not known in this action. Did you mean "open ticket"?'
			]
		]
	]
];
