import { describe, expect, it } from 'vitest';
import { createMachine, getInitialSnapshot, transition, type AnyStateMachine } from 'xstate';
import { lifecycleChart, type ChartRegion } from './lifecycle-chart.ts';
import { lifecycle, lifeSteps, type Life, type LifeStep } from './lifecycle.ts';

interface Step {
	from: Life;
	step: LifeStep;
	/** Null: the machine has no such step from there. */
	to: Life | null;
}

/** All transitions from all reachable states, found by running the machine, not from its drawing. */
function explore(machine: AnyStateMachine): Step[] {
	const begin = getInitialSnapshot(machine).value as unknown as Life;
	const known = new Map([[JSON.stringify(begin), begin]]);
	const steps: Step[] = [];
	for (const from of known.values())
		for (const step of lifeSteps) {
			const before = machine.resolveState({ value: { ...from }, context: {} } as never);
			const can = before.can({ type: step });
			const to = can
				? (transition(machine, before, { type: step })[0].value as unknown as Life)
				: null;
			steps.push({ from, step, to });
			if (to) known.set(JSON.stringify(to), to);
		}
	return steps;
}

/** Differences between a drawing and the machine. */
function faultsOf(drawing: readonly ChartRegion[], machine: AnyStateMachine): string[] {
	const explored = explore(machine);
	const used = new Set<object>();
	const wrong = explored.flatMap(({ from, step, to }) => {
		const shown = drawn(drawing, from, step, used);
		return JSON.stringify(shown) === JSON.stringify(to) ? [] : [`${step} from ${place(from)}`];
	});
	const unused = drawing.flatMap(({ name, transitions }) =>
		transitions
			.filter((arrow) => !used.has(arrow))
			.map(({ from, step }) => `the arrow ${step} from ${from} of ${name} is never taken`)
	);
	const places = new Set(explored.flatMap(({ from }) => Object.entries(from).map(String)));
	const unreached = drawing.flatMap(({ name, states }) =>
		states
			.filter((state) => !places.has([name, state.name].join()))
			.map((state) => `${state.name} of ${name} is never reached`)
	);
	return [...wrong, ...unused, ...unreached];
}

function place(life: Life): string {
	return Object.values(life).join(', ');
}

/** Where the drawing leads: its guards in plain words, apart from the machine's own. */
function drawn(
	drawing: readonly ChartRegion[],
	life: Life,
	step: string,
	used: Set<object>
): Life | null {
	const holds = { isOpen: life.status === 'open', isShut: life.status !== 'open' };
	let taken = false;
	const after = drawing.map((region) => {
		const from = life[region.name as keyof Life];
		const arrow = region.transitions.find(
			(one) =>
				one.from === from && one.step === step && (!one.guard || holds[one.guard as 'isOpen'])
		);
		if (arrow) used.add(arrow);
		taken ||= !!arrow;
		return [region.name, arrow?.to ?? from];
	});
	return taken ? (Object.fromEntries(after) as Life) : null;
}

/** The drawing with one arrow changed, or without it. */
function redrawn(region: string, at: number, change: object | null): readonly ChartRegion[] {
	return lifecycleChart.map((one) => {
		if (one.name !== region) return one;
		const transitions = one.transitions.flatMap((arrow, n) =>
			n !== at ? [arrow] : change ? [{ ...arrow, ...change }] : []
		);
		return { ...one, transitions };
	});
}

/** The machine with something else in its definition. */
function broken(change: (definition: string) => string): AnyStateMachine {
	const before = JSON.stringify(lifecycle.config);
	const after = change(before);
	expect(after).not.toBe(before);
	return createMachine(JSON.parse(after) as object, lifecycle.implementations as object);
}

describe('the chart that is drawn', () => {
	it('shows exactly the transitions of the machine, from every state that it reaches', () => {
		expect(faultsOf(lifecycleChart, lifecycle)).toEqual([]);
		expect(new Set(explore(lifecycle).map(({ from }) => place(from))).size).toBe(4 * 4 * 2 * 2);
	});

	it('has one initial state in each region, the same as the machine’s', () => {
		const initial = lifecycleChart.map(({ name, states }) => [
			name,
			...states.filter((state) => state.initial).map((state) => state.name)
		]);
		expect(Object.fromEntries(initial)).toEqual(getInitialSnapshot(lifecycle).value);
	});

	it('marks states without outgoing transitions as final', () => {
		const finals = lifecycleChart.flatMap(({ states }) => states.filter((state) => state.final));
		expect(finals.map((state) => state.name)).toEqual(['deleted']);
	});

	const arrows = lifecycleChart.flatMap(({ name, transitions }) =>
		transitions.map(({ from, step }, at): [string, string, string, number] => [
			step,
			from,
			name,
			at
		])
	);

	it.each(arrows)('differs without the arrow %s from %s of %s', (_step, _from, region, at) => {
		expect(faultsOf(redrawn(region, at, null), lifecycle)).not.toEqual([]);
	});

	it('differs when an arrow has another target, another guard, or is added', () => {
		expect(faultsOf(redrawn('status', 0, { to: 'deleted' }), lifecycle)).not.toEqual([]);
		expect(faultsOf(redrawn('status', 0, { guard: 'isShut' }), lifecycle)).not.toEqual([]);
		expect(faultsOf(redrawn('due', 0, { guard: null }), lifecycle)).not.toEqual([]);
		expect(faultsOf(redrawn('due', 0, { step: 'answer' }), lifecycle)).not.toEqual([]);
	});

	it.each([
		['loses a step', (text: string) => text.replace('"reopen":"open"', '"reopening":"open"')],
		[
			'leads elsewhere',
			(text: string) => text.replace('"answer":"answered"', '"answer":"unanswered"')
		],
		['gains a step', (text: string) => text.replace('"type":"final"', '"on":{"reopen":"open"}')],
		['loses a guard', (text: string) => text.replace('"guard":"isShut"', '"guard":"isOpen"')],
		['begins elsewhere', (text: string) => text.replace('"initial":"open"', '"initial":"deleted"')]
	])('no longer fits a machine that %s', (_what, change) => {
		expect(faultsOf(lifecycleChart, broken(change))).not.toEqual([]);
	});
});
