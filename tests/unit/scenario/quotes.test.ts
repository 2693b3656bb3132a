import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { coach, coachView, debriefView, perform, type Scenario } from '#lib/scenario/index.ts';
import { htmlOf } from '#lib/ui/base/markdown.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { installed } from '#lib/systems/installed.ts';
import { changed, smallLab } from './small-lab.ts';
import { worlds } from './shipped.ts';

const LAB = smallLab(`  - id: report
    as: Karen
    title: Report it
    text: Open a ticket. It has the number {ticket.number} then.
    checks:
      - { id: opened, wants: A ticket from Karen, ticket: { from: Karen }, as: first }
    hints: [a, b, 'c {first.number}']
    solution:
      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }
    done: 'Thanks for #{first.number}, not \\{first.number} and %{ticket.number}.'
  - id: answer
    as: john
    title: Answer it
    text: 'Answer **{ticket.subject}** of {ticket.owner}. \`{first.subject}\` is {first.status}.'
    checks:
      - id: told
        wants: 'Your answer to {first.subject} names its number'
        reply: { ticket: first, by: john, mentions: ['{first.number}'] }
    hints: [a, b, c]
    mistakes:
      - id: silent
        when: { ticket: { is: first, state: closed }, not: { reply: { ticket: first, by: john } } }
        say: '{first.subject} is {first.status}.'
        try: [set status: { ticket: first, status: Closed }]
    happenings:
      - { id: again, after: 5 minutes, who: Karen, replies: { ticket: first, message: 'About #{first.number}: {first.subject}?' } }
    solution:
      - wait: 10 minutes
      - reply: { ticket: first, body: 'This is about #{first.number}.' }
`);

/** What a reader sees of a text in Markdown. */
function plainOf(text: string): string {
	const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
	return htmlOf(text)
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? '')
		.trim();
}

function read(text = LAB) {
	const found = readScenario(text, worlds);
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return found;
}

/** The story at its second step, with a ticket of this subject. */
function atAnswer(subject: string) {
	const { scenario, world } = read();
	const begun = beginScenario(scenario, world);
	const tables = new MemoryTables(installed, begun.events);
	let { attempt } = begun;
	const keep = ({ events, attempt: next }: ReturnType<typeof coach>) => {
		tables.apply(events);
		attempt = next;
	};
	keep(coach(tables, attempt, scenario, { do: 'begin' }));
	const before = coachView(tables, attempt, scenario);
	const args = {
		topic: tables.all('topics').find(({ name }) => name === 'Feedback')?.id,
		subject,
		message: 'Hi.',
		name: 'Karen',
		email: 'karen@harborbank.example'
	};
	keep(
		perform(tables, attempt, scenario, {
			at: attempt.now,
			by: { kind: 'guest' },
			verb: 'open',
			args
		})
	);
	const done = coachView(tables, attempt, scenario);
	keep(coach(tables, attempt, scenario, { do: 'next' }));
	const number = tables.get('tickets', 1)?.number ?? '';
	return {
		number,
		before,
		done,
		tables,
		scenario,
		keep,
		get attempt() {
			return attempt;
		},
		view: () => coachView(tables, attempt, scenario)
	};
}

