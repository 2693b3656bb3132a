import { describe, expect, it } from 'vitest';
import { Trail } from './trail.svelte.ts';

describe('back and forward of the simulated browser', () => {
	it('have nowhere to go on the first page', () => {
		const trail = new Trail();
		trail.reached('/osTicket/', undefined);
		expect([trail.canGoBack, trail.canGoForward]).toEqual([false, false]);
	});

	it('follow steps through the history', () => {
		const trail = new Trail();
		trail.reached('/a', undefined);
		trail.reached('/b', undefined);
		trail.reached('/a', -1);
		expect([trail.canGoBack, trail.canGoForward]).toEqual([false, true]);
		trail.reached('/b', 1);
		expect([trail.canGoBack, trail.canGoForward]).toEqual([true, false]);
	});

	it('forget what lay ahead when another way is taken', () => {
		const trail = new Trail();
		trail.reached('/a', undefined);
		trail.reached('/b', undefined);
		trail.reached('/a', -1);
		trail.reached('/c', undefined);
		expect([trail.canGoBack, trail.canGoForward]).toEqual([true, false]);
	});

	it('do not count a reload', () => {
		const trail = new Trail();
		trail.reached('/a', undefined);
		trail.reached('/a', undefined);
		expect(trail.canGoBack).toBe(false);
	});
});
