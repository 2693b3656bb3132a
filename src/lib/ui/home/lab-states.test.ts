import { describe, expect, it } from 'vitest';
import type { RunState, StepRecord } from '#lib/scenario/attempt.ts';
import { labKey, type DeskSummary } from '#lib/store/index.ts';
import type { PlacedLab } from '#lib/ui/labs/course.ts';
import { isFound, nextIn, resultWords, statesOf, unfinishedIn } from './lab-states.ts';

const lab = (id: string, more: Partial<PlacedLab> = {}): PlacedLab => ({
	id,
	title: `The ${id}`,
	level: 'beginner',
	minutes: 10,
	left: [3, 2, 1],
	after: [],
	...more
});

const step = (outcome: StepRecord['outcome'], hints = 0, more: Partial<StepRecord> = {}) =>
	({ outcome, hints, ended: outcome === 'working' ? null : 5, ...more }) as StepRecord;

/** A desk of an attempt; `touched` is the order in which they were worked on. */
function desk(id: string, touched: number, phase: RunState['phase'], steps: StepRecord[]) {
	const run = { phase, step: steps.length - 1, steps: { ...steps } } as unknown as RunState;
	const summary: Partial<DeskSummary> = {
		id: touched as DeskSummary['id'],
		scenario: labKey('app', id),
		touched,
		attempt: { now: 0, run }
	};
	return summary as DeskSummary;
}

const finished = (id: string, touched: number, ...steps: StepRecord[]) =>
	desk(id, touched, 'debrief', steps);

/** The states of the labs, with the desk last worked on first, as the store lists them. */
function states(desks: readonly DeskSummary[], labs = [lab('first'), lab('second')]) {
	const newestFirst = desks.toSorted((a, b) => b.touched - a.touched);
	return statesOf([{ number: 1, title: 'One', about: 'All.', labs }], newestFirst).flatMap(
		(one) => one.labs
	);
}

describe('the state of a lab', () => {
	it('is that of the newest attempt, with the best result of all that were finished', () => {
		const [first, second] = states([
			finished('first', 1, step('passed', 1), step('shown')),
			finished('first', 2, step('passed', 2), step('passed', 1)),
			desk('first', 3, 'working', [step('passed'), step('working')])
		]);
		expect(first).toMatchObject({
			desk: { id: 3 },
			progress: { done: 1, of: 3, finished: false, step: 1 },
			done: true,
			attempts: 3,
			best: { alone: 2, of: 2, hints: 3 }
		});
		expect(second).toMatchObject({ desk: null, progress: null, done: false, best: null });
	});

	it('counts hints of tasks, and not optional steps that were left', () => {
		const [first] = states([
			finished('first', 1, step('passed', 1, { taskHints: { a: 2 } }), step('left'))
		]);
		expect(first?.best).toEqual({ alone: 1, of: 1, hints: 3 });
	});

	it('prefers the attempt with more done alone, then the one with fewer hints', () => {
		const [first] = states([
			finished('first', 1, step('passed', 0), step('passed', 2)),
			finished('first', 2, step('passed', 1), step('passed', 0)),
			finished('first', 3, step('passed', 0), step('skipped', 0))
		]);
		expect(first?.best).toEqual({ alone: 2, of: 2, hints: 1 });
	});

	it('has nothing of a lab of the same name from a file of one’s own', () => {
		const own = { ...finished('first', 1, step('passed')), scenario: labKey('own', 'first') };
		expect(states([own])[0]).toMatchObject({ attempts: 0, desk: null });
	});
});

it.each([
	[{ alone: 3, of: 3, hints: 0 }, 'all steps by yourself, without a hint'],
	[{ alone: 3, of: 3, hints: 1 }, 'all steps by yourself, one hint'],
	[{ alone: 2, of: 3, hints: 4 }, '2 of 3 steps by yourself, 4 hints'],
	[{ alone: 0, of: 3, hints: 0 }, '0 of 3 steps by yourself']
])('says of %o: %s', (result, words) => expect(resultWords(result)).toBe(words));

describe('what to do next', () => {
	const three = [lab('first'), lab('second'), lab('third')];

	it('is the newest attempt that is under way', () => {
		const desks = [
			desk('first', 1, 'working', [step('working')]),
			desk('second', 2, 'working', [step('working')]),
			finished('third', 3, step('passed'))
		];
		expect(unfinishedIn(states(desks, three))?.lab.id).toBe('second');
		expect(unfinishedIn(states(desks.slice(2), three))).toBeUndefined();
	});

	it('is else the first lab that was not begun', () => {
		expect(nextIn(states([], three))?.lab.id).toBe('first');
		expect(nextIn(states([finished('first', 1, step('passed'))], three))?.lab.id).toBe('second');
		const all = three.map(({ id }, at) => finished(id, at, step('passed')));
		expect(nextIn(states(all, three))?.lab.id).toBe('first');
	});
});

it.each([
	['', null, true],
	['PRINTER', null, true],
	['paper devices', null, true],
	['paper network', null, false],
	['', 'beginner', true],
	['printer', 'advanced', false]
] as const)('finds “%s” of level %s: %s', (text, level, found) => {
	const printer = lab('printer', { title: 'No paper in the printer' });
	expect(isFound(printer, 'Devices', { text, level })).toBe(found);
});
