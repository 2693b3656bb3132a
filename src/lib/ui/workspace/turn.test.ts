import { describe, expect, it } from 'vitest';
import { navigations } from '#lib/ui/app/navigations.ts';
import { Turn } from './turn.ts';

/** Work that finishes on demand. */
function work(turn: Turn) {
	let done = () => {};
	const finished = turn.during(() => new Promise<void>((resolve) => (done = resolve)));
	return async () => {
		done();
		await finished;
	};
}

describe('the page after an action', () => {
	it('is opened when the person has stayed', async () => {
		const turn = new Turn();
		await work(turn)();
		expect(turn.mayGo).toBe(true);
	});

	it('is not opened when the person has moved on meanwhile', async () => {
		const turn = new Turn();
		const finish = work(turn);
		navigations.begin();
		await finish();
		expect(turn.mayGo).toBe(false);
	});

	it('is not opened when they moved between two steps of it', async () => {
		const turn = new Turn();
		await work(turn)();
		navigations.begin();
		await work(turn)();
		expect(turn.mayGo).toBe(false);
	});

	it('is not opened from a page that was closed', async () => {
		const turn = new Turn();
		turn.end();
		expect(turn.mayGo).toBe(false);
	});

	it('is opened although the page navigated automatically', async () => {
		const turn = new Turn();
		const finish = work(turn);
		turn.redirect();
		navigations.begin();
		await finish();
		expect(turn.mayGo).toBe(true);
	});
});

describe('navigation by the person', () => {
	it('is opened while an action is running', () => {
		const turn = new Turn();
		void work(turn);
		navigations.begin();
		expect(turn.mayGo).toBe(true);
	});

	it('is opened after an action that was overtaken', async () => {
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
