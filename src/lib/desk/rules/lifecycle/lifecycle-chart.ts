import { lifecycle, type Life, type LifeStep } from './lifecycle.ts';

/** One of the four parallel regions, as needed for drawing. */
export interface ChartRegion {
	name: keyof Life;
	/** In the order of the chart: the first is the initial state. */
	states: readonly ChartState[];
	transitions: readonly ChartTransition[];
}
interface ChartState {
	name: string;
	initial: boolean;
	/** Without outgoing transitions. */
	final: boolean;
}
interface ChartTransition {
	from: string;
	to: string;
	step: LifeStep;
	/** Name of its guard; null without one. */
	guard: string | null;
}

/** The lifecycle as data, read from the chart that the rules use. */
export const lifecycleChart: readonly ChartRegion[] = Object.values(lifecycle.states).map(
	(region) => {
		const states = Object.values(region.states);
		return {
			name: region.key as keyof Life,
			states: states.map((state) => ({
				name: state.key,
				initial: region.initial.target.some((target) => target === state),
				final: state.type === 'final'
			})),
			transitions: states.flatMap((state) =>
				[...state.transitions.values()].flat().flatMap(({ eventType, target, guard }) =>
					(target ?? []).map((to) => ({
						from: state.key,
						to: to.key,
						step: eventType as LifeStep,
						guard: typeof guard === 'string' ? guard : null
					}))
				)
			)
		};
	}
);
