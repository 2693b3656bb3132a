import { describe, expect, it } from 'vitest';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';
import { changed, smallLab } from './small-lab.ts';

/** A small sound scenario; a test replaces a piece of it. */
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
    hints:
      - Look around
      - There it is
      - Click it
    solution:
      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }
  - id: judge
    as: john
    title: Judge it
    text: Set the plan.
    checks:
      - { id: sla, wants: Sev-A, ticket: { is: first, sla: Sev-A } }
    hints: [a, b, c]
    solution:
      - set sla: { ticket: first, sla: Sev-A }
`
);

function told(from: string, to: string, fileName?: string): string[] {
	const text = changed(SOUND, from, to);
	const read = readScenario(text, worlds, fileName === undefined ? {} : { fileName });
	if (read.ok) return [];
	return read.problems.map(({ line, column, message, hint }) =>
		[`${line}:${column}`, message, hint].filter(Boolean).join(' ')
	);
}
const TITLE = 'title: Report it';
const quoted = 'Put the whole text in quotes; if it is a comment, put two spaces before the #.';
const lost = (words: string) =>
	`Everything after the # is a comment and not part of the text: "${words}". ${quoted}`;

describe('a text that is cut at a #', () => {
	it.each([
		['title: Ticket #1 is yours', [`14:19 ${lost('#1 is yours')}`]],
		['title: Ticket # 1 is yours', [`14:19 ${lost('# 1 is yours')}`]],
		[
			'title: #1 is yours',
			['14:12 "title" is empty; expected a text. Put it in quotes.', `14:12 ${lost('#1 is yours')}`]
		],
		['title: "Ticket #1 is yours"', []],
		["title: 'Ticket #1' # a comment", []],
		['title: Ticket#1 is yours', []],
		['title: A ticket  # two spaces set a comment off', []]
	])('%s', (line, expected) => expect(told(TITLE, line)).toEqual(expected));

	it('is reported in lists, in braces, in the last line of a long text and in worlds, too', () => {
		expect(told('- There it is', '- Ticket #4')).toEqual([`23:16 ${lost('#4')}`]);
		expect(told('Open a ticket.', 'Open a\n      ticket #4 now')).toEqual([
			`16:14 ${lost('#4 now')}`
		]);
		const world = readWorld('deskdrill: 1\nusers:\n  - name: Karen #2\n    email: k@x.example\n');
		expect(world.ok ? [] : world.problems.map(({ message }) => message)).toHaveLength(1);
	});

	it('is accepted after a value that cannot be cut, and above the value of a key', () => {
		expect(told('clock: 2026-03-02 09:00', 'clock: 2026-03-02 09:00 # a Monday')).toEqual([]);
		expect(told('as: john', 'as: john # first line')).toEqual([]);
		expect(told('steps:', 'steps: # the story')).toEqual([]);
	});
});

it('an entry of a list that is indented too far is not silently a part of the one above', () => {
	expect(told('      - There it is', '        - There it is')).toContain(
		'23:9 "- There it is" is read as part of the text above, because it is indented further than the entries of the list. Put all dashes of a list in the same column.'
	);
});

describe('the name of a file', () => {
	it.each([
		['small.yaml', []],
		['small.yml', []],
		['small (1).yaml', []],
		[
			'printer.yaml',
			[
				'2:5 The id is "small", but the file is called "printer.yaml". Name the file "small.yaml", or write "id: printer".'
			]
		],
		[
			'My Lab.yaml',
			['2:5 The id is "small", but the file is called "My Lab.yaml". Name the file "small.yaml".']
		]
	])('%s', (name, expected) => expect(told('minutes: 5', 'minutes: 5', name)).toEqual(expected));
});

it('a mail of an unknown template is reported at its word', () => {
	const check = (template: string) =>
		told('ticket: { is: first, sla: Sev-A }', `mail: { to: Karen, template: ${template} }`);
	expect(check('ticket.reply')).toEqual([]);
	expect(check('ticket.repli')).toEqual([
		'32:63 The desk sends no mail of the kind "ticket.repli". Did you mean "ticket.reply"?'
	]);
});

