/** Whole numbers for the axis, from 0 to at least `most`, in steps that are easy to read. */
export function ticksTo(most: number): number[] {
	const step = stepFor(Math.max(1, most) / 4);
	const ticks = [0];
	while ((ticks.at(-1) ?? 0) < most || ticks.length < 2) ticks.push(ticks.length * step);
	return ticks;
}

/** 1, 2, 5, 10, 20, 50 ... : the first that is not smaller. */
function stepFor(least: number): number {
	for (let power = 1; ; power *= 10)
		for (const step of [1, 2, 5]) if (step * power >= least) return step * power;
}

/** Which of `count` places along `width` pixels get a label, so that labels of `room` pixels do not touch; the first always does. */
export function labelled(count: number, width: number, room: number): number[] {
	if (count === 0) return [];
	const each = width / Math.max(1, count - 1);
	const every = Math.max(1, Math.ceil(room / each));
	const places: number[] = [];
	for (let place = 0; place < count; place += every) places.push(place);
	return places;
}

/** A line through points, for the `d` of an SVG path. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): string {
	return points
		.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
		.join('');
}
