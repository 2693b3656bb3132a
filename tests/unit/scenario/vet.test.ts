import { describe, expect, it } from 'vitest';
import { readScenario, vetScenario } from '#lib/systems/files.ts';
import { lab, labFiles, worlds } from './shipped.ts';

const skeleton = `deskdrill: 1
id: vetted
title: TITLE
summary: SUMMARY
level: beginner
minutes: 5
objectives: [Answer first]
world: WORLD
FAULT
clock: 2026-03-02 09:00
people: { PERSON: Prints a lot., AGENT: Agent. }
happenings:
  - { id: writes, after: 0 minutes, who: PERSON, does: [open ticket: { help topic: TOPIC, subject: Printer, message: MESSAGE }] }
steps:
  - id: answer
    as: AGENT
    title: STEP
    text: Answer Ken.
    checks:
      - { id: found, wants: The ticket is there, may hold before: true, ticket: { from: PERSON }, as: printer }
      - { id: told, wants: Ken has an answer, reply: { ticket: printer, by: AGENT } }
CHECKS
DECIDE
MISTAKES
    hints: [Answer., Post Reply., Click Post Reply.]
    solution:
      - reply: { ticket: printer, body: Done. }
LINES
debrief: { remember: [Answer.] }
`;
const mistake = `    mistakes:
      - { id: silent, when: { ticket: { is: printer, state: closed } }, say: Answer first., try: [set status: { ticket: printer, status: Resolved }] }`;
const decision = `    decide:
      - id: plan
        question: Which plan?
        choices:
          - { id: a, text: '**Sev-A**', right: true, because: Yes. }
          - { id: b, text: '**Sev-B**', because: No. }`;

/** What vetting says of a small lab, with some parts replaced. */
function said(parts: Readonly<Record<string, string>> = {}): string[] {
	const given: Record<string, string> = {
		...{ PERSON: 'Ken', AGENT: 'john', WORLD: 'lab', FAULT: '', TOPIC: 'Report a Problem' },
		...{
			TITLE: 'A printer',
			SUMMARY: 'Ken prints.',
			STEP: 'Answer',
			MESSAGE: 'Nothing comes out.'
		},
		...{ CHECKS: '', DECIDE: '', MISTAKES: mistake, LINES: '', ...parts }
	};
	const text = skeleton.replace(/[A-Z]{4,}/g, (word) => given[word] ?? word);
	const read = readScenario(text.replace(/\n\n+/g, '\n'), worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return vetScenario(read.scenario, read.world)
		.filter(({ ok }) => !ok)
		.map(({ path, message }) => `${path.join('/')}: ${message}`);
}

describe('vetting', () => {
	it('finds nothing in a sound lab, nor in the labs of the app', () => {
		expect(said()).toEqual([]);
		for (const { scenario, world } of labFiles.map(lab))
			expect(
				vetScenario(scenario, world).filter(({ ok, elsewhere }) => !ok && !elsewhere),
				scenario.id
			).toEqual([]);
	});

	it('finds a line of a solution that no check asks for', () => {
		expect(said({ LINES: '      - note: { ticket: printer, body: Restarted. }' })).toEqual([
			'steps/0/solution/1: The step "answer" can be completed without "note". If it matters, add a check for it; otherwise leave the line out.'
		]);
		expect(
			said({
				CHECKS: '      - { id: noted, wants: A note, note: { ticket: printer, by: john } }',
				LINES: '      - note: { ticket: printer, body: Restarted. }\n      - wait: 5 minutes'
			})
		).toEqual([]);
	});

	it('finds a step in which nothing can go wrong', () => {
		expect(said({ MISTAKES: '' })).toEqual([
			'steps/0: Nothing can go wrong in the step "answer". Add a mistake that learners really make, a question, or a decision with a wrong choice.'
		]);
		expect(said({ MISTAKES: '', DECIDE: decision })).toEqual([]);
		const tip = mistake.replace('say:', 'tip: true, say:');
		expect(said({ MISTAKES: tip })).toHaveLength(1);
	});

	it('finds a decision of which every choice is right', () => {
		expect(said({ DECIDE: decision.replace('because: No.', 'right: true, because: No.') })).toEqual(
			[
				'steps/0/decide/0: Every choice of "plan" is right, so it decides nothing. Add a choice that would be wrong, with its reason.'
			]
		);
	});

	it('finds a check that holds from the start and that no mistake makes fail', () => {
		const open =
			'      - { id: open, wants: It stays open, may hold before: true, ticket: { is: printer, state: open } }';
		expect(said({ CHECKS: open })).toEqual([]);
		const kens =
			'      - { id: kens, wants: It stays his, may hold before: true, ticket: { is: printer, from: Ken } }';
		expect(said({ CHECKS: kens })).toEqual([
			'steps/0/checks/2: The check "kens" holds from the start, and no mistake of the step makes it fail. Add the mistake that it guards against, or leave it out.'
		]);
	});

	it.each([
		['TITLE', 'A Sev-A printer', 'steps/0: The title of the lab'],
		['SUMMARY', 'It is Sev-A.', 'steps/0: The summary of the lab'],
		['STEP', 'Choose Sev-A', 'steps/0/title: The title of the step']
	])('finds an answer that is given away: %s', (part, text, begins) => {
		expect(said({ [part]: text, DECIDE: decision })).toEqual([
			`${begins} gives away the answer to "plan": it says "Sev-A". Use words that do not reveal the answer.`
		]);
		expect(said({ [part]: text })).toEqual([]);
	});

	it('finds a symptom that somebody tells and the state does not have', () => {
		const stopped = (device: string) =>
			`changes: { devices: [{ name: ${device}, services: { Spooler: stopped } }] }`;
		const nora = (fault: string) =>
			said({
				PERSON: 'Nora Fitzgerald',
				WORLD: 'company',
				AGENT: 'tomas',
				TOPIC: 'General',
				MESSAGE: 'I cannot print on PRN-DUB-2.',
				FAULT: fault
			});
		expect(nora(stopped('LT-111'))).toEqual([
			'steps/0: Nora Fitzgerald says that they cannot print on PRN-DUB-2, but in the world of this lab they can. Break it under "changes", or tell something else.'
		]);
		expect(nora(stopped('LT-110'))).toEqual([]);
		expect(
			said({
				PERSON: 'Nora Fitzgerald',
				WORLD: 'company',
				AGENT: 'tomas',
				TOPIC: 'General',
				MESSAGE: 'I have printed it.'
			})
		).toEqual([]);
	});
});
