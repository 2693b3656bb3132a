import type { Broken } from './sound.ts';

/** Parts of conditions. */
export const conditions: Broken = [
	[
		'reply: { ticket: first, mentions any: [[work, fix]] }',
		[
			[
				'event: { ticket: first, name: note }',
				'38:69 The desk logs no event "note". Use "note: { ticket: ... }" to check what was written.'
			],
			[
				'event: { ticket: first, name: escalated }',
				'38:69 "name" is "escalated"; expected created, assigned, released, transferred, referred, edited, closed, reopened, overdue, collab, merged, linked, unlinked, deleted, message or note or a list. An event of the ticket’s thread, by the product’s own name.'
			],
			[
				'event: { ticket: first, name: closed, sla: Sev-A }',
				'38:77 "sla" is no part of "closed" events. Only these events tell it: "edited".'
			],
			[
				'mail: { to: Karen, template: ticket.repli }',
				'38:68 The desk sends no mail of the kind "ticket.repli". Did you mean "ticket.reply"?'
			],
			['mail: {}', '38:45 "mail" is empty. A mail that the desk sent or received.'],
			[
				"user: { phone: '1' }",
				'38:45 This user condition does not say which user it is about. Add "is" with a name, or "email" for a user whom the learner adds.'
			],
			[
				'user: { is: Karen, account: close }',
				'38:67 "account" is "close"; expected none, active or locked or a list. The account on the portal: there is none, it is active, or it is locked by an agent.'
			],
			[
				'tickets: { count: 2, at most: 1 }',
				'38:60 "count" and "at most" say both how many tickets there must be. Keep one of the two.'
			],
			[
				'tickets: { count: many }',
				'38:57 "count" is "many"; expected a whole number from 0 to 500.'
			],
			['tickets: { count: 501 }', '38:57 "count" is 501; expected a whole number from 0 to 500.'],
			['article: { is: How to print }', '38:54 There is no FAQ "How to print" in the world "lab".'],
			[
				'article: { visibility: secret }',
				'38:62 "visibility" is "secret"; expected featured, public or internal or a list. Who sees it: `internal` is for agents only, `featured` is on the front page, too.'
			],
			[
				'canned response: { is: Nothing }',
				'38:62 There is no canned response "Nothing" in the world "lab". Known: "What is osTicket (sample)?", "Sample (with variables)".'
			],
			[
				'department: { is: Sales, state: closed }',
				'38:71 "state" is "closed"; expected active, disabled or archived or a list. Its status on its page.'
			],
			[
				'looked: { page: Nowhere }',
				'38:55 "page" is "Nowhere"; expected one of its 31 words. Known: "Roles", "Forms", "Tickets", "Dashboard", "Tasks", "Agents", "Teams", "Schedules", "Knowledgebase", "My Profile", "SLA Plans", "Departments" and 19 more; all are in scenarios/REFERENCE.md.'
			],
			[
				'looked: { organization: Nobody }',
				'38:63 There is no organization "Nobody" in the world "lab".'
			],
			[
				'draft: { letter: first }',
				'38:48 "letter" is not known in this draft condition. Known: ...'
			],
			[
				'draft: {}',
				'38:46 "draft" is empty. A text was typed into a form, and left without being posted. Posting the form, or discarding the text, ends it.'
			],
			[
				'clock: { from: 9:00 }',
				'38:54 "from" is "9:00"; expected a date and a time. Write it as "2026-03-02 09:00".'
			],
			['happened: wait', '38:49 There is no happening with the id "wait". Did you mean "waits"?'],
			['any of: []', '38:47 "any of" needs at least one entry.'],
			[
				'not: []',
				'38:44 "not" is a list; expected the keys of a condition. A condition. If it has several parts, all of them must hold.'
			],
			[
				'can: { person: john, do: fly, ticket: first }',
				'38:64 "do" is "fly"; expected one of its 35 words. Known: "reply", "view", "close", "edit", "note", "claim", "refer", "mark", "link", "delete", "merge", "unlink" and 23 more; all are in scenarios/REFERENCE.md.'
			],
			[
				'agent: { is: john, role: Boss }',
				'38:64 There is no role "Boss" in the world "lab". Known: "All Access", "Expanded Access", "Limited Access", "View only", "Supreme Admin".'
			],
			[
				'reply: { mentions: [x] }',
				'38:46 "ticket" is missing in this thread condition. The ticket, by its name in this scenario.'
			],
			[
				'role: { is: All Access, grants: [ticket.fly] }',
				'38:72 This entry of "grants" is "ticket.fly"; expected one of its 21 words. Did you mean "ticket.reply"?'
			],
			[
				'reply: { ticket: first, avoids numbers: 1 }',
				'38:79 "avoids numbers" is 1; expected a whole number from 2 to 50.'
			]
		]
	]
];
