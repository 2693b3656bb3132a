import { describe, expect, it } from 'vitest';
import { coachView, debriefView, placesOf } from '#lib/scenario/index.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { playLines } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

/** Two tickets, and one step with a task for each of them and an optional third one. */
const SOUND = smallLab(
	`${REPORT}  - id: second
    as: Ken
    title: Report another
    text: Open a ticket.
    checks:
      - { id: opened, wants: A ticket from Ken, ticket: { from: Ken }, as: other }
    hints: [a, b, c]
    solution:
      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }
  - id: queue
    as: john
    log in: true
    title: Clear the queue
    text: Three things, in any order.
    tasks:
      - id: plan
        title: Judge Karen's ticket
        text: Which plan?
        checks:
          - { id: sla, wants: Sev-A, ticket: { is: first, sla: Sev-A } }
        decide:
          - id: why
            question: Why?
            choices:
              - { id: all, text: All are affected, right: true, because: Yes. }
              - { id: none, text: Nobody is, because: No. }
        hints: [a, b, c]
        mistakes:
          - id: wrong-plan
            when: { ticket: { is: first, sla: Sev-C } }
            say: Too slow.
            try: [set sla: { ticket: first, sla: Sev-C }]
        solution:
          - set sla: { ticket: first, sla: Sev-A }
      - id: answer
        title: Answer Ken
        checks:
          - { id: said, wants: An answer, reply: { ticket: other, by: john } }
        hints: [d, e, f]
        solution:
          - reply: { ticket: other, body: Thank you. }
      - id: tidy
        title: Note it
        optional: true
        checks:
          - { id: noted, wants: A note, note: { ticket: other, by: john } }
        hints: [g, h, i]
        solution:
          - note: { ticket: other, body: Praise. }
`,
	'Karen: A customer, Ken: Another one, john: An agent'
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
		: found.problems.map(({ line, column, message, hint = '' }) =>
				`${line}:${column} ${message} ${hint}`.trim()
			);
}

function broken(from: string, to: string): string[] {
	const text = changed(SOUND, from, to);
	const { scenario, world } = read(text);
	const placeOf = placesOf(text);
	return proveScenario(scenario, world)
		.findings.filter(({ ok }) => !ok)
		.map(({ message, path }) => `${placeOf(path).line}: ${message}`);
}

/** At the step with the tasks. */
function atQueue() {
	const { scenario, world } = read(SOUND);
	const begun = beginScenario(scenario, world);
	const stage = new Stage(new DeskMemory(begun.events), begun.attempt, scenario);
	act(stage, { do: 'begin' });
	act(stage, { do: 'skip' });
	act(stage, { do: 'skip' });
	const play = (...lines: Parameters<typeof playLines>[1]) => {
		for (const played of playLines(stage, lines, 'john')) void played;
	};
	const view = () => {
		const { step } = coachView(stage.tables, stage.attempt, scenario);
		if (!step) throw new Error('There is no step.');
		return step;
	};
	const done = () =>
		view()
			.tasks.filter((task) => task.done)
			.map(({ id }) => id);
	return { stage, play, view, done, scenario };
}

const LOG_IN = { 'log in': { panel: 'agent', username: 'john', password: 'john' } };
const ANSWER = { reply: { ticket: 'other', body: 'Thank you.' } };

