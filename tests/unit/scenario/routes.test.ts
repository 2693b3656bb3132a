import { describe, expect, it } from 'vitest';
import { coachView, debriefView, placesOf } from '#lib/scenario/index.ts';
import { longestWays } from '#lib/scenario/language/route.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { playLines, playSolution } from '#lib/scenario/run/solve.ts';
import { pass } from '#lib/scenario/run/clock.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

const MINUTE = 60_000;

/** After Karen's report John either escalates (the solution) or answers himself (the way); both lead to the last step. */
const SOUND = smallLab(
	`${REPORT}  - id: judge
    as: john
    title: Judge it
    text: Escalate it, or answer it.
    time limit: { of: 15 minutes, late: Karen has waited too long. }
    checks:
      - id: moved
        wants: Karen's ticket has an owner
        any of:
          - ticket: { is: first, team: Level I Support }
          - ticket: { is: first, agent: john }
    decide:
      - id: why
        question: Why?
        choices:
          - { id: others, text: Others know more, right: true, because: They do. }
          - { id: mine, text: I know it, right: true, because: You do. }
          - { id: luck, text: Good luck, because: No. }
    hints: [a, b, c]
    solution:
      - assign: { ticket: first, team: Level I Support }
    ways:
      - id: claimed
        solution:
          - claim: { ticket: first }
        chooses: { why: mine }
    then:
      - { when: { ticket: { is: first, agent: john } }, go: answer }
      - go: look
  - id: answer
    as: john
    title: Answer it
    text: Answer.
    checks:
      - { id: said, wants: An answer, reply: { ticket: first, by: john } }
    hints: [a, b, c]
    solution:
      - reply: { ticket: first, body: Done. }
    next: close
  - id: look
    as: john
    optional: true
    title: Note it
    text: Write a note.
    checks:
      - { id: noted, wants: A note, note: { ticket: first, by: john } }
    hints: [a, b, c]
    solution:
      - note: { ticket: first, body: Escalated. }
  - id: close
    as: john
    title: Close it
    text: Close it.
    checks:
      - { id: closed, wants: It is closed, ticket: { is: first, status: Closed } }
    hints: [a, b, c]
    solution:
      - set status: { ticket: first, status: Closed }
`
);

function read(text: string) {
	const found = readScenario(text, worlds);
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return found;
}

/** What the reader says after one change: place, message and remedy. */
function refused(from: string, to: string): string[] {
	const found = readScenario(changed(SOUND, from, to), worlds);
	return found.ok
		? []
		: found.problems.map(({ line, column, message, hint = '' }) =>
				`${line}:${column} ${message} ${hint}`.trim()
			);
}

/** What the proof finds wrong after one change, with the line that it points at. */
function broken(from: string, to: string): string[] {
	const text = changed(SOUND, from, to);
	const { scenario, world } = read(text);
	const placeOf = placesOf(text);
	return proveScenario(scenario, world)
		.findings.filter(({ ok }) => !ok)
		.map(({ message, path }) => `${placeOf(path).line}: ${message}`);
}

/** At the step "judge". */
function atJudge() {
	const { scenario, world } = read(SOUND);
	const begun = beginScenario(scenario, world);
	const stage = new Stage(new DeskMemory(begun.events), begun.attempt, scenario);
	act(stage, { do: 'begin' });
	act(stage, { do: 'skip' });
	const play = (...lines: Parameters<typeof playLines>[1]) => {
		for (const played of playLines(stage, lines, 'john')) void played;
	};
	const choose = (choice: string) => act(stage, { do: 'decide', question: 'why', choice });
	const view = () => coachView(stage.tables, stage.attempt, scenario);
	const debrief = () => {
		const made = debriefView(stage.tables, stage.attempt, scenario);
		if (!made) throw new Error('There is no debrief.');
		return made;
	};
	return { stage, play, choose, view, debrief };
}