describe('texts of people are not thread events', () => {
	const check = (wants: string) =>
		told('ticket: { is: first, sla: Sev-A }', `event: { ticket: first, ${wants} }`);

	it.each([
		'name: note',
		'name: [closed, note]',
		'name: closed, before: message',
		'name: closed, after: note'
	])('and are reported at their word: %s', (wants) => {
		const [problem = '', ...others] = check(wants);
		expect(problem).toMatch(
			/^32:\d+ The desk logs no event "(note|message)". Use "\1: \{ ticket: ... }" to check what was written\.$/
		);
		expect(others).toEqual([]);
	});

	it('but what the desk logs is one one', () => {
		expect(check('name: [closed, transferred], before: overdue')).toEqual([]);
	});
});

describe('a moment that the clocks of the world’s zone', () => {
	it('never show is reported at its line', () => {
		expect(told('clock: 2026-03-02 09:00', 'clock: 2026-03-08 02:30')).toEqual([
			'9:8 In America/New_York the clocks go forward that night, so "2026-03-08 02:30" does not exist. Write "2026-03-08 03:30", or another time.'
		]);
		expect(told('clock: 2026-03-02 09:00', 'clock: 2026-03-08 01:59')).toEqual([]);
		expect(told('clock: 2026-03-02 09:00', 'clock: 2026-03-08 03:00')).toEqual([]);
		expect(
			told('debrief:', 'happenings: [{ at: 2026-03-08 02:00, tells: Hello }]\ndebrief:')
		).toHaveLength(1);
	});

	it('show twice is taken for the first time, and that is said', () => {
		const text = SOUND.replace('2026-03-02 09:00', '2026-11-01 01:30');
		const read = readScenario(text, worlds);
		expect(read.ok && read.notes).toEqual([
			{
				line: 9,
				column: 8,
				message:
					'In America/New_York the clocks go back that night, so "2026-11-01 01:30" occurs twice; the first time is used.'
			}
		]);
		const usual = readScenario(SOUND, worlds);
		expect(usual.ok && usual.notes).toEqual([]);
	});
});

describe('a step’s "next"', () => {
	const next = (id: string) => told('    as: Karen\n', `    as: Karen\n    next: ${id}\n`);

	it('leads forward, never to itself nor back', () => {
		expect(next('judge')).toEqual([]);
		expect(next('report')).toContain(
			'14:11 "next" leads to its own step. A scenario can only go forward.'
		);
		expect(told('    as: john\n', '    as: john\n    next: report\n')).toEqual([
			'29:11 "next" leads back to the step "report". A scenario can only go forward.'
		]);
	});

	it('does not jump over a step that no other way leads to', () => {
		const third = SOUND.slice(SOUND.indexOf('  - id: judge'), SOUND.indexOf('debrief:'));
		const text = SOUND.replace(
			'debrief:',
			() => `${third.replace('id: judge', 'id: last')}debrief:`
		);
		const read = readScenario(
			text.replace('    as: Karen\n', '    as: Karen\n    next: last\n'),
			worlds
		);
		expect(read.ok ? [] : read.problems).toEqual([
			{
				line: 28,
				column: 9,
				message: 'The step "judge" can never be reached.',
				hint: 'The "next" of the step "report" skips it.'
			}
		]);
	});
});

it('an accepted file stays readable', () => {
	for (const [from, to] of [
		[TITLE, 'title: Ticket #1 is yours'],
		['2026-03-02 09:00', '2026-03-08 02:30'],
		['ticket: { is: first, sla: Sev-A }', 'mail: { to: Karen, template: none }'],
		['ticket: { is: first, sla: Sev-A }', 'event: { ticket: first, name: note }']
	] as const) {
		expect(told(from, to)).not.toEqual([]);
		expect(readScenario(SOUND.replace(from, to), worlds, { kept: true }).ok).toBe(true);
	}
});

