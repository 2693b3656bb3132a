import { expect, it } from 'vitest';
import type { StepRecord } from '../attempt.ts';
import type { Step } from '../language/step.ts';
import { limitView } from './limit.ts';

const MINUTE = 60_000;
const step = { 'time limit': { of: '15 minutes', late: 'Too late.' } } as Step;
const record = (outcome: StepRecord['outcome'], ended: number | null = 20 * MINUTE) =>
	({ began: 0, ended, outcome }) as StepRecord;

it.each([
	['working', 10 * MINUTE, null, 5 * MINUTE],
	['working', 16 * MINUTE, null, -MINUTE],
	['passed', 99 * MINUTE, 20 * MINUTE, -5 * MINUTE],
	['shown', 99 * MINUTE, 15 * MINUTE, 0]
] as const)('counts the time of a step that is %s', (outcome, now, ended, left) => {
	expect(limitView(step, record(outcome, ended), now)?.left).toBe(left);
});

it.each(['skipped', 'left'] as const)(
	'is neither kept nor missed by a step that was %s',
	(outcome) => {
		expect(limitView(step, record(outcome), 99 * MINUTE)).toBeNull();
	}
);

it('is nothing where there is none, or the step was not begun', () => {
	expect(limitView({} as Step, record('passed'), 0)).toBeNull();
	expect(limitView(step, null, 0)).toBeNull();
});
