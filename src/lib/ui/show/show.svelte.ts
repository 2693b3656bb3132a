import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';
import type { Host } from './host.ts';
import { Pace, speeds, Stopped, type Speed } from './page/pace.ts';
import { playStep } from './play-step.ts';

export type ShowState = 'playing' | 'held' | 'over' | 'failed' | 'closed';

/** Where the pointer is, in CSS pixels of the window. */
export interface Point {
	x: number;
	y: number;
}

/** How long a control may take to come; milliseconds. */
const PATIENCE = 10_000;

/** A play of a step's solution on the screens, with its controls. */
export class Show {
	readonly #host: Host;
	#pace = new Pace();
	state = $state<ShowState>('closed');
	caption = $state('');
	speed = $state<Speed>(1);
	pointer = $state<Point | null>(null);

	constructor(host: Host) {
		this.#host = host;
	}

	get isOpen(): boolean {
		return this.state !== 'closed';
	}
	get isRunning(): boolean {
		return this.state === 'playing' || this.state === 'held';
	}

	/** Plays the step from its start. Resolves at its end. */
	async begin(): Promise<void> {
		if (this.isRunning) return;
		const pace = (this.#pace = new Pace());
		pace.speed = this.speed;
		this.state = 'playing';
		this.caption = 'The step is played on the screens.';
		const hand = {
			pace,
			patience: PATIENCE,
			say: (caption: string) => (this.caption = caption),
			point: (element: Element) => (this.pointer = middleOf(element)),
			written: () => this.#host.session.read(() => null)
		};
		try {
			await this.#host.watch();
			await playStep(this.#host, hand);
			this.#end('over', 'That was the whole step. Continue in the coach, or try it yourself.');
		} catch (error) {
			if (error instanceof Stopped) this.state = 'closed';
			else this.#end('failed', sentenceOf(error));
		}
		this.pointer = null;
	}

	#end(state: ShowState, caption: string) {
		this.state = state;
		this.caption = caption;
	}

	hold() {
		this.#pace.hold();
		this.state = 'held';
	}
	goOn() {
		this.#pace.goOn();
		this.state = 'playing';
	}
	/** Ends the present act at once; while it is held, plays one more. */
	next() {
		this.#pace.next();
	}
	faster() {
		const at = speeds.indexOf(this.speed);
		this.speed = this.#pace.speed = speeds[(at + 1) % speeds.length] ?? 1;
	}
	/** Ends the play where it is; what was done stays done. */
	stop() {
		this.#pace.stop();
		if (!this.isRunning) this.state = 'closed';
	}
}

function middleOf(element: Element): Point {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { x: left + Math.min(width / 2, 160), y: top + height / 2 };
}
