/** Back and forward of the simulated browser: the addresses seen since the workspace was opened, as the app's own history holds them. */
export class Trail {
	#seen = $state.raw<readonly string[]>([]);
	#at = $state(-1);

	/** Tells that the page at `address` was reached: by a step of `delta` through the history, or newly. */
	reached(address: string, delta: number | undefined) {
		const to = delta === undefined ? -1 : this.#at + delta;
		if (delta !== undefined && this.#seen[to] === address) {
			this.#at = to;
		} else if (this.#seen[this.#at] === address) {
			return; // A reload, or the same link again.
		} else {
			this.#seen = [...this.#seen.slice(0, this.#at + 1), address];
			this.#at = this.#seen.length - 1;
		}
	}

	get canGoBack() {
		return this.#at > 0;
	}
	get canGoForward() {
		return this.#at < this.#seen.length - 1;
	}
}
