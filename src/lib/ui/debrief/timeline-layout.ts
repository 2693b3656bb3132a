import type { Moment } from '#lib/scenario/index.ts';

/** A moment with its place in the drawing; `x` from 0 to `width`, `y` from the lane's middle line upwards in steps. */
interface Dot {
	moment: Moment;
	x: number;
	/** Number of dots below it at about the same time. */
	stacked: number;
}
export interface TimelineLane {
	who: string;
	dots: readonly Dot[];
}

/** Dots closer than this would lie on each other. */
const APART = 14;
/** Maximum share of the width for separating moments; the rest is time. */
const FOR_ORDER = 0.75;

/**
 * Maps instants to positions on an axis. Many events share a simulated moment and would overlap on a true scale: every moment is placed a
 * little after the previous one, and the remaining width is divided by time.
 */
export function axis(
	moments: readonly Moment[],
	from: number,
	to: number,
	width: number
): { xs: readonly number[]; xOf: (at: number) => number } {
	const span = Math.max(to - from, 1);
	const room = Math.min(APART * moments.length, width * FOR_ORDER);
	const apart = moments.length ? room / moments.length : 0;
	const xs = moments.map(
		({ at }, index) => apart * (index + 0.5) + ((at - from) / span) * (width - room)
	);
	const xOf = (at: number) => {
		const before = moments.findLastIndex((moment) => moment.at <= at);
		return apart * (before + 1) + ((at - from) / span) * (width - room);
	};
	return { xs, xOf };
}

/** One lane for each person in the order of their first appearance. */
export function layOut(
	moments: readonly Moment[],
	from: number,
	to: number,
	width: number
): TimelineLane[] {
	const { xs } = axis(moments, from, to, width);
	const people = [...new Set(moments.map((moment) => moment.who))];
	return people.map((who) => {
		const dots: Dot[] = [];
		for (const [index, moment] of moments.entries()) {
			if (moment.who !== who) continue;
			const x = Math.min(Math.max(xs[index] ?? 0, 0), width);
			const near = dots.filter((dot) => Math.abs(dot.x - x) < APART - 1);
			const taken = new Set(near.map((dot) => dot.stacked));
			let stacked = 0;
			while (taken.has(stacked)) stacked++;
			dots.push({ moment, x, stacked });
		}
		return { who, dots };
	});
}

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 10080].map(
	(m) => m * MINUTE
);

/** Instants at which the axis is marked: whole steps, at most `most` of them. */
export function ticks(from: number, to: number, most: number): number[] {
	const step = STEPS.find((one) => (to - from) / one <= most) ?? Math.ceil((to - from) / most);
	const first = Math.ceil(from / step) * step;
	const count = Math.max(0, Math.floor((to - first) / step) + 1);
	return Array.from({ length: count }, (_, index) => first + index * step);
}