describe('tasks of a step', () => {
	it('can be done in any order; the step is complete when all required ones are', () => {
		const { stage, play, view, done } = atQueue();
		play(LOG_IN);
		expect(done()).toEqual([]);
		play(ANSWER);
		expect(done()).toEqual(['answer']);
		play({ 'set sla': { ticket: 'first', sla: 'Sev-A' } });
		expect(done()).toEqual(['answer']);
		act(stage, { do: 'decide', question: 'why', choice: 'all' });
		expect(done()).toEqual(['plan', 'answer']);
		expect(view().complete).toBe(true);
		expect(view().tasks.map(({ optional }) => optional)).toEqual([false, false, true]);
	});

	it('have hints of their own, which the debrief counts together', () => {
		const { stage, view, scenario } = atQueue();
		act(stage, { do: 'hint', task: 'answer' });
		for (let n = 0; n < 5; n++) act(stage, { do: 'hint', task: 'plan' });
		act(stage, { do: 'hint', task: 'nothing' });
		act(stage, { do: 'hint' });
		expect(view().tasks.map(({ hints }) => hints.shown)).toEqual([['a', 'b', 'c'], ['d'], []]);
		const debrief = debriefView(stage.tables, stage.attempt, scenario);
		expect(debrief?.totals.hints).toBe(4);
	});

	it('show the feedback of their mistakes beside them', () => {
		const { play, view } = atQueue();
		play(LOG_IN, { 'set sla': { ticket: 'first', sla: 'Sev-C' } });
		expect(view().mistakes).toEqual([]);
		expect(view().tasks[0]?.mistakes).toMatchObject([{ id: 'wrong-plan', now: true }]);
	});

	it('are done for the learner only where they are not done yet', () => {
		const { stage, play, view } = atQueue();
		play(LOG_IN, ANSWER);
		act(stage, { do: 'show' });
		expect(view().complete).toBe(true);
		expect(view().lines.map(({ what }) => what)).toEqual([
			'Log In',
			'SLA Plan',
			'Post Internal Note'
		]);
	});

	it.each([
		[
			'nothing to do',
			'          - { id: said, wants: An answer, reply: { ticket: other, by: john } }',
			'          - { id: said, wants: An answer, optional: true, reply: { ticket: other, by: john } }',
			'55:9 The task "answer" has nothing to do. Add "checks", "ask" or "decide".'
		],
		[
			'too few hints',
			'hints: [d, e, f]',
			'hints: [d, e]',
			'59:16 The task "answer" has 2 of three hints. A nudge, the place, the exact clicks.'
		],
		[
			'the id of a check of another task',
			'{ id: said,',
			'{ id: sla,',
			'58:19 There is another check with the id "sla". Give each a different one.'
		],
		[
			'the id of another task',
			'- id: answer',
			'- id: plan',
			'55:13 There is another task with the id "plan". Give each a different one.'
		],
		[
			'no solution',
			'        solution:\n          - reply: { ticket: other, body: Thank you. }\n',
			'',
			'55:9 The task "answer" has checks but no solution. Write the actions of a good learner: the proof plays them.'
		]
	])('are refused with %s', (_, from, to, expected) => {
		expect(refused(from, to)).toEqual([expected]);
	});

	it('are proved in both orders, and without those that are optional', () => {
		expect(broken('minutes: 5', 'minutes: 6')).toEqual([]);
	});

	it('must not need another task to be done first', () => {
		const answer = '          - reply: { ticket: other, body: Thank you. }\n';
		expect(
			broken(
				'          - { id: said, wants: An answer, reply: { ticket: other, by: john } }',
				'          - { id: said, wants: An answer, reply: { ticket: other, by: john }, ticket: { is: first, sla: Sev-A } }'
			)
		).toEqual([
			'55: The task "answer" is not done after its solution when the tasks are done in the reverse order.'
		]);
		expect(
			broken(
				'          - set sla: { ticket: first, sla: Sev-A }\n',
				`          - set sla: { ticket: first, sla: Sev-A }\n${answer}`
			)[0]
		).toBe(
			'56: The task "answer" is done before its own solution: by that of another part of the step. Check something else in it, or make it a part of the other.'
		);
	});

	it('are not needed where they are optional', () => {
		expect(
			broken(
				'    text: Three things, in any order.\n',
				`    text: Three things, in any order.
    checks:
      - { id: all, wants: A note, note: { ticket: other, by: john } }
    hints: [x, y, z]
    solution: []
`
			)
		).toEqual([
			expect.stringMatching(
				/^36: The check "all" does not hold after the solution without the task "tidy"\./
			),
			'68: The step is not complete after the solution without the task "tidy".'
		]);
	});

	it('have mistakes of their own, which are proved', () => {
		expect(broken('say: Too slow.', 'say: Too slow.\n            tip: false').length).toBe(0);
		expect(
			broken(
				'try: [set sla: { ticket: first, sla: Sev-C }]',
				'try: [set sla: { ticket: first, sla: Sev-B }]'
			)[0]
		).toContain('The feedback of the mistake "wrong-plan" is not shown');
	});
});