describe('branches', () => {
	it('go where the desk says when the learner continues', () => {
		const { stage, play, choose, view } = atJudge();
		expect([view().step?.number, view().step?.of]).toEqual([2, 4]);
		play({ claim: { ticket: 'first' } });
		choose('mine');
		act(stage, { do: 'next' });
		expect(view().step?.id).toBe('answer');
		expect(view().steps.map(({ id }) => id)).toEqual(['report', 'judge', 'answer', 'close']);
		playSolution(stage);
		act(stage, { do: 'next' });
		expect([view().step?.id, view().step?.number, view().step?.of]).toEqual(['close', 4, 4]);
	});

	it('leave the steps of other branches out of the debrief', () => {
		const { stage, play, choose, debrief } = atJudge();
		play({ assign: { ticket: 'first', team: 'Level I Support' } });
		choose('others');
		act(stage, { do: 'next' });
		act(stage, { do: 'skip' });
		act(stage, { do: 'skip' });
		expect(debrief().steps.map(({ id, number }) => `${number} ${id}`)).toEqual([
			'1 report',
			'2 judge',
			'3 look',
			'4 close'
		]);
	});

	it('are replayed by the way that led to the step when the desk must be reset', () => {
		const { stage, play, choose, view } = atJudge();
		play({ claim: { ticket: 'first' } });
		choose('mine');
		act(stage, { do: 'next' });
		play({ as: 'jane', transfer: { ticket: 'first', 'to department': 'Sales' } });
		act(stage, { do: 'show' });
		expect(view().step?.id).toBe('answer');
		expect(view().step?.complete).toBe(true);
		expect(stage.tables.get('tickets', stage.running.tickets['first'] as never)).toMatchObject({
			agent: expect.any(Number) as number
		});
	});

	it('count the longest way as the length of a lab', () => {
		const { scenario } = read(SOUND);
		expect(longestWays(scenario.steps)).toEqual([4, 3, 2, 2, 1]);
	});

	const ofJudge = `    then:
      - { when: { ticket: { is: first, agent: john } }, go: answer }
      - go: look
`;
	it.each([
		[
			'to no step',
			'go: look\n',
			'go: lok\n',
			['49:13 There is no step "lok". Did you mean "look"?']
		],
		[
			'that lead back',
			'go: look\n',
			'go: report\n',
			['49:13 This branch leads back to the step "report". A scenario can only go forward.']
		],
		[
			'after one that is always taken',
			'{ when: { ticket: { is: first, agent: john } }, go: answer }',
			'{ go: answer }',
			[
				'48:9 This branch has no "when", so the branches after it are never taken. Give it a "when", or make it the last one.'
			]
		],
		[
			'beside a "next" that is never used',
			ofJudge,
			`${ofJudge}    next: look\n`,
			[
				'50:5 "next" is never used: one of the branches has no "when" and is always taken. Remove "next", or that branch.'
			]
		],
		[
			'that skip a step',
			'{ when: { ticket: { is: first, agent: john } }, go: answer }',
			'{ when: { ticket: { is: first, agent: john } }, go: look }',
			[
				'50:9 The step "answer" can never be reached. The branches and "next" of the step "judge" skip it.'
			]
		]
	])('are refused %s', (_, from, to, expected) => {
		expect(refused(from, to)).toEqual(expected);
	});

	it('may lead to the debrief', () => {
		expect(refused('    next: close\n', '    next: end\n')).toEqual([]);
		expect(broken('    next: close\n', '    next: end\n')).toEqual([]);
	});

	it('are all walked by the proof', () => {
		expect(broken('minutes: 5', 'minutes: 6')).toEqual([]);
		const ways = `    ways:
      - id: claimed
        solution:
          - claim: { ticket: first }
        chooses: { why: mine }
`;
		expect(broken(ways, '')).toEqual([
			'43: Neither the solution nor a way leads into the branch to "answer". Expected: Agent: John Doe. Found: Agent: nobody. Add to "ways" what a learner does who comes there.'
		]);
		expect(broken('      - go: look\n', '    next: look\n')).toEqual([]);
	});
});

