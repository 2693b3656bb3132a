import { describe, expect, it } from 'vitest';
import { proveScenario, readOverlay } from '#lib/systems/files.ts';
import { changed } from './small-lab.ts';
import { textOf, worlds } from './shipped.ts';
import { VARIED } from './varied.ts';

/** A lab in which every kind of text is there, and its words in German. */
const LAB = `deskdrill: 1
id: talk
title: A call
summary: Karen calls.
level: beginner
minutes: 5
objectives: [Listen, itil4-incident]
world: lab
vary:
  case:
    row of:
      - { who: Priya, thing: a badge }
      - { who: Ken, thing: the old mouse }
  tone: { any of: [good day, hello] }
  wait: { from: 5, to: 10, step: 5 }
clock: 2026-03-02 09:00
people:
  Karen: { part: A clerk, clues: [{ topic: cause, answer: 'I lost {case.thing}.' }] }
  john: Of {case.who}'s team
steps:
  - id: report
    as: john
    title: Report it
    text: 'Say {tone}. It was {case.thing}.'
    time limit: { of: 2 hours, late: Late. }
    checks:
      - { id: opened, wants: A ticket, ticket: { from: Karen }, as: first }
    hints: [one, two, three]
    shared mistakes: [{ use: wrong-department, ticket: first, by: john, department: Sales }]
    happenings:
      - { id: waits, after: '{wait} minutes', who: Karen, mails: { subject: Lost, message: 'I wait, {first.number}.' } }
    solution:
      - { as: Karen, open ticket: { help topic: Feedback, subject: A, message: B } }
    done: Well done.
debrief: { remember: [Listen first] }
`;
const GERMAN = `deskdrill: 1
translates: talk
language: de
title: Ein Anruf
summary: Karen ruft an.
objectives: [Zuhören, Störungen]
vary:
  case:
    row of:
      - { thing: einen Ausweis }
      - { thing: die alte Maus }
  tone: { any of: [guten Tag, hallo] }
people:
  Karen:
    part: Eine Angestellte
    clues:
      cause: { answer: 'Ich habe {case.thing} verloren.' }
  john: Aus dem Team von {case.who}
steps:
  report:
    title: Melden Sie es
    text: 'Sagen Sie {tone}. Es war {case.thing}.'
    time limit: { late: Zu spät. }
    checks:
      opened: { wants: Ein Ticket }
    hints: [eins, zwei, drei]
    mistakes:
      wrong-department: { say: Falsche Abteilung. }
    happenings:
      waits: { mails: { subject: Verloren, message: 'Ich warte, {first.number}.' } }
    done: Gut gemacht.
debrief: { remember: [Erst zuhören] }
`;

function problemsOf(overlay: string, lab = LAB, fileName?: string): string[] {
	const named = { text: overlay, ...(fileName !== undefined && { fileName }) };
	const read = readOverlay(named, { text: lab }, worlds);
	if (read.ok) return [];
	return read.problems.map(
		({ line, column, message, hint }) =>
			`${read.of === 'scenario' ? 'scenario ' : ''}${line}:${column} ${message}${hint ? ` ${hint}` : ''}`
	);
}

function german(seed: number) {
	const read = readOverlay({ text: GERMAN }, { text: LAB }, worlds, { seed });
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.scenario;
}

