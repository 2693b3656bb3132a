import type { StoreTrouble } from '../trouble.ts';
import { bringingUpToDate, noAnswer } from './sentences.ts';

/** Time limit for opening the database before a message is shown. Milliseconds. */
const PATIENCE = 5000;

/** Reports that opening the database takes long, in one sentence. */
export class Patience {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#upgrading = false;

	constructor(readonly tell: (trouble: StoreTrouble) => void) {}

	begin() {
		this.#timer ??= setTimeout(
			() => this.tell(this.#upgrading ? bringingUpToDate() : noAnswer(PATIENCE / 1000)),
			PATIENCE
		);
	}

	/** The browser has answered, and works. */
	upgrading() {
		this.#upgrading = true;
	}

	end() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#upgrading = false;
	}
}
