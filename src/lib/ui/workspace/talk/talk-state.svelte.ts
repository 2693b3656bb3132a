import type { Actor } from '#lib/kernel/actor.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { characterIn } from '#lib/scenario/running.ts';
import { live } from '#lib/ui/base/live.svelte.ts';
import { Action } from '#lib/ui/base/trouble/action.svelte.ts';
import { talkVerbs } from '#lib/workplace/talk/verbs/index.ts';
import { talkView, type TalkView } from '#lib/workplace/talk/views/talk-view.ts';
import { ringSound } from './ring-sound.svelte.ts';
import type { DeskState } from '../desk-state.svelte.ts';

type TalkVerb = 'answer_call' | 'hold_call' | 'resume_call' | 'end_call' | 'call' | 'listen';

/** Phone, chat and counter of an open desk, for whoever the learner is. */
export class TalkState {
	readonly #desk: DeskState;
	readonly #learner: () => Actor;
	#view;
	/** The learner has opened the panel, though nobody is there. */
	shown = $state(false);
	/** Why the last command was refused; '' when it was not. */
	refusal = $state('');

	constructor(desk: DeskState, learner: () => Actor) {
		this.#desk = desk;
		this.#learner = learner;
		const { session } = desk;
		ringSound.start();
		this.#view = live(() =>
			session.read((tables, attempt) =>
				talkView(tables, (email) => characterIn(tables, attempt, session.scenario, email))
			)
		);
	}

	get view(): TalkView | null {
		return this.#view.current ?? null;
	}
	/** Whether this desk has anybody to talk with. */
	get isThere(): boolean {
		const { view } = this;
		return !!view && (this.isLive || view.numbers.length > 0 || view.missed.length > 0);
	}
	/** Somebody waits, or is being talked with. */
	get isLive(): boolean {
		const { view } = this;
		return !!view && (view.open !== null || view.ringing.length + view.held.length > 0);
	}
	/** Whether the panel is there. */
	get isShown(): boolean {
		return this.isLive || this.shown;
	}
	/** Messages that nobody has listened to, and promised calls. */
	get toDo(): number {
		const { view } = this;
		if (!view) return 0;
		return view.missed.filter(({ heard }) => heard === null).length + view.promised.length;
	}
	get now() {
		return this.#desk.now;
	}
	get zone() {
		return this.#desk.settings.timezone;
	}

	async #perform<A extends Args>(verb: Verb<string, A>, args: ValuesOf<A>): Promise<boolean> {
		const { refusal } = await this.#desk.session.carryOut(this.#learner(), verb, args);
		this.refusal = refusal?.message ?? '';
		return refusal === null;
	}

	/** Does something with the conversation of this person. */
	readonly act = new Action((verb: TalkVerb, person: string, more: Record<string, unknown> = {}) =>
		this.#perform(talkVerbs[verb] as Verb<string>, { person, ...more })
	);
	readonly ask = new Action((topic: string) => this.#perform(talkVerbs.ask, { topic }));
	readonly promise = new Action(() => this.#perform(talkVerbs.promise_call, {}));
	/** True when it was said. */
	say(words: string): Promise<boolean> {
		return this.#perform(talkVerbs.say, { words });
	}
}
