import type { DeskId, LongWork } from '#lib/store/index.ts';
import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';

/** What is said when long work has ended. */
interface Told {
	readonly kind: 'success' | 'info' | 'warning' | 'error';
	readonly lines: readonly string[];
	/** What was made, to be opened. */
	readonly desk?: DeskId;
}

/** Work that goes on while other pages are shown: its page shows it again, with its way out. */
export class Ongoing {
	/** From 0 to 1; null while nothing is being done. */
	share = $state<number | null>(null);
	told = $state.raw<Told | null>(null);
	#giving = new AbortController();

	/** Null: it was given up or failed, which is told. */
	async run<T>(work: (work: LongWork) => Promise<T>): Promise<T | null> {
		this.#giving = new AbortController();
		this.told = null;
		this.share = 0;
		try {
			return await work({
				progress: (reached) => (this.share = reached),
				signal: this.#giving.signal
			});
		} catch (error) {
			const { GivenUp } = await import('./long-work.ts');
			const words = sentenceOf(error);
			this.told = { kind: error instanceof GivenUp ? 'info' : 'error', lines: [words] };
			return null;
		} finally {
			this.share = null;
		}
	}

	cancel() {
		this.#giving.abort();
	}
}

export const growing = new Ongoing();
export const saving = new Ongoing();
