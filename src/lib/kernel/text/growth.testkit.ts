import process from 'node:process';

/** In milliseconds. What is quadratic takes far longer at the sizes that tests try. */
const AT_ONCE = 250;
const TRIES = 3;

/**
 * How many times longer work takes on four times as much: about 4 when it is linear, 16 when it is quadratic; 0 where even that is
 * done at once. A ratio of the processor's time, so that it does not depend on what else the machine does.
 */
export function growth(work: (size: number) => void, size: number): number {
	const large = quickest(() => work(4 * size));
	return large < AT_ONCE ? 0 : large / quickest(() => work(size));
}
/** Between linear and quadratic, with room for what a runtime does now and then. */
export const LINEAR = 9;

function quickest(work: () => void): number {
	const taken = Array.from({ length: TRIES }, () => {
		const begin = process.cpuUsage();
		work();
		return process.cpuUsage(begin).user / 1000;
	});
	return Math.min(...taken);
}
