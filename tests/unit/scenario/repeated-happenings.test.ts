import { describe, expect, it } from 'vitest';
import { act } from '#lib/scenario/run/coach.ts';
import { pass } from '#lib/scenario/run/clock.ts';
import { playLines } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

const MINUTE = 60_000;
const SOUND = smallLab(
	`${REPORT}  - id: answer
    as: john
    title: Answer
    text: Wait, then answer.
    happenings:
      - id: asks
        every: 10 minutes
        times: 3
        unless: { reply: { ticket: first, by: john } }
        who: Karen
        replies: { ticket: first, message: Is anybody there? }
      - id: thanks
        when: { ticket: { is: first, status: Resolved } }
        again: true
        tells: Resolved again.
    checks:
      - { id: said, wants: An answer, reply: { ticket: first, by: john } }
    hints: [a, b, c]
    solution:
      - wait: 15 minutes
      - reply: { ticket: first, body: Done., status: Resolved }
`
);

function atAnswer() {
	const read = readScenario(SOUND, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const begun = beginScenario(read.scenario, read.world);
	const stage = new Stage(new DeskMemory(begun.events), begun.attempt, read.scenario);
	act(stage, { do: 'begin' });
	act(stage, { do: 'skip' });
	const play = (...lines: Parameters<typeof playLines>[1]) => {
		for (const played of playLines(stage, lines, 'john')) void played;
	};
	const { now } = stage;
	const happened = (id: string) =>
		stage.running.happened
			.filter(({ key }) => key === `answer/${id}`)
			.map(({ at }) => Math.round((at - now) / MINUTE));
	return { stage, play, happened };
}

describe('repeated happenings', () => {
	it('come at each interval, up to their number', () => {
		const { stage, happened } = atAnswer();
		pass(stage, stage.now + 25 * MINUTE);
		expect(happened('asks')).toEqual([10, 20]);
		pass(stage, stage.now + 600 * MINUTE);
		expect(happened('asks')).toEqual([10, 20, 30]);
	});

	it('leave out the times at which "unless" holds', () => {
		const { stage, play, happened } = atAnswer();
		pass(stage, stage.now + 12 * MINUTE);
		play({ reply: { ticket: 'first', body: 'Soon.' } });
		pass(stage, stage.now + 600 * MINUTE);
		expect(happened('asks')).toEqual([10]);
	});

	it('come each time that their condition comes true again, not while it stays true', () => {
		const { play, happened } = atAnswer();
		const resolve = { 'set status': { ticket: 'first', status: 'Resolved' } };
		play(resolve);
		play({ note: { ticket: 'first', body: 'Still resolved.' } });
		expect(happened('thanks')).toHaveLength(1);
		play({ 'set status': { ticket: 'first', status: 'Open' } }, resolve);
		expect(happened('thanks')).toHaveLength(2);
	});

	it('are forgotten when the step is restarted', () => {
		const { stage, play, happened } = atAnswer();
		play({ 'set status': { ticket: 'first', status: 'Resolved' } });
		expect(happened('thanks')).toHaveLength(1);
		act(stage, { do: 'back' });
		expect(happened('thanks')).toHaveLength(0);
		expect(stage.running.rounds).toBeUndefined();
		play({ 'set status': { ticket: 'first', status: 'Resolved' } });
		expect(happened('thanks')).toHaveLength(1);
	});

	it('are proved', () => {
		const found = readScenario(SOUND, worlds);
		expect(found.ok && proveScenario(found.scenario, found.world).failed).toBe(0);
	});

	it.each([
		[
			'without a number',
			'        times: 3\n',
			'',
			'"every" needs "times". Say how often it happens: "times: 3".'
		],
		[
			'with a moment as well',
			'every: 10 minutes',
			'every: 10 minutes\n        after: 2 minutes',
			'A happening needs exactly one of "at", "after", "every" and "when"; this has 2.'
		],
		[
			'with "again" but no condition',
			'times: 3',
			'times: 3\n        again: true',
			'"again" needs "when". It repeats a happening whose condition comes true again. For a length of time, write "every".'
		],
		[
			'with a number that nothing repeats',
			'again: true',
			'times: 2',
			'"times" needs "every" or "again: true". Without them it happens once.'
		],
		['too often', 'times: 3', 'times: 30', '"times" is 30; expected a whole number from 1 to 20.']
	])('are refused %s', (_, from, to, expected) => {
		const found = readScenario(changed(SOUND, from, to), worlds);
		expect(
			found.ok ? [] : found.problems.map(({ message, hint = '' }) => `${message} ${hint}`.trim())
		).toEqual([expected]);
	});
});
