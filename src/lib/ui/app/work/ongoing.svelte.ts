import type { DeskId, LongWork } from '#lib/store/index.ts';
import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';

/** Message after long work. */
interface WorkReport {
	readonly kind: 'success' | 'info' | 'warning' | 'error';
	readonly lines: readonly string[];
	/** The created desk, to open. */
	readonly desk?: DeskId;
}

/** Work that continues while other pages are shown: its page shows progress and a cancel button again. */
export class Ongoing {
	/** From 0 to 1; null while idle. */
	share = $state<number | null>(null);
	told = $state.raw<WorkReport | null>(null);
	#giving = new AbortController();

	/** Null: cancelled or failed (reported elsewhere). */
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
			const { Cancelled } = await import('./long-work.ts');
			const words = sentenceOf(error);
			this.told = { kind: error instanceof Cancelled ? 'info' : 'error', lines: [words] };
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