describe('a scenario in the language of an overlay', () => {
	it('has its texts in their places, with the values of its story', () => {
		const scenario = german(1);
		const rows = [
			{ thing: 'einen Ausweis', who: 'Priya' },
			{ thing: 'die alte Maus', who: 'Lena' }
		];
		const drawn = scenario.story?.drawn['case'] as { who: string };
		const row = rows.find(({ who }) => who === drawn.who);
		const [step] = scenario.steps;
		expect(scenario).toMatchObject({ language: 'de', title: 'Ein Anruf', id: 'talk' });
		expect(step?.text).toMatch(new RegExp(`^Sagen Sie (guten Tag|hallo). Es war ${row?.thing}.$`));
		expect(step?.['time limit']).toEqual({ of: '2 hours', late: 'Zu spät.' });
		expect(step?.hints).toEqual(['eins', 'zwei', 'drei']);
		expect(step?.mistakes?.[0]).toMatchObject({
			id: 'wrong-department',
			say: 'Falsche Abteilung.'
		});
		expect(step?.happenings?.[0]?.['mails']).toEqual({
			subject: 'Verloren',
			message: 'Ich warte, {first.number}.'
		});
		expect(scenario.people['john']).toBe(`Aus dem Team von ${drawn.who}`);
		expect(scenario.people['Karen']).toMatchObject({
			clues: [{ topic: 'cause', answer: `Ich habe ${row?.thing} verloren.` }]
		});
	});

	it('shows its objectives in that language, and keeps their names', () => {
		const { objectives, titles } = german(1);
		expect(objectives).toEqual(['Listen', 'itil4-incident']);
		expect(titles?.['Listen']).toEqual({ title: 'Zuhören', source: '' });
		expect(titles?.['itil4-incident']).toMatchObject({ title: 'Störungen' });
		expect(titles?.['itil4-incident']?.source).not.toBe('');
	});

	it('differs in its texts only', () => {
		const scenario = german(1);
		const keys = ['checks', 'happenings', 'mistakes'] as const;
		const { story } = scenario;
		for (const key of keys)
			expect(JSON.stringify(scenario.steps[0]?.[key])).not.toContain('undefined');
		expect(scenario.steps[0]?.checks?.[0]).toEqual({
			id: 'opened',
			wants: 'Ein Ticket',
			ticket: { from: 'Karen' },
			as: 'first'
		});
		expect(story?.seed).toBe(1);
	});

	it('may leave out names in rows, and may lack texts when it was accepted before', () => {
		expect(problemsOf(GERMAN)).toEqual([]);
		const less = changed(GERMAN, 'summary: Karen ruft an.\n', '');
		const read = readOverlay({ text: less }, { text: LAB }, worlds, { kept: true, seed: 1 });
		expect(read.ok && read.scenario).toMatchObject({ title: 'Ein Anruf', summary: 'Karen calls.' });
	});
});

