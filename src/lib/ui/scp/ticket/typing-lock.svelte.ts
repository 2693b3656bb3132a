import type { Lock, Ticket } from '#lib/desk/model/index.ts';
import type { DeskContext } from '#lib/ui/shell/desk-context.svelte.ts';

/** With less than this left (simulated), further typing asks for the lock again. */
const RENEW_MS = 60_000;

/**
 * The typing lock of one ticket's page: asked for at the first change of a form, renewed while typing goes on, given back
 * when the page is left. `lock` is the desk's present one.
 */
export class TypingLock {
	#asking = false;
	/** The desk refused it: somebody else is typing. */
	denied = $state(false);

	constructor(
		readonly desk: DeskContext,
		readonly ticket: () => Ticket['id'],
		readonly lock: () => Lock | null
	) {}

	/** Ours and not yet run out. */
	get held(): boolean {
		return this.#left > 0 && this.lock()?.agent === this.desk.agent?.id;
	}

	get #left(): number {
		return (this.lock()?.until ?? -Infinity) - this.desk.now;
	}

	/** Something was typed. */
	async typed() {
		if (this.#asking || this.desk.settings.ticketLock === 'off') return;
		if (this.held && this.#left > RENEW_MS) return;
		this.#asking = true;
		const ticket = this.ticket();
		const { refusal } = await this.desk.perform('lock', { ticket }, { quiet: true });
		this.denied = refusal !== null;
		this.#asking = false;
	}

	/** The page is left: an own lock is given back. */
	leave() {
		const agent = this.desk.agent;
		if (!agent || !this.held) return;
		const by = { kind: 'agent', id: agent.id } as const;
		void this.desk.perform('unlock', { ticket: this.ticket() }, { by, quiet: true });
	}
}
