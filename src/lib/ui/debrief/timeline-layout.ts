import type { Moment } from '#lib/scenario/index.ts';

/** A moment with its place in the drawing; `x` from 0 to `width`, `y` from the lane's middle line upwards in steps. */
export interface Dot {
	moment: Moment;
	x: number;
	/** How many dots lie below it at about the same time. */
	stacked: number;
}
export interface TimelineLane {
	who: string;
	dots: readonly Dot[];
}

/** Dots closer than this would lie on each other. */
const APART = 13;

/** One lane for each person in the order of their first appearance. */
export function layOut(
	moments: readonly Moment[],
	from: number,
	to: number,
	width: number
): TimelineLane[] {
	const span = Math.max(to - from, 1);
	const people = [...new Set(moments.map((moment) => moment.who))];
	return people.map((who) => {
		const own = moments.filter((moment) => moment.who === who);
		const dots: Dot[] = [];
		for (const moment of own) {
			const x = Math.min(Math.max(((moment.at - from) / span) * width, 0), width);
			const near = dots.filter((dot) => Math.abs(dot.x - x) < APART);
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
