import { troubles } from './troubles.svelte.ts';

/**
 * Work that a control begins: sending a form, choosing an item of a menu, dropping a file. `run` is what is given to the control.
 * `busy` holds while it is under way and is free again however it ends; what it throws is told where the person sees it.
 */
export class Action<A extends readonly unknown[] = []> {
	#pending = $state(0);
	readonly #work: (...args: A) => Promise<unknown>;

	constructor(work: (...args: A) => Promise<unknown>) {
		this.#work = work;
	}

	get busy(): boolean {
		return this.#pending > 0;
	}

	/** What a control is given. */
	readonly run = (...args: A): void => attempt(this.carryOut(...args));

	/** For who goes on afterwards: true when it was carried out. It never throws, for it tells. */
	readonly carryOut = async (...args: A): Promise<boolean> => {
		troubles.forget(this);
		this.#pending += 1;
		try {
			await this.#work(...args);
			return true;
		} catch (error) {
			troubles.tell(error, { of: this });
			return false;
		} finally {
			this.#pending -= 1;
		}
	};
}

/** Work that nobody waits for: what it throws is told where the person sees it. */
export function attempt(work: Promise<unknown>): void {
	work.catch((error: unknown) => troubles.tell(error));
}
