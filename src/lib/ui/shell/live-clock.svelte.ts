import { createSubscriber } from 'svelte/reactivity';
import type { ClockFace, DeskSession } from '#lib/store/index.ts';
import { live } from '#lib/ui/live.svelte.ts';

/** The desk's clock as it ticks on the screen: once a second while it runs, still while it is paused. */
export class LiveClock {
	#face;
	#subscribe = createSubscriber((update) => {
		const timer = setInterval(update, 1000);
		return () => clearInterval(timer);
	});

	constructor(session: DeskSession) {
		this.#face = live(() => session.clock());
	}

	get ready(): boolean {
		return this.#face.ready;
	}
	get mode(): ClockFace['mode'] {
		return this.#face.current?.mode ?? 'paused';
	}
	/** Simulated instant. */
	get now(): number {
		const face = this.#face.current;
		if (!face) return 0;
		if (face.rate === 0) return face.now;
		this.#subscribe();
		return face.now + (Date.now() - face.since) * face.rate;
	}
}
