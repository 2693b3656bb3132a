import { describe, expect, it } from 'vitest';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { language } from '#lib/systems/language.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

const ALL = `    shared mistakes:
      - { use: unposted-note, ticket: first, by: john }
      - { use: secret-in-thread, ticket: first, by: john, secret: sesame }
      - { use: internal-words, ticket: first, by: john, words: difficult customer }
      - { use: answer-as-note, ticket: first, by: john }
      - { use: resolved-silently, ticket: first, by: john }
      - { use: wrong-department, ticket: first, by: john, department: Sales }
      - { use: late-first-answer, ticket: first, limit: 2 hours }
      - { use: priority-by-rank, ticket: first, by: john, priority: Emergency }
`;
const SOUND = smallLab(
	`${REPORT}  - id: answer
    as: john
    title: Answer
    text: Answer.
    checks:
      - { id: said, wants: A polite answer, reply: { ticket: first, by: john, mentions any: [[thank]] } }
    hints: [a, b, c]
${ALL}    solution:
      - reply: { ticket: first, body: Thank you. }
`
);

const WORK = `    shared mistakes:
      - { use: identity-not-asked, person: Nora Fitzgerald, account: Nora Fitzgerald }
      - { use: no-approval, account: Nora Fitzgerald, group: VPN Users }
      - { use: cause-unproven, ticket: case, person: Nora Fitzgerald, trying: print }
      - { use: two-things-at-once, device: LT-110 }
      - { use: scope-not-asked, person: Nora Fitzgerald }
`;
/** The same for those about the workplace. */
const WORKPLACE = `deskdrill: 1
id: workplace
title: A printer
summary: Nora cannot print, and calls.
level: beginner
minutes: 5
objectives: [Find the cause]
world: company
changes: { devices: [{ name: LT-110, services: { Spooler: stopped } }] }
clock: 2026-03-02 09:00
people: { tomas: Technician, Nora Fitzgerald: Cannot print }
happenings:
  - { id: writes, after: 0 minutes, who: Nora Fitzgerald, does: [open ticket: { help topic: Hardware, subject: Printer, message: I cannot print. }] }
steps:
  - id: help
    as: tomas
    title: Help
    text: Help.
    happenings:
      - { id: rings, after: 10 seconds, who: Nora Fitzgerald, rings: { opening: I cannot print., patience: 30 minutes } }
    checks:
      - { id: found, wants: The ticket, may hold before: true, ticket: { from: Nora Fitzgerald }, as: case }
      - { id: prints, wants: She can print, symptom: { of: Nora Fitzgerald, trying: print, none: true } }
    hints: [a, b, c]
${WORK}    solution:
      - wait: 20 seconds
      - answer call: {}
      - ask: { topic: who else }
      - start system service: { device: LT-110, service: Spooler }
      - end call: { words: Goodbye. }
debrief: { remember: [One thing at a time] }
`;

const CALL = `    shared mistakes:
      - { use: no-ticket, person: Nora Fitzgerald }
`;
/** A call that leaves no ticket unless the learner writes one. */
const CALLED = WORKPLACE.replace(/happenings:\n {2}- \{ id: writes.*\n/, '')
	.replace(/ {6}- \{ id: found.*\n/, '')
	.replace(WORK, CALL)
	.replace(
		/(?= {6}- end call)/,
		'      - open ticket for: { user: Nora Fitzgerald, source: Phone, help topic: Hardware, subject: Printer, message: Mended. }\n'
	);

function read(text: string) {
	const found = readScenario(text, worlds);
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return found;
}

function refused(from: string, to: string): string[] {
	const found = readScenario(changed(SOUND, from, to), worlds);
	return found.ok
		? []
		: found.problems.map(({ line, message, hint = '' }) => `${line}: ${message} ${hint}`.trim());
}

describe('shared mistakes', () => {
	it('are all used here', () => {
		const used = [...(ALL + WORK + CALL).matchAll(/use: ([a-z-]+)/g)].map(([, use]) => use);
		expect(used).toEqual([...language.library.mistakes.keys()]);
	});

	it('become mistakes of the step, with their parameters', () => {
		const [, step] = read(SOUND).scenario.steps;
		expect(step?.['shared mistakes']).toBeUndefined();
		expect(step?.mistakes?.find(({ id }) => id === 'wrong-department')).toMatchObject({
			when: { ticket: { is: 'first', department: 'Sales' } },
			try: [{ as: 'john', transfer: { ticket: 'first', 'to department': 'Sales' } }]
		});
	});

	it.each([
		['the help desk', SOUND, 8],
		['the workplace', WORKPLACE, 5],
		['a call', CALLED, 1]
	])('are proved like any other: %s', (_of, text, count) => {
		const { scenario, world } = read(text);
		const { findings } = proveScenario(scenario, world);
		expect(findings.filter(({ ok }) => !ok).map(({ message }) => message)).toEqual([]);
		const shown = findings.filter(({ message }) => message.endsWith('shows its feedback'));
		expect(shown).toHaveLength(count);
	});

	it('fail the proof where the solution makes one', () => {
		const text = changed(SOUND, 'body: Thank you. }', 'body: "Thank you. It is sesame." }');
		const { scenario, world } = read(text);
		const failed = proveScenario(scenario, world).findings.filter(({ ok }) => !ok);
		expect(failed.map(({ message }) => message)).toEqual([
			'The solution shows the feedback of secret-in-thread.'
		]);
	});

	it('are read with the names of a lab whose shape is that of its own mistakes', () => {
		const { mistakes = [] } = read(SOUND).scenario.steps[1] ?? {};
		const own = mistakes.map((mistake) => `      - ${JSON.stringify(mistake)}\n`).join('');
		expect(refused(ALL, `    mistakes:\n${own}`)).toEqual([]);
	});

	it.each([
		[
			'of an unknown name',
			'use: resolved-silently',
			'use: resolved-silent',
			'33: "use" is "resolved-silent"; expected unposted-note, secret-in-thread, internal-words, answer-as-note, resolved-silently, wrong-department, late-first-answer, priority-by-rank, identity-not-asked, no-approval, cause-unproven, two-things-at-once, scope-not-asked or no-ticket. Did you mean "resolved-silently"?'
		],
		[
			'without a parameter',
			', secret: sesame',
			'',
			'30: The mistake "secret-in-thread" needs "secret".'
		],
		[
			'with a parameter of another one',
			'priority: Emergency }',
			'priority: Emergency, words: hm }',
			'36: The mistake "priority-by-rank" has no parameter "words". It has: "ticket", "by", "priority".'
		],
		[
			'about a ticket that nothing names',
			'use: answer-as-note, ticket: first',
			'use: answer-as-note, ticket: frist',
			'32: No check gives the name "frist" to a ticket. Did you mean "first"?'
		],
		[
			'about a department that is not there',
			'department: Sales',
			'department: Sale',
			'34: There is no department "Sale" in the world "lab". Did you mean "Sales"?'
		],
		[
			'with a limit that is no length of time',
			'limit: 2 hours',
			'limit: soon',
			'35: "limit" is "soon"; expected a length of time. Write it as "20 minutes", "4 hours" or "1 day".'
		],
		[
			'twice without an id',
			'- { use: answer-as-note, ticket: first, by: john }',
			'- { use: unposted-note, ticket: first, by: john }',
			'32: There is another mistake with the id "unposted-note". Give this one an "id" of its own.'
		]
	])('are refused %s', (_, from, to, expected) => {
		expect(refused(from, to)).toEqual([expected]);
	});
});
