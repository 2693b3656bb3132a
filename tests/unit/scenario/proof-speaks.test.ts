import { describe, expect, it } from 'vitest';
import { placesOf } from '#lib/scenario/index.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { Findings } from '#lib/scenario/prove/finding.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

/** A small sound scenario; a test replaces a piece of it. */
const SOUND = smallLab(
	`${REPORT}  - id: judge
    as: john
    title: Judge it
    text: Set the plan.
    checks:
      - { id: sla, wants: Sev-A, ticket: { is: first, sla: Sev-A } }
    hints: [a, b, c]
    solution:
      - set sla: { ticket: first, sla: Sev-A }
  - id: answer
    as: john
    title: Answer it
    text: Answer and resolve.
    checks:
      - { id: said, wants: An answer, reply: { ticket: first, by: john } }
    hints: [a, b, c]
    solution:
      - reply: { ticket: first, body: Done., status: Resolved }
`,
	'Karen: A customer, Ken: Another one, john: An agent'
);

/** What a proof finds wrong after one change, each with the line that it points at. */
function told(from: string, to: string): string[] {
	const text = changed(SOUND, from, to);
	const read = readScenario(text, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const placeOf = placesOf(text);
	return proveScenario(read.scenario, read.world)
		.findings.filter(({ ok }) => !ok)
		.map(({ message, path }) => `${placeOf(path).line}: ${message}`);
}
const said = '{ id: said, wants: An answer, reply: { ticket: first, by: john } }';
const more = (check: string) => `${said}\n      - ${check}`;

it('is valid as it is', () => {
	expect(told('minutes: 5', 'minutes: 6')).toEqual([]);
});

it('has no sentence for a failure that reads like a success', () => {
	const findings = new Findings('a', ['steps', 0]);
	findings.note(false, { proved: 'it begins incomplete', broken: 'It is complete at once.' });
	findings.note(true, { proved: 'it begins incomplete', broken: 'It is complete at once.' });
	expect(findings.all.map(({ ok, message }) => [ok, message])).toEqual([
		[false, 'It is complete at once.'],
		[true, 'it begins incomplete']
	]);
});

it('says of a step that asks for nothing new that there is nothing to do', () => {
	expect(told('{ is: first, sla: Sev-A } }', '{ is: first }, may hold before: true }')).toEqual([
		'21: The step is complete before anything was done, so the learner has nothing to do. Check something that is not yet true when the step begins.'
	]);
});

describe('an answer "before: closed"', () => {
	it('may be the one that closes the ticket', () => {
		expect(told(said, said.replace('by: john', 'by: john, before: closed'))).toEqual([]);
	});

	it('may not come afterwards, and the proof says so', () => {
		const late = SOUND.replace(
			'- reply: { ticket: first, body: Done., status: Resolved }',
			'- set status: { ticket: first, status: Resolved }\n      - reply: { ticket: first, body: Done. }'
		).replace(said, said.replace('by: john', 'by: john, before: closed'));
		const read = readScenario(late, worlds);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(
			proveScenario(read.scenario, read.world)
				.findings.filter(({ ok }) => !ok)
				.map(({ message }) => message)[0]
		).toBe(
			'The check "said" does not hold after the solution. Expected: a reply from John Doe before the ticket is closed. Found: no such reply yet: one was written after the ticket was closed.'
		);
	});
});

describe('a happening that comes by the clock', () => {
	const happening = (words: string) => told('debrief:', `happenings:\n  - { ${words} }\ndebrief:`);
	const silent =
		': the solution is done before it comes, so only a learner who does nothing sees it. Add a check for it';

	it('is reached by the solution, or a check has to wait for it', () => {
		expect(happening('id: news, at: 2026-03-02 09:30, tells: Half past nine')).toEqual([
			`40: No step waits for the happening "news"${silent} ("happened: news") and "wait" in the solution, or use "unless" for the condition under which it is not needed.`
		]);
		expect(happening('after: 2 days, tells: Hello')).toEqual([
			`40: No step waits for the happening number 1${silent} ("happened" (give the happening an "id")) and "wait" in the solution, or use "unless" for the condition under which it is not needed.`
		]);
		expect(happening('id: news, after: 0 minutes, tells: Good morning')).toEqual([]);
	});

	it('may be unnecessary, or follow from a mistake', () => {
		const unless = 'unless: { reply: { ticket: first } }';
		expect(happening(`id: waits, after: 1 hour, ${unless}, tells: Nobody answers`)).toEqual([]);
		const overdue = 'when: { ticket: { is: first, overdue: true } }';
		const mail = 'who: Ken, mails: { subject: Karen waits, message: Help her. }';
		expect(
			told(
				said,
				`${said}\n    happenings: [{ id: ken, after: 1 hour, unless: { reply: { ticket: first } }, ${mail} }]`
			)
		).toEqual([]);
		expect(happening(`id: late, ${overdue}, tells: It is late`).join()).toContain(
			'The happening "late" never happens: neither in the solution nor when the learner does nothing. Expected: Overdue: yes. Found: Overdue: no.'
		);
	});
});

describe('a required deadline', () => {
	const mend =
		'A missed deadline cannot be corrected: set "optional: true", or ask for something that can still be done.';

	it.each([
		['{ id: soon, wants: Soon, reply: { ticket: first, within: 1 hour } }', 'in the step "judge"'],
		[
			'{ id: soon, wants: Soon, event: { ticket: first, name: overdue, never: true }, may hold before: true }',
			'in the step "judge"'
		],
		[
			'{ id: soon, wants: Soon, clock: { until: 2026-03-02 10:00 }, may hold before: true }',
			'in the step "report"'
		]
	])('%s can become impossible', (check, where) => {
		const found = told(said, more(check));
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(
			`36: A learner who waits too long ${where} can never meet the required check "soon". Expected: `
		);
		expect(found[0]).toContain(mend);
	});

	it('that is optional, or that can be met late, is accepted', () => {
		const soon = (rest: string) => more(`{ id: soon, wants: Soon, ${rest} }`);
		const within = 'reply: { ticket: first, within: 1 hour }';
		expect(told(said, soon(`${within}, optional: true`))).toEqual([]);
		expect(told(said, soon('ticket: { is: first, overdue: false, state: closed }'))).toEqual([]);
	});
});
