import { describe, expect, it } from 'vitest';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

/** Every condition of users, knowledge, counts and events, met by the verbs that a learner uses. */
const EVERYTHING = smallLab(
	`${REPORT}  - id: again
    as: Ken
    title: Again
    text: Open another ticket.
    checks:
      - { id: opened, wants: A ticket from Ken, ticket: { from: Ken }, as: second }
    hints: [a, b, c]
    solution:
      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }
  - id: work
    as: ostadmin
    title: Work
    text: Do it all.
    checks:
      - { id: filled, wants: The asset is written down, ticket: { is: first, fields: { asset: PC-114 } } }
      - { id: plan, wants: Sev-A with its reason, event: { ticket: first, name: edited, sla: Sev-A, because: { mentions: [payroll] } } }
      - { id: urgent, wants: High, event: { ticket: first, name: edited, priority: High } }
      - { id: topic, wants: Another topic, event: { ticket: first, name: edited, help topic: Password Reset } }
      - { id: team, wants: Assigned, event: { ticket: first, name: assigned, team: Online Banking, because: { mentions: [banking] } } }
      - { id: agent, wants: Claimed, event: { ticket: first, name: assigned, agent: ostadmin } }
      - { id: freed, wants: Released, event: { ticket: first, name: released, agent: ostadmin } }
      - { id: referred, wants: Referred, event: { ticket: first, name: referred, department: Sales } }
      - { id: moved, wants: Moved, event: { ticket: first, name: transferred, department: SysAdmins, because: { mentions: [servers] } } }
      - { id: closed, wants: Closed with an answer, event: { ticket: first, name: closed, status: Resolved, because: { mentions: [fixed] } } }
      - { id: closer, wants: By whom, ticket: { is: first, closed by: jane, not from: Ken } }
      - { id: copied, wants: Ken has a copy, mail: { ticket: first, cc: Ken } }
      - { id: added, wants: Nina is there, user: { is: Nina Novak, email: nina@print.example, organization: Print Works, account: active, fields: { badge: red } } }
      - { id: moved-out, wants: Ken has another address, user: { is: Ken, email: kenneth@harborbank.example, phone: '5551234', account: none } }
      - { id: canned, wants: A canned response, canned response: { title: { mentions: [wait] }, says: { mentions: [please] }, department: Support, active: true } }
      - { id: article, wants: An article, article: { title: { mentions: [print] }, says: { mentions: [press] }, category: Printers, visibility: public } }
      - { id: signed, wants: Sales is closed, department: { is: Sales, state: archived, signature: { mentions: [harbor] } } }
      - { id: settings, wants: The settings, settings: { clients only: true, autolock minutes: 5, default department: SysAdmins, default sla: [Sev-A, Sev-C] } }
      - { id: deleted, wants: The second one is deleted, tickets: { count: 1 }, event: { ticket: second, name: deleted, by: ostadmin } }
      - { id: none-open, wants: Nothing is open, tickets: { state: open, count: 0, since: run } }
    hints: [a, b, c]
    solution:
      - save form field: { name: asset, label: Asset Tag, kind: text }
      - save organization: { name: Print Works, manager: jane, domains: [print.example] }
      - save user: { name: Nina Novak, email: nina@print.example, organization: Print Works }
      - save account: { user: Nina Novak, password: secret12 }
      - save custom form: { title: Badge }
      - save form field: { name: badge, label: Badge, form: Badge, kind: choice, choices: [red] }
      - set user forms: { user: Nina Novak, forms: [Contact Information, Badge] }
      - save user: { user: Nina Novak, name: Nina Novak, email: nina@print.example, fields: { badge: red } }
      - save user: { user: Ken, name: Ken, email: kenneth@harborbank.example, phone: "5551234" }
      - save category: { name: Printers, description: All about them., type: public }
      - save FAQ: { question: How to print?, answer: Press print., category: Printers, type: public }
      - save canned response: { title: Wait, response: Please wait., department: Support }
      - save department: { name: Sales, state: archived, signature: Harbor Bank }
      - set field: { ticket: first, field: asset, value: PC-114 }
      - set sla: { ticket: first, sla: Sev-A, comments: Payroll closes at noon }
      - set priority: { ticket: first, priority: High }
      - set help topic: { ticket: first, help topic: Password Reset }
      - assign: { ticket: first, team: Online Banking, comments: It is online banking }
      - claim: { ticket: first }
      - release: { ticket: first, what: agent }
      - refer: { ticket: first, department: Sales }
      - add collaborator: { ticket: first, user: Ken }
      - as: jane
        transfer: { ticket: first, to department: SysAdmins, comments: These are servers }
      - as: jane
        reply: { ticket: first, body: It is fixed, status: Resolved }
      - change settings: { clients only: true, autolock minutes: 5, default department: SysAdmins, default sla: Sev-C }
      - delete: { ticket: second }
`,
	'Karen: A customer, Ken: Another, ostadmin: An administrator'
).replace(
	'steps:',
	'makes: { fields: [asset, badge], users: [Nina Novak], organizations: [Print Works], forms: [Badge], faq categories: [Printers] }\nsteps:'
);

/** A sound lab with one more check. */
const SOUND = smallLab(`${REPORT}  - id: judge
    as: john
    title: Judge
    text: Judge it.
    checks:
      - { id: one, wants: One, ticket: { is: first, state: open } }
    hints: [a, b, c]
    solution: []
`);

