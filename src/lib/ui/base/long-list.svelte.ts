import { flushSync, tick } from 'svelte';

/** Number of lines rendered at once without noticeable delay. */
const PART = 50;
/** Fewer lines than this are not worth a button. */
const REST = 25;

/** A long list, of which first only the newest part is rendered. `items` are oldest first, and new ones are appended: shown lines stay. */
export class LongList<T> {
	readonly #items: () => readonly T[];
	#hidden = $state(0);
	#busy = $state(false);

	constructor(items: () => readonly T[]) {
		this.#items = items;
		const { length } = items();
		if (length > PART + REST) this.#hidden = length - PART;
	}

	/** What is drawn, oldest first. */
	get shown(): readonly T[] {
		return this.hidden === 0 ? this.#items() : this.#items().slice(this.hidden);
	}

	/** How many earlier ones are not drawn. */
	get hidden(): number {
		return this.#hidden < this.#items().length ? this.#hidden : 0;
	}

	/** Earlier ones are being drawn. */
	get busy(): boolean {
		return this.#busy;
	}

	/** Draws all of them, part by part, so that the page answers in between. */
	async showAll(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		while (this.#hidden > 0) {
			this.#hidden = Math.max(0, this.hidden - REST);
			await tick();
			await new Promise(requestAnimationFrame);
		}
		this.#busy = false;
	}

	/** Draws all of them before this returns, for paper. */
	showAllNow(): void {
		flushSync(() => (this.#hidden = 0));
	}
}
