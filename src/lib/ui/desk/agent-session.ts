/**
 * What the product keeps in the agent's web session: the page asked for before logging in, and the queue looked at last.
 * Gone after a reload; then the agent starts from the first queue.
 */
interface Errand {
	wanted: string | null;
	queue: number | null;
}
const errands = new Map<number, Errand>();

export function errandOf(desk: number): Errand {
	const known = errands.get(desk) ?? { wanted: null, queue: null };
	errands.set(desk, known);
	return known;
}

/** Another agent's session begins: what the last one wanted and looked at is not theirs. */
export function forgetErrand(desk: number) {
	Object.assign(errandOf(desk), { wanted: null, queue: null });
}
