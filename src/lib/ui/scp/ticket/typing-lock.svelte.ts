import type { Instant, TicketId } from '#lib/desk/model/index.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';
import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';

/** With less than this left (simulated), further typing asks for the lock again. */
const RENEW_MS = 60_000;
/** Warning time before the lock ends. */
const WARN_MS = 10_000;

/**
 * An agent's typing lock on one ticket: acquired at the first change of a form or, depending on settings, on opening the page; renewed
 * while typing, released at the end.
 */
export class TypingLock {
	#asking = false;
	#left = false;
	#until = $state<Instant>(-Infinity);
	/** The desk refused it: somebody else is typing. */
	denied = $state(false);

	constructor(
		readonly desk: DeskContext,
		readonly ticket: TicketId,
		readonly by: DeskContext['actor']
	) {}

	/** Remaining time of one's own lock (ms), if it ends soon or ended during writing; otherwise null. */
	get ending(): number | null {
		if (this.#until === -Infinity) return null;
		const left = this.#until - this.desk.now;
		return left <= WARN_MS ? Math.max(0, left) : null;
	}

	/** The page is shown: "Lock on view". */
	async opened() {
		if (this.desk.settings.ticketLock === 'on view') await this.renew();
	}

	/** Something was typed. */
	async typed() {
		if (this.#until - this.desk.now > RENEW_MS) return;
		await this.renew();
	}

	/** Asks for the lock, or for more time. */
	async renew() {
		const { desk, ticket, by } = this;
		if (this.#asking || desk.settings.ticketLock === 'off') return;
		this.#asking = true;
		try {
			const { refusal } = await desk.perform('lock', { ticket }, { by, quiet: true });
			this.denied = refusal !== null;
			if (!refusal) this.#until = desk.now + desk.settings.autolockMinutes * 60_000;
		} finally {
			this.#asking = false;
		}
		if (this.#left) this.#giveBack();
	}

	/** It was posted: that ended the lock. */
	posted() {
		this.#until = -Infinity;
		this.denied = false;
	}

	/** The page is left. */
	leave() {
		this.#left = true;
		this.#giveBack();
	}

	#giveBack() {
		if (this.#until === -Infinity) return;
		const { desk, ticket, by } = this;
		this.#until = -Infinity;
		attempt(desk.perform('unlock', { ticket }, { by, quiet: true }));
	}
}