/** What is told of an overlay that is changed in one place: at line and column. */
const broken: readonly [what: string, from: string, to: string, problems: readonly string[]][] = [
	[
		'a missing title',
		'title: Ein Anruf\n',
		'',
		['1:1 "title" is not translated. It says: “A call”.']
	],
	[
		'a missing text of a check',
		'      opened: { wants: Ein Ticket }',
		'      opened: {}',
		['25:15 "opened" is empty. The texts of one check.']
	],
	[
		'a missing clue',
		"    clues:\n      cause: { answer: 'Ich habe {case.thing} verloren.' }\n",
		'',
		['15:5 "people > Karen > clues" is not translated. It says: “I lost {case.thing}.”.']
	],
	[
		'a missing hint',
		'[eins, zwei, drei]',
		'[eins, zwei]',
		['26:12 "steps > report > hints > 3" is not translated. It says: “three”.']
	],
	[
		'a hint too many',
		'[Erst zuhören]',
		'[Erst zuhören, Dann handeln]',
		['32:37 "debrief > remember > 2" translates nothing: the scenario has no such text.']
	],
	[
		'a missing text of a mistake of the library',
		'    mistakes:\n      wrong-department: { say: Falsche Abteilung. }\n',
		'',
		[
			'21:5 "steps > report > mistakes" is not translated. It says: “A ticket goes to the department that does the work, not to t…”.'
		]
	],
	[
		'a step of another name',
		'  report:',
		'  raport:',
		[
			'20:3 "steps > report" is not translated. It says: “Report it”.',
			'20:3 "steps > raport" translates nothing: the scenario has no such text. Did you mean "report"?'
		]
	],
	[
		'a condition',
		'opened: { wants: Ein Ticket }',
		'opened: { wants: Ein Ticket, ticket: { from: Karen } }',
		['25:36 "ticket" is not known in this translated check. Known: "partly", "says".']
	],
	[
		'an action',
		'    done: Gut gemacht.',
		'    done: Gut gemacht.\n    solution: [wait: 1 hour]',
		['32:5 "solution" is not known in this translated step. Known: "ask", "decide", "tasks".']
	],
	[
		'a quote that is lost',
		'Ich warte, {first.number}.',
		'Ich warte.',
		['30:53 "{first.number}" of the original is missing here.']
	],
	[
		'a value that is lost',
		'Ich habe {case.thing} verloren.',
		'Ich habe es verloren.',
		['17:24 "{case.thing}" of the original is missing here.']
	],
	[
		'a quote too many',
		'Aus dem Team von {case.who}',
		"'{case.who} von {first.number}'",
		['18:9 "{first.number}" is not in the original text. Known: "case.who".']
	],
	[
		'a value of another name',
		'Es war {case.thing}.',
		'Es war {case.ding}.',
		[
			'22:11 "{case.thing}" of the original is missing here.',
			'22:11 "{case.ding}" is not in the original text. Did you mean "case.thing"?'
		]
	],
	[
		'a value that is not translated',
		'{ thing: die alte Maus }',
		'{ who: Ken }',
		[
			'11:9 The value "the old mouse" of "{case.thing}" is shown and not translated. Write it in "vary", as in the scenario. Names may be left out; a text in which a word begins with a small letter may not.'
		]
	],
	[
		'a row too few',
		'      - { thing: die alte Maus }\n',
		'',
		[
			'10:7 "case" has 2 values in the scenario, and 1 here. Write all of them, in the same order.',
			expect.stringContaining('The value "the old mouse"')
		]
	],
	[
		'a column too many',
		'{ thing: die alte Maus }',
		'{ thing: die alte Maus, place: hier }',
		[
			'11:33 "place" translates nothing: the rows of "case" have no such column, and no text here quotes it. Known: "who", "thing".'
		]
	],
	[
		'a variable too many',
		'  tone: { any of: [guten Tag, hallo] }',
		'  tone: { any of: [guten Tag, hallo] }\n  place: { one of: [hier] }',
		[
			'13:3 "place" translates nothing: the scenario has no such variable. Known: "case", "tone", "wait".'
		]
	],
	[
		'a variable of another kind',
		'{ any of: [guten Tag, hallo] }',
		'{ one of: [guten Tag, hallo] }',
		[
			expect.stringContaining('The value "good day"'),
			expect.stringContaining('The value "hello"'),
			'12:11 "one of" translates nothing: "tone" has "any of".'
		]
	],
	[
		'the id of another scenario',
		'translates: talk',
		'translates: tallk',
		[
			'2:13 This file translates "tallk", and the scenario is "talk". Choose the files that belong together.'
		]
	],
	['no such language', 'language: de', 'language: xx', ['3:11 There is no language "xx".']],
	[
		'a language in words',
		'language: de',
		'language: German',
		[
			'3:11 "language" is "German"; expected a language such as "de" or "pt-BR". The language of these texts: `de`, `pt-BR`.'
		]
	],
	[
		'the language of the scenario',
		'language: de',
		'language: en',
		[
			'3:11 The scenario is written in "en" already. Its own language is said by "language" in the scenario.'
		]
	],
	[
		'another version',
		'deskdrill: 1',
		'deskdrill: 2',
		[
			'1:12 This file is written for a newer Deskdrill (language version 2). Update the app, then open the file again.'
		]
	],
	[
		'a text that is too long',
		'title: Ein Anruf',
		`title: ${'x'.repeat(121)}`,
		['4:8 "title" is longer than 120 characters. Shorten it.']
	],
	[
		'a text that YAML cuts',
		'title: Ein Anruf',
		'title: Anruf #1',
		[
			'4:14 Everything after the # is a comment and not part of the text: "#1". Put the whole text in quotes; if it is a comment, put two spaces before the #.'
		]
	],
	[
		'an alias',
		'title: Ein Anruf',
		'title: *a',
		[
			'4:8 "*a" is an alias. Anchors and aliases are not allowed: write the value out. A text that begins with * needs quotes.'
		]
	]
];

