import { navigations } from '#lib/ui/app/navigations.ts';

/**
 * Actions and their navigation: a page carries something out and then navigates. If the user has moved on before, or the page was closed,
 * it does not navigate.
 */
export class Turn {
	/** Navigations that had begun when the work did, with those it has made itself; null: nothing was carried out. */
	#since: number | null = null;
	#pending = 0;
	#over = false;

	async during<T>(work: () => Promise<T>): Promise<T> {
		this.#since ??= navigations.begun;
		this.#pending += 1;
		try {
			return await work();
		} finally {
			this.#pending -= 1;
		}
	}

	/** The person does something: where that leads has nothing to do with what is done by now. */
	renew() {
		if (this.#pending === 0) this.#since = null;
	}

	/** The page redirects because it cannot stay (nobody is logged in): not a navigation of the user. */
	redirect() {
		if (this.#since !== null) this.#since += 1;
	}

	/** The page was closed. */
	end() {
		this.#over = true;
	}

	get mayGo(): boolean {
		if (this.#over) return false;
		// While the work is under way, who asks is the person.
		return this.#pending > 0 || this.#since === null || navigations.begun <= this.#since;
	}
}
