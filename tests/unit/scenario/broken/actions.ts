import type { Broken } from './sound.ts';

/** Lines of solutions. */
export const actions: Broken = [
	[
		'- wait: 5 minutes',
		[
			[
				'- { wait: 5 minutes, look: { ticket: first } }',
				'63:9 This line has 2 verbs: "wait" and "look". Write one verb per line.'
			],
			['- { as: john }', '63:9 This line has no verb. Write one verb per line.'],
			['- look: {}', '63:15 "look" is empty. Opens a page in the simulated browser.'],
			[
				'- look: { page: Dashbord }',
				'63:23 "page" is "Dashbord"; expected one of its 31 words. Did you mean "Dashboard"?'
			],
			[
				'- look: { queue: Opn }',
				'63:24 There is no queue "Opn" in the world "lab". Did you mean "Open"?'
			],
			[
				'- leave draft: { notes: first }',
				'63:24 "notes" is not known in this draft. Did you mean "note"?'
			],
			[
				'- leave draft: { note: frist }',
				'63:30 No check gives the name "frist" to a ticket. Did you mean "first"?'
			]
		]
	],
	[
		'- set sla: { ticket: first, sla: Sev-A }',
		[
			[
				'- { as: Karen, set sla: { ticket: first, sla: Sev-A } }',
				'62:22 Karen is an end user; "set sla" is for agents. Say who does it with "as".'
			],
			[
				'- save team: { name: Night }',
				'62:9 john is no administrator; "save team" is for administrators. Say who does it with "as".'
			],
			['- assign: { ticket: first }', '62:17 "assign" needs exactly one of "agent", "team".'],
			[
				'- assign: { ticket: first, agent: john, team: Night }',
				'62:17 "assign" needs exactly one of "agent", "team".'
			],
			[
				'- set sla: { ticket: first }',
				'62:18 "sla" is missing in this set sla. The plan; the empty choice changes nothing.'
			],
			[
				'- set due date: { ticket: first, due date: tomorrow }',
				'62:50 "due date" is "tomorrow"; expected a date and a time, a length of time or `none`. A moment in the future, or none. As "2026-03-02 09:00" or, from now, as "4 hours".'
			],
			[
				'- set source: { ticket: first, source: Fax }',
				'62:46 "source" is "Fax"; expected Web, Email, Phone, API or Other.'
			]
		]
	]
];
