import type { Actor } from '#lib/kernel/actor.ts';
import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';
import type { DeskState } from './desk-state.svelte.ts';

type Parts = typeof import('./talk/index.ts');

/** Phone, chat and counter, which only desks with a workplace load. */
export class LaterTalk {
	readonly #desk: DeskState;
	readonly #learner: () => Actor;
	#asked = false;
	#loaded = $state.raw<
		(Pick<Parts, 'PhoneButton' | 'TalkPlace'> & { state: InstanceType<Parts['TalkState']> }) | null
	>(null);

	constructor(desk: DeskState, learner: () => Actor) {
		this.#desk = desk;
		this.#learner = learner;
	}

	/** null until it is loaded. */
	get current() {
		return this.#loaded;
	}

	load() {
		if (this.#asked) return;
		this.#asked = true;
		attempt(
			import('./talk/index.ts').then(({ PhoneButton, TalkPlace, TalkState }) => {
				const state = new TalkState(this.#desk, this.#learner);
				this.#loaded = { PhoneButton, TalkPlace, state };
			})
		);
	}
}
