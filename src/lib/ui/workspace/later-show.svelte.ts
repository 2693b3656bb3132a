import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';
import { addressOfPlace } from './coach/place-address.ts';
import type { DeskState } from './desk-state.svelte.ts';
import type { LabState } from './lab-state.svelte.ts';

type Parts = typeof import('#lib/ui/show/index.ts');

/** The play of a step's solution, which is loaded when it is asked for. */
export class LaterShow {
	readonly #desk: DeskState;
	readonly #lab: LabState;
	#loaded = $state.raw<(Pick<Parts, 'ShowBar'> & { show: InstanceType<Parts['Show']> }) | null>(
		null
	);

	constructor(desk: DeskState, lab: LabState) {
		this.#desk = desk;
		this.#lab = lab;
	}

	/** null until it was asked for. */
	get current() {
		return this.#loaded;
	}
	/** A step is being played. */
	get isRunning(): boolean {
		return this.#loaded?.show.isRunning ?? false;
	}

	/** Plays the current step. */
	readonly begin = () => attempt(this.#begin());

	async #begin() {
		const { Show, ShowBar } = await import('#lib/ui/show/index.ts');
		this.#loaded ??= { ShowBar, show: new Show(this.#host()) };
		await this.#loaded.show.begin();
	}

	#host() {
		const [desk, lab] = [this.#desk, this.#lab];
		return {
			session: desk.session,
			get address() {
				return desk.address.text;
			},
			get zone() {
				return desk.zone;
			},
			addressOf: addressOfPlace,
			watch: async () => void (await lab.act.carryOut({ do: 'watch' }))
		};
	}
}
