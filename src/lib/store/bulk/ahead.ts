/** Two pieces of work run while the next one is prepared: the producer waits only if the database is slower. */
const AT_ONCE = 2;

/** Pieces of work that are begun in their order, a few at once. */
export class Ahead {
	#going: Promise<void>[] = [];

	/** Begins a piece as soon as few enough are going on. Throws what went wrong with an earlier one. */
	async add(work: () => Promise<void>): Promise<void> {
		if (this.#going.length >= AT_ONCE) await this.#going.shift();
		const piece = work();
		// It is heard of when its turn comes.
		piece.catch(() => undefined);
		this.#going.push(piece);
	}

	/** Waits for everything. Throws what went wrong. */
	async end(): Promise<void> {
		await Promise.all(this.#going);
	}

	/** Waits until everything has settled, successfully or not. */
	async settled(): Promise<void> {
		await Promise.allSettled(this.#going);
	}
}
