/** The play was stopped by somebody. */
export class Stopped extends Error {}

export const speeds = [1, 2, 4, Infinity] as const;
export type Speed = (typeof speeds)[number];

/** Time for whoever watches: it can be held, shortened and ended. */
export class Pace {
	speed: Speed = 1;
	#held = false;
	#stopped = false;
	/** Ends the present wait. */
	#wake: () => void = () => undefined;
	/** The present act was skipped: its waits are over. */
	#hurried = false;

	get held() {
		return this.#held;
	}

	hold() {
		this.#held = true;
	}
	goOn() {
		this.#held = false;
		this.#wake();
	}
	/** The rest of this act at once; while it is held, the next act is played. */
	next() {
		this.#hurried = true;
		this.#wake();
	}
	stop() {
		this.#stopped = true;
		this.#held = false;
		this.#wake();
	}

	/** Before each act. */
	begin() {
		this.#hurried = false;
	}

	/** Whether something is left to see of this act. */
	get isSlow(): boolean {
		return !this.#hurried && this.speed !== Infinity;
	}

	/** Waits for so many milliseconds at normal speed, and as long as it is held. Throws `Stopped`. */
	async wait(milliseconds: number): Promise<void> {
		this.check();
		if (this.isSlow) await this.#sleep(milliseconds / this.speed);
		while (this.#held && !this.#hurried) await this.#sleep(null);
		this.check();
	}

	check() {
		if (this.#stopped) throw new Stopped();
	}

	#sleep(milliseconds: number | null): Promise<void> {
		return new Promise((done) => {
			const timer = milliseconds === null ? undefined : setTimeout(done, milliseconds);
			this.#wake = () => {
				clearTimeout(timer);
				done();
			};
		});
	}
}
