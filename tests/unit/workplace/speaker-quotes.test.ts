import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { characterIn } from '#lib/scenario/running.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { readScenario } from '#lib/systems/files.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { language } from '#lib/systems/language.ts';
import { changed } from '../scenario/small-lab.ts';
import { worlds } from '../scenario/shipped.ts';

const LAB = `deskdrill: 1
id: speaker
title: Who speaks
summary: Karen cannot print.
level: beginner
minutes: 5
objectives: [Listen]
world: lab
changes:
  devices:
    - { name: COUNTER-3, owner: Karen, printers: [FRONT], services: { Spooler: stopped } }
    - { name: HEAD-21, owner: Ken }
    - { name: FRONT, kind: printer, address: 10.0.0.9 }
clock: 2026-03-02 09:00
people:
  Karen: { part: A clerk, clues: [{ topic: cause, answer: 'At {device.name}: {symptom}' }] }
  Ken: { part: A clerk, clues: [{ topic: cause, answer: 'At {device.name}: {symptom}' }] }
  john: An agent
steps:
  - id: listen
    as: john
    title: Listen
    text: Somebody calls.
    ask: [{ id: ready, question: Ready?, answer: { holds: { logged in: john } } }]
    hints: [a, b, c]
    happenings:
      - { after: 0 minutes, who: Karen, calls: 'It is {device.name}. {symptom}' }
      - { after: 0 minutes, who: Ken, mails: { subject: 'About {device.name}', message: '{symptom}' } }
debrief: { remember: [Listen] }
`;

function played() {
	const read = readScenario(LAB, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const { events, attempt } = beginScenario(read.scenario, read.world);
	const stage = new Stage(new MemoryTables(language.systems, events), attempt, read.scenario);
	act(stage, { do: 'begin' });
	return { stage, scenario: read.scenario };
}

const SYMPTOM = /FRONT shows offline/;

describe('a quote without a name is of the person who speaks', () => {
	it('in what they say and write in a happening', () => {
		const { stage } = played();
		const [call] = stage.running.happened;
		expect(call?.words).toMatch(/^It is COUNTER\\-3\. /);
		expect(call?.words).toMatch(SYMPTOM);
		const ticket = stage.tables.get('tickets', 1);
		expect(ticket?.subject).toBe('About HEAD-21');
	});

	it('in the answers of their clues', () => {
		const { stage, scenario } = played();
		const answer = (email: string) => {
			const character = characterIn(stage.tables, stage.attempt, scenario, email);
			return character?.quote(character.clues[0]?.answer ?? '');
		};
		const email = (name: string) => stage.scene?.person(name)?.email ?? '';
		expect(answer(email('Karen'))).toMatch(/^At COUNTER-3: FRONT shows offline/);
		expect(answer(email('Ken'))).toMatch(/^At HEAD-21: (?!.*FRONT)/);
	});
});

describe('it is refused where nobody speaks', () => {
	const problemsOf = (from: string, to: string) => {
		const read = readScenario(changed(LAB, from, to), worlds);
		return read.ok ? [] : read.problems.map(({ message }) => message);
	};
	const nobody = (text: string) => [
		`"${text}" is that of the person who speaks, and nobody speaks here.`
	];
	it.each([
		['a text of a step', 'text: Somebody calls.', "text: 'She says: {symptom}'", '{symptom}'],
		['the debrief', 'remember: [Listen]', "remember: ['{device.name}']", '{device.name}'],
		['a title', 'title: Listen', "title: '{device.name}'", '{device.name}'],
		[
			'a condition of a happening',
			'after: 0 minutes, who: Karen',
			"when: { ticket: { subject: { mentions any: [['{device.name}']] } } }, who: Karen",
			'{device.name}'
		]
	])('%s', (_, from, to, text) => {
		expect(problemsOf(from, to)).toEqual(nobody(text));
	});

	it('a quote of an account without its name', () => {
		expect(problemsOf('Somebody calls.', "'She says: {account.symptom}'")).toEqual([
			'"{account.symptom}" does not say whose it is.'
		]);
	});

	it('but not where the name is said', () => {
		expect(
			problemsOf('Somebody calls.', "'She says: {karen.symptom} at {COUNTER-3.name}'")
		).toEqual([]);
	});
});
