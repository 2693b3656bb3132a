import { describe, expect, it } from 'vitest';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';
import { changed, smallLab } from './small-lab.ts';

/** A small sound scenario; `change` replaces a piece of it. */
const SOUND = smallLab(
	`  - id: report
    as: Karen
    title: Report it
    text: Open a ticket.
    checks:
      - id: opened
        wants: A ticket from Karen
        ticket: { from: Karen }
        as: first
    hints: [a, b, c]
    solution:
      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }
  - id: judge
    as: john
    log in: true
    title: Judge it
    text: Set the plan.
    checks:
      - { id: sla, wants: Sev-A, ticket: { is: first, sla: Sev-A } }
    hints: [a, b, c]
    solution:
      - set sla: { ticket: first, sla: Sev-A }
`
);

function problems(from: string, to: string): string[] {
	return told(changed(SOUND, from, to));
}

function told(text: string): string[] {
	const read = readScenario(text, worlds);
	if (read.ok) return [];
	return read.problems.map(
		({ line, column, message, hint }) => `${line}:${column} ${message}${hint ? ` ${hint}` : ''}`
	);
}

it('reads a sound scenario', () => {
	const read = readScenario(SOUND, worlds);
	expect(read.ok && read.scenario.cast).toEqual({
		karen: { kind: 'user', email: 'karen@harborbank.example' },
		john: { kind: 'agent', username: 'john' }
	});
});

describe('what is refused, where, and what to do', () => {
	const cases: [what: string, from: string, to: string, expected: string[]][] = [
		[
			'an unknown key',
			'title: A small',
			'titel: A small',
			[
				'1:1 "title" is missing in this scenario. Its title.',
				'3:1 "titel" is not known in this scenario. Did you mean "title"?'
			]
		],
		[
			'a mistyped name of the world',
			'sla: Sev-A } }',
			'sla: Sev-D } }',
			['30:60 There is no SLA plan "Sev-D" in the world "lab". Did you mean "Sev-A"?']
		],
		[
			'a person whom nobody knows',
			'as: john',
			'as: jon',
			['25:9 Nobody in the world "lab" is called "jon". Did you mean "john"?']
		],
		[
			'a world that is not there',
			'world: lab',
			'world: labs',
			['8:8 There is no world "labs". Did you mean "lab"?']
		],
		[
			'a ticket that no check names',
			'ticket: { is: first',
			'ticket: { is: frist',
			['30:48 No check gives the name "frist" to a ticket. Did you mean "first"?']
		],
		[
			'a ticket that gets its name later',
			'    as: Karen\n    title: Report it',
			'    as: Karen\n    mistakes: [{ id: m, when: { ticket: { is: second } }, say: No, try: [{ wait: 1 minute }] }]\n    title: Report it',
			['14:47 No check gives the name "second" to a ticket. Known: "first".']
		],
		[
			'two steps of one id',
			'id: judge',
			'id: report',
			['24:9 There is another step with the id "report". Give each a different one.']
		],
		[
			'a step that nothing leads to',
			'    text: Open a ticket.\n',
			'    text: Open a ticket.\n    next: judge\n',
			[]
		],
		[
			'a way back',
			'    text: Set the plan.\n',
			'    text: Set the plan.\n    next: report\n',
			['29:11 "next" leads back to the step "report". A scenario can only go forward.']
		],
		[
			'a newer file',
			'deskdrill: 1',
			'deskdrill: 2',
			[
				'1:12 This file is written for a newer Deskdrill (language version 2). Update the app, then open the file again.'
			]
		],
		[
			'a file without a version',
			'deskdrill: 1\n',
			'',
			['1:1 The version of the language is missing. Make "deskdrill: 1" its first line.']
		],
		[
			'a day that no calendar has',
			'2026-03-02 09:00',
			'2026-02-30 09:00',
			['9:8 "2026-02-30 09:00" is not a valid date and time. Write it as "2026-03-02 09:00".']
		],
		[
			'a date in another form',
			'2026-03-02 09:00',
			'March 2',
			['9:8 "clock" is "March 2"; expected a date and a time. Write it as "2026-03-02 09:00".']
		],
		[
			'a number where a text is meant',
			'title: A small scenario',
			'title: 2026',
			['3:8 "title" is 2026; expected a text. Put it in quotes.']
		],
		[
			'a word that is none of the choices',
			'level: beginner',
			'level: easy',
			['5:8 "level" is "easy"; expected beginner, intermediate or advanced.']
		],
		[
			'a word close to a choice',
			'level: beginner',
			'level: beginer',
			[
				'5:8 "level" is "beginer"; expected beginner, intermediate or advanced. Did you mean "beginner"?'
			]
		],
		[
			'a check that wants nothing of the desk',
			'        ticket: { from: Karen }\n        as: first\n',
			'',
			[
				'17:9 This check is empty. A named condition that the learner sees, with what was expected, what was found and the event that decided.'
			]
		],
		[
			'checks without a solution',
			'    solution:\n      - set sla: { ticket: first, sla: Sev-A }\n',
			'',
			[
				'24:5 The step "judge" has checks but no solution. Write the actions of a good learner: the proof plays them.'
			]
		],
		[
			'a hint too few',
			'    hints: [a, b, c]\n    solution:\n      - set',
			'    hints: [a, b]\n    solution:\n      - set',
			['31:12 The step "judge" has 2 of three hints. A nudge, the place, the exact clicks.']
		],
		[
			'two verbs on one line',
			'- set sla: { ticket: first, sla: Sev-A }',
			'- set sla: { ticket: first, sla: Sev-A }\n        claim: { ticket: first }',
			['33:9 This line has 2 verbs: "set sla" and "claim". Write one verb per line.']
		],
		[
			'a verb that nobody knows',
			'- set sla: {',
			'- set slaa: {',
			['33:9 "set slaa" is not known in this action. Did you mean "set sla"?']
		],
		[
			'an agent’s verb for a customer',
			'- open ticket: { help topic: Feedback, subject: Hello, message: Hi. }',
			'- claim: { ticket: first }',
			['23:9 Karen is an end user; "claim" is for agents. Say who does it with "as".']
		],
		[
			'an assignment to nobody',
			'- set sla: { ticket: first, sla: Sev-A }',
			'- assign: { ticket: first }',
			['33:17 "assign" needs exactly one of "agent", "team".']
		],
		[
			'a text with a comma in braces',
			'subject: Hello,',
			'subject: Hello, my friend,',
			[
				'23:62 "my friend" is not known in this open ticket. Inside { } a text that contains a comma needs quotes.'
			]
		],
		[
			'a key that stands twice',
			'minutes: 5',
			'minutes: 5\nminutes: 6',
			['7:1 This key appears here a second time. Keep one of the two.']
		],
		[
			'a tab',
			'  - id: report',
			'\t- id: report',
			['12:1 A tab is used to indent. Use spaces: two for each level.']
		]
	];
	it.each(cases)('%s', (_what, from, to, expected) => {
		expect(problems(from, to)).toEqual(expected);
	});

	it('a world with unknown names', () => {
		const read = readWorld(
			'deskdrill: 1\nteams:\n  - name: Night Watch\n    members: [joe]\nagents:\n  - { username: john, first name: J, last name: D, email: j@d.example, department: Suport, role: View only }\n'
		);
		expect(read.ok ? [] : read.problems).toEqual([
			{
				line: 4,
				column: 15,
				message: 'There is no agent "joe" in this world.',
				hint: 'Known: "john".'
			},
			{
				line: 6,
				column: 84,
				message: 'There is no department "Suport" in this world.',
				hint: 'Did you mean "Support"?'
			}
		]);
	});

	it('a world with unknown time zones', () => {
		const shift = '{ repeats: weekdays, starts at: "25:00", starts on: 2026-02-31 }';
		const read = readWorld(
			`deskdrill: 1\ntime zone: America/New_Yrok\nschedules:\n  - name: Nights\n    time zone: Mars/Olympus\n    entries: [${shift}]\n`
		);
		expect(read.ok ? [] : read.problems).toMatchObject([
			{
				line: 2,
				column: 12,
				message: 'There is no time zone "America/New_Yrok".',
				hint: 'Did you mean "America/New_York"?'
			},
			{ line: 5, column: 16, message: 'There is no time zone "Mars/Olympus".' },
			{ line: 6, message: '25:00 is not a time of day.' },
			{ line: 6, message: 'The date 2026-02-31 does not exist.' }
		]);
	});
});

