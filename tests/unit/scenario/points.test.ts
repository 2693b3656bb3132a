import { describe, expect, it } from 'vitest';
import { coachView, debriefView, placesOf } from '#lib/scenario/index.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { playLines } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { readObjectives } from '#lib/scenario/read/read-objectives.ts';
import { textOf, worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

const SOUND = changed(
	smallLab(
		`${REPORT}  - id: answer
    as: john
    title: Answer
    text: Answer with cause and thanks.
    checks:
      - id: said
        wants: An answer with the cause and a word of thanks
        optional: true
        reply: { ticket: first, by: john, mentions any: [[cause], [thank]] }
        weight: 4
        objective: itil4-incident
        partly:
          when: { reply: { ticket: first, by: john, mentions any: [[cause]] } }
          says: The cause is there. And a word of thanks?
          try: [reply: { ticket: first, body: The cause was a cable. }]
        says: { full: Well said., not: Nothing was said. }
    ask:
      - { id: source, question: Which way?, answer: { text: [Web] }, objective: Be polite }
    decide:
      - id: urgency
        question: How urgent is it?
        weight: 2
        objective: itil4-incident
        choices:
          - { id: high, text: Very, right: true, because: Yes. }
          - { id: middle, text: A bit, right: partly, because: One can say so. }
          - { id: low, text: Not, because: No. }
        reason: { asks: Why?, model: Many people wait. }
    hints: [a, b, c]
    solution:
      - reply: { ticket: first, body: The cause was a cable. Thank you. }
`
	),
	'objectives: [Try it]',
	'objectives: [itil4-incident, Be polite]'
);

function refused(from: string, to: string): string[] {
	const found = readScenario(changed(SOUND, from, to), worlds);
	return found.ok
		? []
		: found.problems.map(({ message, hint = '' }) => `${message} ${hint}`.trim());
}

function broken(from: string, to: string): string[] {
	const text = changed(SOUND, from, to);
	const found = readScenario(text, worlds);
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return proveScenario(found.scenario, found.world)
		.findings.filter(({ ok }) => !ok)
		.map(({ message, path }) => `${placesOf(text)(path).line}: ${message}`);
}

function atAnswer() {
	const read = readScenario(SOUND, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const { scenario, world } = read;
	const begun = beginScenario(scenario, world);
	const stage = new Stage(new DeskMemory(begun.events), begun.attempt, scenario);
	act(stage, { do: 'begin' });
	act(stage, { do: 'skip' });
	const reply = (body: string) => {
		const lines = [{ reply: { ticket: 'first', body } }];
		for (const played of playLines(stage, lines, 'john')) void played;
	};
	const choose = (choice: string) => act(stage, { do: 'decide', question: 'urgency', choice });
	const reason = (text: string) => act(stage, { do: 'reason', question: 'urgency', text });
	const answer = (given: string) => act(stage, { do: 'answer', question: 'source', given });
	const step = () => {
		const view = coachView(stage.tables, stage.attempt, scenario).step;
		if (!view) throw new Error('There is no step.');
		return view;
	};
	const debrief = () => {
		act(stage, { do: 'next' });
		const view = debriefView(stage.tables, stage.attempt, scenario);
		if (!view?.points) throw new Error('There are no points.');
		return { ...view, points: view.points };
	};
	return { stage, reply, choose, reason, answer, step, debrief };
}

describe('points', () => {
	it('are full for what was met in full and answered at once, and count for objectives', () => {
		const { reply, choose, reason, answer, step, debrief } = atAnswer();
		reply('The cause was a cable. Thank you.');
		expect(step().checks[0]).toMatchObject({ partly: false, voice: 'Well said.' });
		choose('high');
		reason('People wait.');
		answer('Web');
		expect(debrief().points).toEqual({
			got: 7,
			// One is for the first step, which was skipped.
			of: 8,
			objectives: [
				{ title: 'Incident management', source: 'ITIL 4 practice', got: 6, of: 6 },
				{ title: 'Be polite', source: null, got: 1, of: 1 },
				{ title: 'Without an objective', source: null, got: 0, of: 1 }
			]
		});
	});

	it('are half for what was met in part, chosen in part, or answered after another try', () => {
		const { reply, choose, reason, answer, step, debrief } = atAnswer();
		reply('The cause was a cable.');
		expect(step().checks[0]).toMatchObject({
			held: false,
			partly: true,
			voice: 'The cause is there. And a word of thanks?'
		});
		choose('middle');
		reason('It depends.');
		answer('Phone');
		answer('Web');
		expect(step().complete).toBe(true);
		const { points, totals } = debrief();
		expect(points.objectives.map(({ got }) => got)).toEqual([3, 0.5, 0]);
		expect(totals.mistakes).toBe(1);
	});

	it('are none for what was not met, with the voice for it in the debrief', () => {
		const { choose, reason, answer, step, debrief } = atAnswer();
		choose('low');
		expect(step().complete).toBe(false);
		choose('high');
		reason('People wait.');
		answer('Web');
		expect(step().checks[0]?.voice).toBeNull();
		const { points, steps } = debrief();
		expect(points.objectives[0]).toMatchObject({ got: 1, of: 6 });
		expect(steps[1]?.checks[0]).toMatchObject({ voice: 'Nothing was said.' });
	});

	it('are none for what the coach did', () => {
		const { stage, debrief } = atAnswer();
		act(stage, { do: 'show' });
		expect(debrief().points.got).toBe(0);
	});

	it('are not given by a lab that grades nothing', () => {
		const read = readScenario(smallLab(REPORT), worlds);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		const begun = beginScenario(read.scenario, read.world);
		const stage = new Stage(new DeskMemory(begun.events), begun.attempt, read.scenario);
		act(stage, { do: 'begin' });
		expect(debriefView(stage.tables, stage.attempt, read.scenario)?.points).toBeNull();
	});
});

describe('choices that are right in part', () => {
	it('let the learner continue, or choose a better one', () => {
		const { choose, reason, answer, step } = atAnswer();
		choose('middle');
		reason('It depends.');
		answer('Web');
		expect(step().decisions[0]).toMatchObject({ right: false, partly: true });
		expect(step().complete).toBe(true);
		choose('high');
		expect(step().decisions[0]).toMatchObject({ right: true, partly: false });
	});

	it('need a right one beside them', () => {
		expect(refused('right: true, because: Yes.', 'right: partly, because: Yes.')).toEqual([
			'None of the choices of "urgency" is right. Add "right: true" to one.'
		]);
	});
});

describe('reasons', () => {
	it('must be written, are kept as they are, and stand beside the model reason in the debrief', () => {
		const { choose, reason, answer, step, debrief } = atAnswer();
		choose('high');
		answer('Web');
		reason('   ');
		expect(step().complete).toBe(false);
		reason(' <b>Because</b> ');
		expect(step().complete).toBe(true);
		expect(step().decisions[0]?.reason).toEqual({
			asks: 'Why?',
			given: '<b>Because</b>',
			forYou: false,
			model: null
		});
		expect(debrief().steps[1]?.decisions[0]?.reason).toMatchObject({
			given: '<b>Because</b>',
			model: 'Many people wait.'
		});
	});

	it('are not taken for one of the learner when the coach writes them', () => {
		const { stage, debrief } = atAnswer();
		act(stage, { do: 'show' });
		expect(debrief().steps[1]?.decisions[0]?.reason).toMatchObject({ forYou: true });
	});
});

describe('the proof of partial results', () => {
	it('plays how a check is met in part', () => {
		expect(broken('minutes: 5', 'minutes: 6')).toEqual([]);
		expect(broken('body: The cause was a cable. }]', 'body: Hello. }]')).toEqual([
			expect.stringContaining('The check "said" is not met in part after its "try".')
		]);
		expect(broken('body: The cause was a cable. }]', 'body: The cause. Thank you. }]')).toEqual([
			'33: The check "said" is met in full after the "try" of "partly".'
		]);
		expect(
			broken(
				'when: { reply: { ticket: first, by: john, mentions any: [[cause]] } }',
				'when: { ticket: { is: first } }'
			)[0]
		).toContain('The check "said" is met in part before anything was done.');
	});
});

describe('objectives', () => {
	it.each([
		[
			'an unknown code',
			'objectives: [itil4-incident,',
			'objectives: [itil4-incidents, itil4-incident,',
			'There is no learning objective with the code "itil4-incidents". Did you mean "itil4-incident"?'
		],
		[
			'one of a check that the scenario does not name',
			'objective: Be polite',
			'objective: Be polit',
			'"Be polit" is not among the objectives of this scenario. Did you mean "Be polite"?'
		]
	])('refuse %s', (_, from, to, expected) => {
		expect(refused(from, to)).toEqual([expected]);
	});

	it('may be free text, with hyphens too', () => {
		expect(refused('Be polite]', 'Be polite, follow-up]')).toEqual([]);
	});

	it('are read from their file', () => {
		const read = readObjectives(textOf('scenarios/library/objectives.yaml'));
		expect(read.ok && read.objectives.get('aplus-1202-4.1')).toEqual({
			title: 'Tickets, documentation and support systems',
			source: 'CompTIA A+ 220-1202'
		});
	});

	it.each([
		['deskdrill: 1\n', '1:1 "sources" is missing.'],
		[
			'deskdrill: 1\nsources: [{ source: A }]\n',
			'2:11 This source needs a "source" with its name and "objectives".'
		],
		[
			'deskdrill: 1\nsources: [{ source: A, objectives: { Big Code: x } }]\n',
			'2:48 "Big Code" is not a code.'
		],
		[
			'deskdrill: 1\nsources: [{ source: A, objectives: { a-1: x } }, { source: B, objectives: { a-1: y } }]\n',
			'2:82 The code "a-1" is there twice.'
		],
		['deskdrill: 1\nsource: []\nsources: []\n', '2:9 "source" is not known here.']
	])('refuse a broken file of them', (text, expected) => {
		const read = readObjectives(text);
		const first = read.ok ? null : read.problems[0];
		expect(first && `${first.line}:${first.column} ${first.message}`).toBe(expected);
	});
});
