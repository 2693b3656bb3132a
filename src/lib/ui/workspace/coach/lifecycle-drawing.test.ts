import { describe, expect, it } from 'vitest';
import { lifeSteps, next, type Life } from '#lib/desk/rules/lifecycle/lifecycle.ts';
import { lanes } from './lifecycle-drawing.ts';

const arrow = (region: string, from: string, step: string) =>
	lanes
		.find((lane) => lane.region === region)
		?.edges.find((edge) => edge.from === from && edge.steps.includes(step));

describe('the drawn lifecycle', () => {
	it('has a lane for each region of the chart', () => {
		expect(lanes.map(({ region }) => region)).toEqual(['status', 'assignment', 'answer', 'due']);
	});

	it('has an arrow for every step that the rules allow and that changes its region', () => {
		const open: Life = {
			status: 'open',
			assignment: 'agent and team',
			answer: 'answered',
			due: 'overdue'
		};
		let arrows = 0;
		for (const step of lifeSteps) {
			const after = next(open, step);
			if (!after) continue;
			for (const region of ['status', 'assignment', 'answer', 'due'] as const) {
				if (after[region] === open[region]) continue;
				expect(arrow(region, open[region], step)?.to).toBe(after[region]);
				arrows++;
			}
		}
		expect(arrows).toBeGreaterThan(5);
	});

	it('draws no arrow for what the rules do not know', () => {
		expect(arrow('status', 'open', 'reopen')).toBeUndefined();
		expect(arrow('status', 'deleted', 'reopen')).toBeUndefined();
	});
});
