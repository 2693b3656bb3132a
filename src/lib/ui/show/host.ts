import type { ResultPlace } from '#lib/kernel/system.ts';
import type { DeskSession } from '#lib/store/index.ts';

/** The open desk, as a play needs it. */
export interface Host {
	readonly session: DeskSession;
	/** What the simulated browser shows. */
	readonly address: string;
	/** IANA zone of the page's times. */
	readonly zone: string;
	addressOf(place: ResultPlace): string;
	/** Marks the step as shown, and puts the desk to its start. */
	watch(): Promise<void>;
}
