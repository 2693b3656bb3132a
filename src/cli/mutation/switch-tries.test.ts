import { beforeEach, describe, expect, it, type RunnerTestCase } from 'vitest';
import { counters } from './stryker-counters.ts';
import { SwitchTries } from './switch-tries.ts';

/** Code with changes in it, as Stryker's instrumenter would write it. */
function changedBy(id: string): boolean {
	if (counters.activeMutant !== id) return false;
	if (counters.hitCount !== undefined && ++counters.hitCount > (counters.hitLimit ?? 0))
		throw new Error('too often');
	return true;
}

let sum = 0;
let poisoned = false;
beforeEach(() => {
	sum = 0;
});

describe('tests to run again', () => {
	let runs = 0;
	it('adds up', () => {
		sum += changedBy('plus') ? 2 : 1;
		while (changedBy('endless')) sum = 1;
		expect(sum).toBe(1);
	});

	it('is right after each change only once', () => {
		if (changedBy('poison')) poisoned = true;
		expect(poisoned).toBe(false);
	});

	it('passes the first time only', () => {
		expect(++runs).toBe(1);
	});
});

/** What is noticed by the tests above, when this one passes the places of these changes. */
async function noticedBy(name: string, { file }: Readonly<RunnerTestCase>, ids: string[]) {
	const test = file.tasks.flatMap((task) =>
		task.type === 'suite' ? task.tasks.filter((inner) => inner.name === name) : []
	);
	const passes = Object.fromEntries(ids.map((id) => [id, 1]));
	const tries = new SwitchTries({ [test[0]?.id ?? '']: passes }, new Set(ids));
	const { noticed, unnoticed } = await tries.tryWith(file);
	return {
		noticed: noticed.map(({ id, endless }) => (endless ? `${id} (endless)` : id)),
		unnoticed
	};
}

describe('a change that is switched on', () => {
	it('is noticed by a test that fails with it and passes without', async ({ task }) => {
		expect(await noticedBy('adds up', task, ['plus', 'nothing', 'endless'])).toEqual({
			noticed: ['plus', 'endless (endless)'],
			unnoticed: ['nothing']
		});
	});

	it('is not taken for noticed, nor for unnoticed, when the test fails without it, too', async ({
		task
	}) => {
		const nothing = { noticed: [], unnoticed: [] };
		expect(await noticedBy('passes the first time only', task, ['nothing'])).toEqual(nothing);
		expect(await noticedBy('is right after each change only once', task, ['poison'])).toEqual(
			nothing
		);
	});
});
