/** What was made of a file, as long as the texts that it was made from stay the same: a build asks for each several times. */
export class Remembered<T> {
	readonly #made = new Map<string, { from: readonly string[]; value: T }>();

	of(file: string, from: readonly string[], make: () => T): T {
		const known = this.#made.get(file);
		const isFresh =
			known?.from.length === from.length && from.every((one, at) => one === known.from[at]);
		if (known && isFresh) return known.value;
		const value = make();
		this.#made.set(file, { from, value });
		return value;
	}
}
