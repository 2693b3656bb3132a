import { lifecycleChart, type ChartRegion } from '#lib/desk/rules/lifecycle/lifecycle-chart.ts';
import type { Life } from '#lib/desk/rules/lifecycle/lifecycle.ts';

/** The ticket's statechart laid out for drawing: one lane for each region, made from the chart that the rules ask. */
export interface Lane {
	region: keyof Life;
	width: number;
	nodes: readonly LaneNode[];
	edges: readonly LaneEdge[];
}
interface LaneNode {
	name: string;
	/** Left edge. */
	x: number;
}
export interface LaneEdge {
	from: string;
	to: string;
	/** The steps that lead along it: "close", "assign team". */
	steps: readonly string[];
	/** SVG path of the arrow. */
	path: string;
}

export const NODE = { width: 86, height: 36, gap: 8 };
export const LANE = { top: 58, height: 138 };
const STEP = NODE.width + NODE.gap;

export const lanes: readonly Lane[] = lifecycleChart.map(laneOf);
export const width = Math.max(...lanes.map((lane) => lane.width));

function laneOf(region: ChartRegion): Lane {
	const names = region.states.map((state) => state.name);
	const nodes = names.map((name, index) => ({ name, x: index * STEP }));
	const edges = names.flatMap((from) => edgesFrom(from, region, names));
	return { region: region.name, width: names.length * STEP - NODE.gap, nodes, edges };
}

/** One arrow to each other state, with all the steps that lead there. */
function edgesFrom(from: string, region: ChartRegion, names: readonly string[]): LaneEdge[] {
	const targets = new Map<string, string[]>();
	for (const { to, step } of region.transitions.filter(
		(one) => one.from === from && one.to !== from
	))
		targets.set(to, [...(targets.get(to) ?? []), step]);
	return [...targets].map(([to, steps]) => ({
		from,
		to,
		steps,
		...arrow(names.indexOf(from), names.indexOf(to))
	}));
}

/** Forward above the boxes, back below them; the farther, the higher. */
function arrow(from: number, to: number): Pick<LaneEdge, 'path'> {
	const forward = to > from;
	const distance = Math.abs(to - from);
	const lift = 4 + distance * 18;
	const side = forward ? 8 : -8;
	const x1 = from * STEP + NODE.width / 2 + side;
	const x2 = to * STEP + NODE.width / 2 - side;
	const y = forward ? LANE.top : LANE.top + NODE.height;
	const bend = forward ? y - lift : y + lift;
	return { path: `M${x1} ${y}C${x1} ${bend} ${x2} ${bend} ${x2} ${y}` };
}

/** A name in as many lines as it needs in a box: "agent and team" in two. */
export function linesOf(name: string): string[] {
	const cut = name.length > 11 ? name.indexOf(' ') : -1;
	return cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)];
}
