import { troubles } from './troubles.svelte.ts';

/**
 * Work that a control starts: submitting a form, a menu item, dropping a file. Pass `run` to the control. `busy` is true while it runs;
 * errors are shown to the user.
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

	/** For chaining: true when it succeeded. Never throws, since errors are shown. */
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

/** Work that nobody awaits: its errors are shown to the user. */
export function attempt(work: Promise<unknown>): void {
	work.catch((error: unknown) => troubles.tell(error));
}
