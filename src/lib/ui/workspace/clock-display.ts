import type { ClockFace } from '#lib/store/index.ts';

/** Hidden tabs advance the clock once a minute. A clock that was not advanced for longer counts as stopped. Real milliseconds. */
const LONGEST_STEP = 90_000;

/**
 * The displayed time between two saved steps. It follows the page's monotonic time, not the computer's date, so it is right on a desk that
 * was closed for days, and never goes back.
 */
export class ClockDisplay {
	#face: ClockFace | null = null;
	/** When this face was first seen, by the steady time. */
	#seen = 0;
	#shown = -Infinity;
	/** When the clock stopped; null while it runs. */
	#stopped: number | null = null;

	constructor(readonly steadyNow: () => number = () => performance.now()) {}

	/** The face as it was read last; one that tells nothing new changes nothing. */
	read(face: ClockFace) {
		if (face.mode === this.#face?.mode && face.now === this.#face.now) return;
		if (this.#face && face.mode !== this.#face.mode) this.#shown = -Infinity;
		this.#face = face;
		this.#seen = this.steadyNow();
		if (this.#stopped !== null) this.#stopped = this.#seen;
	}

	/** The clock cannot be moved on, or can again. */
	stop(stopped: boolean) {
		if (stopped) this.#stopped ??= this.steadyNow();
		else if (this.#stopped !== null) {
			// No time has passed meanwhile.
			this.#seen += this.steadyNow() - this.#stopped;
			this.#stopped = null;
		}
	}

	/** Whether it runs by its mode, and does not. */
	get stands(): boolean {
		return Boolean(this.#face?.rate) && (this.#stopped !== null || this.#passed > LONGEST_STEP);
	}

	/** Simulated instant, in whole milliseconds as all instants are; 0 before anything was read. */
	get now(): number {
		const face = this.#face;
		if (!face) return 0;
		const passed = Math.min(this.#passed, LONGEST_STEP) * face.rate;
		const computed = Math.floor(face.now + passed);
		if (face.rate !== 0) this.#shown = Math.max(this.#shown, computed);
		return face.rate === 0 ? face.now : this.#shown;
	}

	get #passed(): number {
		return Math.max((this.#stopped ?? this.steadyNow()) - this.#seen, 0);
	}
}