describe('an overlay is refused with', () => {
	it.each(broken)('%s', (_, from, to, problems) => {
		expect(problemsOf(changed(GERMAN, from, to))).toEqual([...problems]);
	});

	it('another name than its scenario and language make', () => {
		expect(problemsOf(GERMAN, LAB, 'talk.de.yaml')).toEqual([]);
		expect(problemsOf(GERMAN, LAB, 'talk.de (1).yaml')).toEqual([]);
		expect(problemsOf(GERMAN, LAB, 'talk.fr.yaml')).toEqual([
			'3:11 This file is called "talk.fr.yaml". Name it "talk.de.yaml".'
		]);
	});

	it('texts of a happening that has no id', () => {
		const nameless = changed(LAB, '{ id: waits, after', '{ after');
		expect(problemsOf(GERMAN, nameless)).toEqual([
			'30:7 A text of the scenario cannot be translated: an entry of "steps > report > happenings" has no id. Give it one in talk.yaml.',
			'30:7 "steps > report > happenings > waits" translates nothing: the scenario has no such text.'
		]);
	});

	it('what is wrong in the scenario itself, at its place there', () => {
		expect(problemsOf(GERMAN, changed(LAB, 'level: beginner', 'level: easy'))).toEqual([
			'scenario 5:8 "level" is "easy"; expected beginner, intermediate or advanced.'
		]);
	});
});

it('an overlay of a lab that quotes its values in names and checks leaves these alone', () => {
	const overlay = `deskdrill: 1
translates: varied
language: de
title: Verschieden
summary: '{person} hat {case.thing} verloren.'
objectives: [Versuchen]
vary:
  case: { row of: [{ thing: einen Ausweis }, { thing: eine Maus }, { thing: einen Laptop }] }
  greeting: { any of: [hallo, guten Morgen] }
people: { '{person}': 'Hat {case.thing} verloren.', john: Ein Agent }
steps:
  report:
    title: Melden
    text: 'Sagen Sie "{greeting}" über {case.thing}. Nicht %{ticket.number}, noch \\{person}.'
    checks: { opened: { wants: 'Ein Ticket über {case.thing}' }, greets: { wants: Es grüßt } }
    hints: [a, b, c]
  plan:
    title: Planen
    text: Geben Sie ihm einen Plan.
    checks: { sla: { wants: Ein Plan }, late: { wants: Rechtzeitig } }
    hints: [a, b, c]
    happenings: { call: { calls: '{person} hier. Seit {wait} Minuten!' } }
debrief: { remember: [Es geht] }
`;
	const lab = changed(VARIED, "{ after: '{wait} minutes'", "{ id: call, after: '{wait} minutes'");
	expect(problemsOf(overlay, lab)).toEqual([]);
	for (const seed of [1, 2, 3, 4]) {
		const read = readOverlay({ text: overlay }, { text: lab }, worlds, { seed });
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(read.scenario.steps[0]?.title).toBe('Melden');
		expect(read.scenario.steps[0]?.solution?.[0]?.['open ticket']).toMatchObject({
			subject: expect.stringMatching(/^I lost /) as unknown
		});
		expect(proveScenario(read.scenario, read.world).failed).toBe(0);
	}
});

it('the German texts of the first lab are complete', () => {
	const named = (fileName: string) => ({ text: textOf(`scenarios/${fileName}`), fileName });
	const read = readOverlay(named('banking-outage.de.yaml'), named('banking-outage.yaml'), worlds);
	expect(read).toMatchObject({ ok: true, scenario: { language: 'de', id: 'banking-outage' } });
});
