import { describe, expect, it } from 'vitest';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { changed } from './small-lab.ts';
import { worlds } from './shipped.ts';

/** A lab whose stories differ in what is wrong, in what is to be done and in what is checked. */
const PARTS = `deskdrill: 1
id: parts
title: Parts of the file that vary
summary: What is wrong differs.
level: beginner
minutes: 5
objectives: [Try it]
world: lab
vary:
  person: { one of: [Karen, Ken] }
  case:
    row of:
      - plan: Sev-A
        words: [outage, down]
        line: { set sla: { ticket: lost, sla: '{case.plan}' } }
        fix: ['{case.line}', { note: { ticket: lost, body: '{person} is hit.' } }]
        same: '{case.fix}'
        more:
          - id: note
            wants: A note on {person}
            note: { ticket: lost, mentions any: [['{person}']] }
      - plan: Sev-B
        words: [slow]
        line: { set sla: { ticket: lost, sla: '{case.plan}' } }
        fix: [wait: 1 minute, '{case.line}']
        same: '{case.fix}'
        more: []
clock: 2026-03-02 09:00
people: { '{person}': A user, john: An agent }
steps:
  - id: report
    as: '{person}'
    title: Report it
    text: Report it.
    checks:
      - id: opened
        wants: A ticket
        ticket: { from: '{person}', says: { mentions any: ['{case.words}'] } }
        as: lost
    hints: [a, b, c]
    solution:
      - open ticket: { help topic: Other, subject: It is down, message: 'It was slow, then it was down.' }
  - id: plan
    as: john
    title: Plan it
    text: Plan it.
    checks:
      - { id: sla, wants: A plan, ticket: { is: lost, sla: '{case.plan}' } }
      - '{case.more}'
    hints: [a, b, c]
    solution: ['{case.fix}']
debrief: { remember: [It works] }
`;

function read(text: string, seed?: number) {
	return readScenario(text, worlds, seed === undefined ? {} : { seed });
}

function story(plan: string, person = 'Karen') {
	for (let seed = 1; seed < 100; seed++) {
		const found = read(PARTS, seed);
		if (!found.ok) throw new Error(JSON.stringify(found.problems));
		const { case: row, person: who } = found.scenario.story?.drawn ?? {};
		if ((row as { plan: string }).plan === plan && who === person) return found;
	}
	throw new Error(`No story has ${plan}.`);
}

function problems(from: string, to: string): string[] {
	const found = read(changed(PARTS, from, to));
	if (found.ok) return [];
	return found.problems.map((one) => `${one.line}:${one.column} ${one.message} ${one.hint ?? ''}`);
}

describe('parts of the file that vary', () => {
	it('takes the place of the text that names it, with what it quotes itself', () => {
		expect(story('Sev-A').scenario.steps[1]?.solution).toEqual([
			{ 'set sla': { ticket: 'lost', sla: 'Sev-A' } },
			{ note: { ticket: 'lost', body: 'Karen is hit.' } }
		]);
		expect(story('Sev-B').scenario.steps[1]?.solution).toEqual([
			{ wait: '1 minute' },
			{ 'set sla': { ticket: 'lost', sla: 'Sev-B' } }
		]);
	});

	it('becomes lines of a list, or none', () => {
		const ids = (plan: string) => story(plan).scenario.steps[1]?.checks?.map(({ id }) => id);
		expect(ids('Sev-A')).toEqual(['sla', 'note']);
		expect(ids('Sev-B')).toEqual(['sla']);
	});

	it('stays a list where a list of lists is wanted', () => {
		expect(story('Sev-A').scenario.steps[0]?.checks?.[0]?.['ticket']).toMatchObject({
			says: { 'mentions any': [['outage', 'down']] }
		});
	});

	it('is not told as a value of the story; texts are', () => {
		expect(story('Sev-A').scenario.story?.drawn).toEqual({
			person: 'Karen',
			case: { plan: 'Sev-A' }
		});
	});

	it('is proved in every story', () => {
		for (const plan of ['Sev-A', 'Sev-B']) {
			const { scenario, world } = story(plan);
			const failed = proveScenario(scenario, world).findings.filter(({ ok }) => !ok);
			expect(failed).toEqual([]);
		}
	});
});

describe('what is wrong in a part of the file', () => {
	const line = (text: string) => PARTS.split('\n').findIndex((one) => one.includes(text)) + 1;

	it('is told at its place under vary', () => {
		const [found] = problems('fix: [wait: 1 minute,', 'fix: [wait: soon,');
		expect(found).toMatch(new RegExp(`^${line('wait: 1 minute')}:\\d+ "wait" is "soon"`));
	});

	it('is told where it has a name that is not known', () => {
		const at = line('wants: A note on');
		expect(problems('wants: A note on {person}', 'wishes: A note').join('\n')).toMatch(
			new RegExp(`^${at}:\\d+ "wishes" is not known in this check`, 'm')
		);
	});

	it('is a value that stands below, or a row that quotes itself', () => {
		expect(problems("fix: ['{case.line}',", "fix: ['{case.more}',").join('\n')).toContain(
			'"{case.more}" does not stand above this value.'
		);
		expect(problems('one of: [Karen, Ken]', "one of: ['{case.plan}', Ken]").join('\n')).toContain(
			'"{case.plan}" does not stand above this value.'
		);
		expect(problems('plan: Sev-A', "plan: '{case.plan}'").join('\n')).toContain(
			'"{case.plan}" does not stand above this value.'
		);
	});

	it('is a part within a text', () => {
		expect(problems('text: Plan it.', 'text: Plan {case.fix} it.').join('\n')).toContain(
			'"{case.fix}" is a list or a group of keys, and cannot stand within a text.'
		);
	});

	it('is a placeholder without its quotes', () => {
		expect(
			problems("sla: '{case.plan}' } }\n        fix", 'sla: {case.plan} } }\n        fix')
		).toEqual([expect.stringContaining('"{case.plan}" needs quotes here')]);
	});
});
