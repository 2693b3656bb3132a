import { lifecycle, type Life } from '#lib/desk/rules/lifecycle.ts';

/** The ticket's statechart laid out for drawing: one lane for each region, made from the chart that guards the rules. */
export interface Lane {
	region: keyof Life;
	width: number;
	nodes: readonly LaneNode[];
	edges: readonly LaneEdge[];
}
export interface LaneNode {
	name: string;
	/** Left edge. */
	x: number;
}
export interface LaneEdge {
	from: string;
	to: string;
	/** The steps that lead along it: "close", "assign team". */
	steps: readonly string[];
	/** SVG path of the arrow, and where its words stand. */
	path: string;
	label: { x: number; y: number };
}

export const NODE = { width: 86, height: 26, gap: 8 };
export const LANE = { top: 56, height: 116 };
const STEP = NODE.width + NODE.gap;

export const lanes: readonly Lane[] = (Object.keys(lifecycle.states) as (keyof Life)[]).map(laneOf);
export const width = Math.max(...lanes.map((lane) => lane.width));

function laneOf(region: keyof Life): Lane {
	const states = lifecycle.states[region]?.states as Record<string, ChartState>;
	const names = Object.keys(states);
	const nodes = names.map((name, index) => ({ name, x: index * STEP }));
	const edges = names.flatMap((from) => edgesFrom(from, states[from]?.on ?? {}, names));
	return { region, width: names.length * STEP - NODE.gap, nodes, edges };
}

/** What is read of XState's description of a state. */
interface ChartState {
	on: Record<string, readonly { target?: readonly { key: string }[] | undefined }[]>;
}

function edgesFrom(from: string, on: ChartState['on'], names: readonly string[]): LaneEdge[] {
	const targets = new Map<string, string[]>();
	for (const [step, transitions] of Object.entries(on))
		for (const transition of transitions)
			for (const target of transition.target ?? [])
				if (target.key !== from)
					targets.set(target.key, [...(targets.get(target.key) ?? []), step]);
	return [...targets].map(([to, steps]) => ({
		from,
		to,
		steps,
		...arrow(names.indexOf(from), names.indexOf(to))
	}));
}

/** Forward above the boxes, back below them; the farther, the higher. */
function arrow(from: number, to: number): Pick<LaneEdge, 'path' | 'label'> {
	const forward = to > from;
	const distance = Math.abs(to - from);
	const lift = 4 + distance * 18;
	const side = forward ? 8 : -8;
	const x1 = from * STEP + NODE.width / 2 + side;
	const x2 = to * STEP + NODE.width / 2 - side;
	const y = forward ? LANE.top : LANE.top + NODE.height;
	const bend = forward ? y - lift : y + lift;
	return {
		path: `M${x1} ${y}C${x1} ${bend} ${x2} ${bend} ${x2} ${y}`,
		label: { x: (x1 + x2) / 2, y: forward ? y - lift * 0.75 - 3 : y + lift * 0.75 + 9 }
	};
}
