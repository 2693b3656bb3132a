import { createSubscriber } from 'svelte/reactivity';
import type { ClockFace, DeskSession, StoreTrouble, TroubleKind } from '#lib/store/index.ts';
import { live } from '#lib/ui/base/live.svelte.ts';
import { ClockDisplay } from './clock-display.ts';

/** The displayed clock: ticks once a second while it runs, stopped while paused or blocked. */
export class LiveClock {
	readonly #display = new ClockDisplay();
	readonly #face;
	#trouble: StoreTrouble | null = null;
	readonly #subscribe;

	constructor(session: DeskSession) {
		this.#face = live(() => session.clock());
		this.#subscribe = createSubscriber((update) => {
			const timer = setInterval(update, 1000);
			const unwatch = session.watchClockTrouble((trouble) => {
				this.#trouble = trouble;
				this.#display.stop(trouble !== null);
				update();
			});
			return () => {
				clearInterval(timer);
				unwatch();
			};
		});
	}

	get ready(): boolean {
		return this.#face.ready;
	}
	get mode(): ClockFace['mode'] {
		return this.#face.current?.mode ?? 'paused';
	}
	/** Simulated instant. */
	get now(): number {
		return this.#running().now;
	}
	/** Why a running clock is stopped, in sentences; null if it is not. */
	get trouble(): string | null {
		if (!this.#running().stands) return null;
		const why = this.#trouble;
		if (why && needsReload.includes(why.kind)) return why.message;
		return `${why?.message ?? NOBODY} The clock continues automatically as soon as its steps can be saved again.`;
	}

	#running(): ClockDisplay {
		const face = this.#face.current;
		if (face) this.#display.read(face);
		if (face?.rate) this.#subscribe();
		return this.#display;
	}
}

const needsReload: readonly TroubleKind[] = ['erased', 'outdated'];
const NOBODY =
	'No tab has advanced it for more than a minute. The tab that runs the clock may be suspended, or may be waiting for the database.';