describe('a syntax error is reported at its own line, with a fix', () => {
	it.each([
		[
			'title: Report it',
			'title: "Report it',
			'14:12 This text begins with ", but does not end with it. Put a " at its end, on the same line.'
		],
		[
			'objectives: [Try it]',
			'objectives: [Try it',
			'7:13 This [ is not closed. Put a ] where it ends. A text that begins with [ needs quotes.'
		],
		[
			'people: { Karen: A customer, john: An agent }',
			'people: { Karen: A customer, john: An agent',
			'10:9 This { is not closed. Put a } where it ends. A text that begins with { needs quotes.'
		],
		[
			'    title: Report it',
			'     title: Report it',
			'14:6 This line is indented by 5, but the lines around it by 4. Indent lines that belong together equally.'
		],
		[
			'      - Look around',
			'      - *Assigned To* is it',
			'22:9 A text that begins with "*" needs quotes. Write \'*Assigned To* is it\'.'
		],
		[
			'title: Report it',
			"title: 'Karen's report'",
			'14:18 The text ends at this apostrophe: inside \'...\' an apostrophe must be written twice. Write it twice, or put the text in "double quotes".'
		],
		[
			'      - There it is',
			'      There it is',
			'23:7 This line has no dash, but the entries above it have one. Begin it with "- ".'
		],
		[
			'       wants: A ticket from Karen',
			'         wants: A ticket from Karen',
			'18:11 This line is indented by 10, but the lines around it by 8. Indent lines that belong together equally.'
		],
		[
			'title: Report it',
			'title:Report it',
			'14:10 The space after "title:" is missing. Write "title: ".'
		]
	])('%s -> %s', (from, to, expected) => {
		expect(told(from, to)).toEqual([expected]);
	});

	it('also where a group of words lacks its brackets', () => {
		expect(
			told('ticket: { from: Karen }', 'ticket: { from: Karen, text: { mentions any: [a, b] } }')
		).toEqual([
			'19:55 This entry of "mentions any" is "a"; expected a list. Put each group of words in brackets of its own, even if there is only one group: [[update, patch]].',
			'19:58 This entry of "mentions any" is "b"; expected a list. Put each group of words in brackets of its own, even if there is only one group: [[update, patch]].'
		]);
	});
});

describe('curly quotes instead of straight quotes', () => {
	const words = (quote: string) =>
		`These are curly quotes (${quote}). YAML reads them as letters of the text. Write straight quotes: "..." or '...'. If the curly quotes belong to the text, put straight quotes around all of it.`;

	it.each([
		['title: “Report it”', `14:12 ${words('“')}`],
		['title: ‘Report it’', `14:12 ${words('‘')}`],
		['title: „Report it“  # so', `14:12 ${words('„')}`],
		['title: “Report: it”', `14:12 ${words('“')}`],
		[
			'title: "Report it”',
			'14:22 This text begins with " and ends with a curly quote (”). YAML reads it as a letter of the text. Put a straight " at its end.'
		]
	])('%s', (line, expected) => expect(told(TITLE, line)[0]).toBe(expected));

	it('are reported in lists, in braces, in names and in worlds, too', () => {
		expect(told('- There it is', '- “There it is”')).toEqual([`23:9 ${words('“')}`]);
		expect(told('subject: Hello,', 'subject: “Hello”,')).toEqual([`26:55 ${words('“')}`]);
		expect(told('hints: [a, b, c]', 'hints: [“a, b”, c]')[0]).toBe(`33:13 ${words('“')}`);
		expect(told('as: john', 'as: “john”')).toEqual([`28:9 ${words('“')}`]);
		const world = readWorld('deskdrill: 1\nteams:\n  - name: “Night”\n');
		expect(world.ok ? [] : world.problems[0]?.message).toContain('These are curly quotes');
	});

	it('are accepted in prose, after | and inside straight quotes', () => {
		for (const line of [
			'title: Say “on it” first',
			'title: |\n      “Report it”',
			'title: >\n      “Report it”',
			"title: '“Report it”'",
			'title: "“Report it”"'
		])
			expect(told(TITLE, line), line).toEqual([]);
	});
});