describe('untrusted files', () => {
	it.each([
		['an alias bomb', `deskdrill: 1\na: &a [x]\nb: [*a, *a]\n`, '"&a" is an anchor.'],
		[
			'a merge key',
			`deskdrill: 1\nbase: { <<: { id: x } }\n`,
			'"base" is not known in this scenario.'
		],
		['a tag', `deskdrill: 1\nid: !!js/function "x"\n`, 'There is a tag here.'],
		['a second document', `${SOUND}---\nid: x\n`, 'A second document begins here.'],
		[
			'deep brackets',
			`deskdrill: 1\nid: ${'['.repeat(100_000)}\n`,
			'This file nests deeper than 40 levels.'
		],
		[
			'deep dashes',
			`deskdrill: 1\nid:\n  ${'- '.repeat(1_000)}x\n`,
			'This file nests deeper than 40 levels.'
		],
		[
			'a megabyte',
			`deskdrill: 1\nid: ${'x'.repeat(1_000_000)}\n`,
			'This file has 1000018 characters; at most 400000 are read.'
		],
		['no YAML at all', '\u0000\u0001{{{', 'This is not a Deskdrill file.'],
		['an empty file', '', 'This is not a Deskdrill file.'],
		['a list', '- a\n', 'This is not a Deskdrill file.']
	])('%s is refused', (_what, text, message) => {
		expect(told(text).join('\n')).toContain(message);
	});

	it('cannot reach the prototypes of objects', () => {
		const text = SOUND.replace('people: {', 'people: { __proto__: Nobody, constructor: Nobody,');
		expect(told(text).join('\n')).toContain('Nobody in the world "lab" is called "__proto__".');
		expect(({} as Record<string, unknown>)['Nobody']).toBeUndefined();
	});

	it('keep their HTML as text', () => {
		const read = readScenario(SOUND.replace('One ticket.', '<script>alert(1)</script>'), worlds);
		expect(read.ok && read.scenario.summary).toBe('<script>alert(1)</script>');
	});
});
