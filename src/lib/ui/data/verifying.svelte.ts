import { SvelteMap } from 'svelte/reactivity';
import type { DeskId } from '#lib/store/index.ts';
import { verifyDesks } from './backup/work.ts';
import { Cancelled } from '#lib/ui/app/work/long-work.ts';
import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';

/** What came of carrying the history of a desk out again. */
export type Verdict =
	| { readonly state: 'agrees'; readonly steps: number }
	| { readonly state: 'differs'; readonly differences: readonly string[] }
	| { readonly state: 'failed'; readonly why: string };

/** Verifies desks one after the other, while other pages are shown, too. */
class Verifying {
	readonly verdicts = new SvelteMap<DeskId, Verdict>();
	/** Of all desks, from 0 to 1; null while nothing is being done. */
	share = $state<number | null>(null);
	/** Which one it is at. */
	desk = $state<DeskId | null>(null);
	#giving = new AbortController();

	/** What came of it stays until the desk is verified again; what was cancelled has no verdict. */
	async run(desks: readonly DeskId[]) {
		this.#giving = new AbortController();
		const { signal } = this.#giving;
		for (const desk of desks) this.verdicts.delete(desk);
		for (const [at, desk] of desks.entries()) {
			if (signal.aborted) break;
			this.desk = desk;
			this.share = at / desks.length;
			const progress = (share: number) => (this.share = (at + share) / desks.length);
			const verdict = await verify(desk, { progress, signal });
			if (verdict) this.verdicts.set(desk, verdict);
		}
		this.share = this.desk = null;
	}

	cancel() {
		this.#giving.abort();
	}
}
export const verifying = new Verifying();

/** Null: cancelled. */
async function verify(
	desk: DeskId,
	work: { progress: (share: number) => void; signal: AbortSignal }
): Promise<Verdict | null> {
	try {
		const [found] = await verifyDesks([desk], work);
		if (!found) return null;
		const { differences, steps } = found;
		return differences.length > 0 ? { state: 'differs', differences } : { state: 'agrees', steps };
	} catch (error) {
		if (error instanceof Cancelled) return null;
		return { state: 'failed', why: sentenceOf(error) };
	}
}
