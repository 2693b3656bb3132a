/** Stories have numbers that people can say to each other. */
const MOST = 99_999;

/** A seed for a new attempt, from 1: the number of its story. */
export function newSeed(): number {
	const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
	return 1 + (drawn % MOST);
}
