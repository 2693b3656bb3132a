import { describe, expect, it } from 'vitest';
import { navigations } from '#lib/ui/app/navigations.ts';
import { Turn } from './turn.ts';

/** Work that is done when it is told to be. */
function work(turn: Turn) {
	let done = () => {};
	const finished = turn.during(() => new Promise<void>((resolve) => (done = resolve)));
	return async () => {
		done();
		await finished;
	};
}

describe('where something leads that was carried out', () => {
	it('is gone to when the person has stayed', async () => {
		const turn = new Turn();
		await work(turn)();
		expect(turn.mayGo).toBe(true);
	});

	it('is not gone to when the person has gone elsewhere meanwhile', async () => {
		const turn = new Turn();
		const finish = work(turn);
		navigations.begin();
		await finish();
		expect(turn.mayGo).toBe(false);
	});

	it('is not gone to when they went between two steps of it', async () => {
		const turn = new Turn();
		await work(turn)();
		navigations.begin();
		await work(turn)();
		expect(turn.mayGo).toBe(false);
	});

	it('is not gone to from a page that is gone', async () => {
		const turn = new Turn();
		turn.end();
		expect(turn.mayGo).toBe(false);
	});

	it('is gone to though the page led away by itself', async () => {
		const turn = new Turn();
		const finish = work(turn);
		turn.redirect();
		navigations.begin();
		await finish();
		expect(turn.mayGo).toBe(true);
	});
});

describe('where the person wants to go', () => {
	it('is gone to while something is under way', () => {
		const turn = new Turn();
		void work(turn);
		navigations.begin();
		expect(turn.mayGo).toBe(true);
	});

	it('is gone to after something that was overtaken', async () => {
		const turn = new Turn();
		const finish = work(turn);
		navigations.begin();
		turn.renew();
		await finish();
		expect(turn.mayGo).toBe(false);
		turn.renew();
		expect(turn.mayGo).toBe(true);
	});
});
