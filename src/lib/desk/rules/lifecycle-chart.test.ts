import { describe, expect, it } from 'vitest';
import { lifecycleChart } from './lifecycle-chart.ts';
import { lifeSteps, next, type Life } from './lifecycle.ts';

/** Every place in the chart. */
const lives = lifecycleChart.reduce<Record<string, string>[]>(
	(found, region) =>
		found.flatMap((life) => region.states.map((state) => ({ ...life, [region.name]: state.name }))),
	[{}]
) as unknown as Life[];

describe('the chart that is drawn', () => {
	it('has the regions of the machine, each with one place where a new ticket stands', () => {
		expect(lifecycleChart.map((region) => region.name)).toEqual([
			'status',
			'assignment',
			'answer',
			'due'
		]);
		for (const { states } of lifecycleChart)
			expect(states.filter((state) => state.initial)).toHaveLength(1);
	});

	it('draws exactly the steps that the machine takes', () => {
		expect(lives).toHaveLength(4 * 4 * 2 * 2);
		for (const life of lives)
			for (const step of lifeSteps) expect(drawn(life, step)).toEqual(next(life, step));
	});

	it('marks the deleted ticket as final', () => {
		const finals = lifecycleChart.flatMap(({ states }) => states.filter((state) => state.final));
		expect(finals.map((state) => state.name)).toEqual(['deleted']);
	});
});

/** Where the drawing leads: the guards in plain words, apart from the machine's own. */
function drawn(life: Life, step: string): Life | null {
	const holds = { isOpen: life.status === 'open', isShut: life.status !== 'open' };
	let taken = false;
	const after = lifecycleChart.map((region) => {
		const from = life[region.name as keyof Life];
		const arrow = region.transitions.find(
			(one) =>
				one.from === from && one.step === step && (!one.guard || holds[one.guard as 'isOpen'])
		);
		taken ||= !!arrow;
		return [region.name, arrow?.to ?? from];
	});
	return taken ? (Object.fromEntries(after) as Life) : null;
}