describe('texts that quote the state', () => {
	it('say what is so, and "…" while it is not there', () => {
		const { number, before, done, view } = atAnswer('Printer');
		expect(before.step?.text).toBe('Open a ticket. It has the number … then.');
		expect(plainOf(done.step?.done ?? '')).toBe(
			`Thanks for #${number}, not {first.number} and %{ticket.number}.`
		);
		expect(view().step?.text).toBe('Answer **Printer** of Karen. `Printer` is Open.');
		expect(view().step?.checks[0]?.wants).toBe('Your answer to Printer names its number');
	});

	it('are said in mails, happenings, checks and solutions, and the lab proves', () => {
		const { scenario, world } = read();
		expect(proveScenario(scenario, world).findings.filter(({ ok }) => !ok)).toEqual([]);
		const { tables, keep, view, number, attempt } = atAnswer('Printer');
		keep(coach(tables, attempt, scenario, { do: 'show' }));
		expect(view().happened[0]?.words).toBe(
			`Karen answers: “About \\#${number}\\: Printer?”`.replace('\\#', '#').replace('\\:', ':')
		);
		const texts = tables
			.find('entries', 'thread', 't1')
			.map(({ body }) => body)
			.join(' ');
		expect(texts).toContain(`About #${number}: Printer?`);
		expect(texts).toContain(`This is about #${number}.`);
		expect(view().step?.lines.at(-1)?.details.join(' ')).toContain(`This is about #${number}.`);
		expect(view().step?.checks[0]?.held).toBe(true);
	});

	it.each([
		'**bold** [link](javascript:alert(1)) <img src=x onerror=alert(1)>',
		'` code ** ` {ticket.number} {first.subject} \\{first.number}',
		'# heading\n- list\n1. one\nhttp://evil.example www.evil.example a@evil.example',
		'![x](http://evil.example/x.png) &lt;b&gt; &#60;script&#62; ~~x~~ | a | b |'
	])('never become markup: %j', (subject) => {
		const { view, keep, tables, scenario, attempt } = atAnswer(subject);
		const text = view().step?.text ?? '';
		const html = htmlOf(text);
		const tags = [...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag);
		expect(tags).toEqual(['p', 'strong', 'code']);
		// The product itself takes tags out of a summary.
		const words = (tables.get('tickets', 1)?.subject ?? '').replaceAll(/\s+/g, ' ').trim();
		expect(plainOf(text)).toBe(
			`Answer ${words} of Karen. ${words.replaceAll('`', "'")} is Open.`.replaceAll('  ', ' ')
		);
		keep(coach(tables, attempt, scenario, { do: 'show' }));
		expect(htmlOf(view().happened[0]?.words ?? '')).not.toMatch(/<(?!p>|\/p>)/);
	});

	it('are in the debrief as they are at its end', () => {
		const { tables, keep, scenario, attempt, number } = atAnswer('*Printer*');
		keep(coach(tables, attempt, scenario, { do: 'show' }));
		const debrief = debriefView(tables, attempt, scenario as Scenario);
		expect(debrief?.steps[1]?.checks[0]?.wants).toBe(
			'Your answer to \\*Printer\\* names its number'
		);
		expect(number).toMatch(/^\d{6}$/);
	});
});

describe('quotes that cannot be are refused', () => {
	const problemsOf = (from: string, to: string) => {
		const found = readScenario(changed(LAB, from, to), worlds);
		return found.ok
			? []
			: found.problems.map(({ message, hint = '' }) => `${message} ${hint}`.trim());
	};

	it.each([
		[
			'{ticket.subject}',
			'{ticket.subjekt}',
			'"{ticket.subjekt}" cannot be quoted. Did you mean "{ticket.subject}"?'
		],
		[
			'{first.subject}` is',
			'{frist.subject}` is',
			'There is no variable "frist" for "{frist.subject}". Did you mean "first"?'
		],
		['{first.subject}` is', '{first}` is', '"{first}" cannot be quoted.'],
		[
			'summary: One ticket.',
			"summary: 'One {first.number}.'",
			'"{first.number}" cannot be said here: it is known only while the lab is played.'
		]
	])('%s as %s', (from, to, sentence) => {
		expect(problemsOf(from, to)[0]).toContain(sentence);
	});

	it('when the ticket gets its name only later', () => {
		const later = changed(LAB, 'as: first }', '}')
			.replace('- id: told\n', '- id: told\n        as: first\n        ticket: { from: Karen }\n')
			.replace("'c {first.number}'", "'c {first.number}'");
		const found = readScenario(later, worlds);
		expect(found.ok ? '' : found.problems.map(({ message }) => message).join('\n')).toContain(
			'"{first.number}" is known only from the step "answer" on, where the ticket gets its name.'
		);
	});

	it('but other braces are the author’s where nothing varies', () => {
		expect(problemsOf('Open a ticket.', 'Type {x}, {a.b} and {{first.number}}.')).toEqual([]);
	});
});