describe('ways', () => {
	it.each([
		[
			'that choose in no decision',
			'why: mine',
			'who: mine',
			'46:20 The step "judge" has no decision "who". Did you mean "why"?'
		],
		[
			'that choose nothing',
			'why: mine',
			'why: me',
			'46:25 The decision "why" has no choice "me". Known: "others", "mine", "luck".'
		],
		[
			'that choose wrongly',
			'why: mine',
			'why: luck',
			'46:25 The choice "luck" is not right, so this way cannot complete the step. A way takes a choice with "right: true".'
		]
	])('are refused %s', (_, from, to, expected) => {
		expect(refused(from, to)).toEqual([expected]);
	});

	it('are proved like the solution', () => {
		const claim = '          - claim: { ticket: first }\n';
		expect(broken(claim, '          - note: { ticket: first, body: Mine. }\n')[0]).toContain(
			'does not hold after the way "claimed".'
		);
	});

	it('are proved to the end of the lab', () => {
		const close = '{ id: closed, wants: It is closed, ticket: { is: first, status: Closed } }';
		const needsTeam =
			'{ id: closed, wants: It is closed, ticket: { is: first, status: Closed, team: Level I Support } }';
		expect(broken(close, needsTeam)).toEqual([
			'43: After the way "claimed" of the step "judge", the step "close" can no longer be completed by its solution.'
		]);
	});

	it('are tried when the coach does the step, before anything is undone', () => {
		const { stage, play, choose, view } = atJudge();
		play({ claim: { ticket: 'first' } }, { 'set status': { ticket: 'first', status: 'Open' } });
		choose('luck');
		act(stage, { do: 'show' });
		expect(view().step?.complete).toBe(true);
		expect(view().step?.shownFrom).toBeNull();
	});
});

describe('optional steps', () => {
	it('can be left, and then count neither as done nor as skipped', () => {
		const { stage, play, choose, view, debrief } = atJudge();
		play({ assign: { ticket: 'first', team: 'Level I Support' } });
		choose('others');
		act(stage, { do: 'next' });
		expect(view().step).toMatchObject({ id: 'look', optional: true, complete: false });
		act(stage, { do: 'leave' });
		expect(view().step?.id).toBe('close');
		expect(view().steps.find(({ id }) => id === 'look')?.state).toBe('left');
		playSolution(stage);
		act(stage, { do: 'next' });
		expect(debrief().totals).toMatchObject({ steps: 3, passed: 2, skipped: 1 });
	});

	it('count as done when they are', () => {
		const { stage, play, choose, debrief } = atJudge();
		play({ assign: { ticket: 'first', team: 'Level I Support' } });
		choose('others');
		act(stage, { do: 'next' });
		playSolution(stage);
		act(stage, { do: 'leave' });
		expect(debrief().steps.find(({ id }) => id === 'look')?.outcome).toBe('passed');
	});

	it('are the only ones that can be left', () => {
		const { stage, view } = atJudge();
		act(stage, { do: 'leave' });
		expect(view().step?.id).toBe('judge');
	});

	it('must not be needed later', () => {
		const needsNote =
			'{ id: closed, wants: It is closed, ticket: { is: first, status: Closed }, any of: [{ note: { ticket: first, by: john } }, { reply: { ticket: first, by: john } }] }';
		const close = '{ id: closed, wants: It is closed, ticket: { is: first, status: Closed } }';
		expect(broken(close, needsNote)).toEqual([
			'62: After leaving the optional step "look", the step "close" can no longer be completed by its solution.'
		]);
	});
});

describe('time limits', () => {
	it('tell who is late, stop nobody, and count in the debrief', () => {
		const { stage, play, choose, view, debrief } = atJudge();
		pass(stage, stage.now + 10 * MINUTE);
		expect(view().step?.limit).toEqual({
			of: '15 minutes',
			left: 5 * MINUTE,
			late: 'Karen has waited too long.'
		});
		pass(stage, stage.now + 6 * MINUTE);
		expect(view().step?.limit?.left).toBe(-MINUTE);
		play({ claim: { ticket: 'first' } });
		choose('mine');
		expect(view().step?.complete).toBe(true);
		act(stage, { do: 'next' });
		expect(debrief().totals.late).toBe(1);
	});

	it('count until the step is complete, not until the learner continues', () => {
		const { stage, play, choose, debrief } = atJudge();
		pass(stage, stage.now + 10 * MINUTE);
		play({ claim: { ticket: 'first' } });
		choose('mine');
		pass(stage, stage.now + 60 * MINUTE);
		act(stage, { do: 'next' });
		expect(debrief().totals.late).toBe(0);
	});

	it('must be kept by the solution and by every way', () => {
		const assign = '      - assign: { ticket: first, team: Level I Support }\n';
		expect(broken(assign, `      - wait: 1 hour\n${assign}`)).toEqual([
			'25: The solution takes longer than the time limit of 15 minutes. Set a longer one, or wait less.'
		]);
		const claim = '          - claim: { ticket: first }\n';
		expect(broken(claim, `          - wait: 1 hour\n${claim}`)).toEqual([
			'25: The way "claimed" takes longer than the time limit of 15 minutes. Set a longer one, or wait less.'
		]);
	});
});
