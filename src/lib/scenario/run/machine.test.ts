import { expect, it } from 'vitest';
import { moved, type RunEvent } from './machine.ts';

function walk(...events: RunEvent[]) {
	return events.reduce<ReturnType<typeof moved>>((place, event) => place && moved(place, event), {
		phase: 'briefing',
		step: 0
	});
}

it('goes from the briefing, step by step, to the debrief', () => {
	const done = { type: 'complete' } as const;
	expect(walk({ type: 'begin' })).toEqual({ phase: 'working', step: 0 });
	expect(walk({ type: 'begin' }, done, { type: 'next', to: 2 })).toEqual({
		phase: 'working',
		step: 2
	});
	expect(walk({ type: 'begin' }, done, { type: 'next', to: null })).toEqual({
		phase: 'debrief',
		step: 0
	});
});

it('leaves a step only when it is done', () => {
	expect(walk({ type: 'begin' }, { type: 'next', to: 1 })).toBeNull();
	expect(walk({ type: 'begin' }, { type: 'complete' }, { type: 'incomplete' })).toEqual({
		phase: 'working',
		step: 0
	});
});

it('can be paused while it is under way, and only then', () => {
	expect(walk({ type: 'pause' })).toBeNull();
	expect(
		walk({ type: 'begin' }, { type: 'complete' }, { type: 'pause' }, { type: 'resume' })
	).toEqual({
		phase: 'working',
		step: 0
	});
});

it('ends in the debrief', () => {
	const end: RunEvent[] = [{ type: 'begin' }, { type: 'complete' }, { type: 'next', to: null }];
	expect(walk(...end, { type: 'begin' })).toBeNull();
	expect(walk(...end, { type: 'pause' })).toBeNull();
});

it('lets an optional step be left while it is not done', () => {
	expect(walk({ type: 'begin' }, { type: 'leave', to: 1 })).toEqual({ phase: 'working', step: 1 });
	expect(walk({ type: 'begin' }, { type: 'leave', to: null })?.phase).toBe('debrief');
	expect(walk({ type: 'begin' }, { type: 'complete' }, { type: 'leave', to: 1 })).toBeNull();
});
