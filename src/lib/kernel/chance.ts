/** A seeded generator (mulberry32): the same seed gives the same desk, everywhere. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** From 0 up to, not including, 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	}

	/** True in this share of all cases. */
	happens(share: number): boolean {
		return this.next() < share;
	}

	/** A whole number from `least` up to and including `most`. */
	whole(least: number, most: number): number {
		return least + Math.floor(this.next() * (most - least + 1));
	}

	/** Throws for an empty list. */
	of<T>(choices: readonly T[]): T {
		const chosen = choices[Math.floor(this.next() * choices.length)];
		if (chosen === undefined) throw new Error('There is nothing to choose from.');
		return chosen;
	}
}
