import { SvelteMap } from 'svelte/reactivity';
import {
	askToPersist,
	readPersistence,
	type DeskContents,
	type DeskId,
	type OtherContents,
	type Persistence
} from '#lib/store/index.ts';
import { store } from '#lib/ui/app/store.ts';
import { keptCopyBytes } from './kept-copy.ts';
import { lookForPrivate } from './look-for-private.ts';
import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';

/** Sizes of stored data, each available as soon as it is measured. */
export class Inventory {
	readonly contents = new SvelteMap<DeskId, DeskContents>();
	others = $state.raw<OtherContents | null>(null);
	persistence = $state.raw<Persistence | null>(null);
	/** Bytes of the app's own copy; null: there is none. Undefined until it is known. */
	copy = $state<number | null>();
	signs = $state.raw<readonly string[]>([]);
	trouble = $state<string | null>(null);
	#measuring = 0;

	/** Measures everything again, one desk after the other. A later call replaces this one. */
	async measure(desks: readonly DeskId[]) {
		const mine = ++this.#measuring;
		try {
			this.persistence = await readPersistence();
			this.others = await store.measureOthers();
			this.copy = await keptCopyBytes();
			for (const id of this.contents.keys()) if (!desks.includes(id)) this.contents.delete(id);
			for (const id of desks) {
				if (mine !== this.#measuring) return;
				// One that was deleted meanwhile is missing from the next list.
				const found = await store.measureDesk(id).catch(() => null);
				if (found) this.contents.set(id, found);
			}
			this.trouble = null;
		} catch (error) {
			this.trouble = sentenceOf(error);
		}
	}

	async lookForPrivate() {
		this.signs = await lookForPrivate();
	}

	/** Asks the browser to keep everything. Answers whether it will; null: it does not say. */
	async ask(): Promise<boolean | null> {
		this.persistence = await askToPersist();
		return this.persistence.persistent;
	}
}
