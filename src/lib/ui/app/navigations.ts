/**
 * Tells work that leads somewhere at its end whether the person has gone elsewhere meanwhile: as in a browser, the newer navigation
 * wins. The layout reports every navigation that begins.
 */
class Navigations {
	#begun = 0;

	get begun(): number {
		return this.#begun;
	}

	begin() {
		this.#begun += 1;
	}

	/** Asked again later: has nobody gone anywhere since? */
	from(): () => boolean {
		const then = this.#begun;
		return () => this.#begun === then;
	}
}
export const navigations = new Navigations();