/** What must be looked at, under the keys of `look`. */
const looks = [
	'queue: Open',
	'user: Karen',
	'organization: Print Works',
	'article: How to print?',
	'canned response: Wait',
	'page: Dashboard',
	'page: Ticket Settings',
	'ticket: first',
	'mailbox of: Karen'
];
const LOOKS = smallLab(
	`${REPORT}  - id: prepare
    as: ostadmin
    title: Prepare
    text: Prepare it.
    checks:
      - { id: there, wants: It is there, article: { is: How to print? } }
    hints: [a, b, c]
    solution:
      - save organization: { name: Print Works }
      - save category: { name: Printers, description: All about them., type: public }
      - save FAQ: { question: How to print?, answer: Press print., category: Printers, type: public }
      - save canned response: { title: Wait, response: Please wait. }
  - id: look
    as: ostadmin
    title: Look
    text: Look at everything.
    checks:
${looks.map((at, n) => `      - { id: look-${n}, wants: It, looked: { ${at}, refused: false } }\n`).join('')}      - { id: refused, wants: It, looked: { by: john, page: Agents, refused: true } }
    hints: [a, b, c]
    solution:
${looks.map((at) => `      - look: { ${at} }\n`).join('')}      - as: john
        look: { page: Agents }
`,
	'Karen: A customer, john: An agent, ostadmin: An administrator'
).replace(
	'steps:',
	'makes: { organizations: [Print Works], faq categories: [Printers], faqs: [How to print?], canned responses: [Wait] }\nsteps:'
);

const told = (text: string) => {
	const read = readScenario(text, worlds);
	if (read.ok) return [];
	return read.problems.map(({ line, column, message, hint }) =>
		[`${line}:${column}`, message, hint].filter(Boolean).join(' ')
	);
};

it('all of them are proved by what a learner can do', () => {
	expect(told(EVERYTHING)).toEqual([]);
	const read = readScenario(EVERYTHING, worlds);
	if (!read.ok) return;
	const { findings } = proveScenario(read.scenario, read.world);
	expect(findings.filter(({ ok }) => !ok).map(({ message }) => message)).toEqual([]);
});

it('pages of every kind are looked at in solutions', () => {
	const read = readScenario(LOOKS, worlds);
	expect(told(LOOKS)).toEqual([]);
	if (!read.ok) return;
	const { findings } = proveScenario(read.scenario, read.world);
	expect(findings.filter(({ ok }) => !ok).map(({ message }) => message)).toEqual([]);
});

describe('what makes no sense in them is told at its word', () => {
	const check = (wants: string) =>
		told(changed(SOUND, 'ticket: { is: first, state: open }', wants));

	it.each([
		['tickets: { count: 2, since: run }', []],
		['event: { ticket: first, name: [assigned, closed], team: Online Banking }', []],
		[
			'user: { phone: "1" }',
			[
				'26:38 This user condition does not say which user it is about. Add "is" with a name, or "email" for a user whom the learner adds.'
			]
		],
		[
			'tickets: { count: 2, at least: 1 }',
			['26:53 "count" and "at least" say both how many tickets there must be. Keep one of the two.']
		],
		[
			'event: { ticket: first, name: closed, sla: Sev-A }',
			['26:70 "sla" is no part of "closed" events. Only these events tell it: "edited".']
		],
		[
			'event: { ticket: first, name: assigned, team: Online }',
			[
				'26:78 There is no team "Online" in the world "lab". Known: "Level I Support", "Online Banking".'
			]
		],
		[
			'ticket: { is: first, fields: { asset: x } }',
			['26:63 There is no form field "asset" in the world "lab".']
		],
		[
			'ticket: { is: first, not from: Karin }',
			['26:63 There is no user "Karin" in the world "lab". Did you mean "Karen"?']
		],
		[
			'article: { visibility: private }',
			[
				'26:55 "visibility" is "private"; expected featured, public or internal or a list. Who sees it: `internal` is for agents only, `featured` is on the front page, too.'
			]
		],
		[
			'user: { is: Karen, account: close }',
			[
				'26:60 "account" is "close"; expected none, active or locked or a list. The account on the portal: there is none, it is active, or it is locked by an agent.'
			]
		],
		['tickets: { count: -1 }', ['26:50 "count" is -1; expected a whole number from 0 to 500.']],
		[
			'department: { is: Sales, state: closed }',
			[
				'26:64 "state" is "closed"; expected active, disabled or archived or a list. Its status on its page.'
			]
		],
		[
			'looked: { page: Dashbord }',
			['26:48 "page" is "Dashbord"; expected one of its 31 words. Did you mean "Dashboard"?']
		],
		[
			'looked: { page: Statistics }',
			[
				'26:48 "page" is "Statistics"; expected one of its 31 words. Known: "Tasks", "Agents", "SLA Plans", "Tickets", "Organizations", "Teams", "Help Topics", "Schedules", "Dashboard", "My Profile", "Roles", "Departments" and 19 more; all are in scenarios/REFERENCE.md.'
			]
		],
		[
			'looked: { queue: Opn }',
			['26:49 There is no queue "Opn" in the world "lab". Did you mean "Open"?']
		],
		[
			'mail: { ticket: first, cc: Kenn }',
			['26:59 Nobody in the world "lab" is called "Kenn". Did you mean "Ken"?']
		]
	])('%s', (wants, expected) => expect(check(wants)).toEqual(expected));
});
