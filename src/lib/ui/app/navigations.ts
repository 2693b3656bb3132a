/**
 * Detects whether the user has navigated since an action began: as in a browser, the newer navigation wins. The layout reports every
 * navigation.
 */
class Navigations {
	#begun = 0;

	get begun(): number {
		return this.#begun;
	}

	begin() {
		this.#begun += 1;
	}

	/** Returns a function that tells whether there was no navigation since. */
	from(): () => boolean {
		const then = this.#begun;
		return () => this.#begun === then;
	}
}
export const navigations = new Navigations();
