import type { DeskId } from '#lib/store/index.ts';
import type { FormDraft } from './form-draft.svelte.ts';
import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';

interface Left {
	desk: DeskId;
	draft: FormDraft;
	/** Where its form was. */
	address: string;
}

/**
 * Drafts whose forms were closed before they were saved. They are kept in this window: returning to the form restores them, and unsaved
 * ones are shown on every page.
 */
class LeftBehind {
	#all = $state.raw<readonly Left[]>([]);

	/** Those that could not be saved. */
	get lost(): readonly Left[] {
		return this.#all.filter(({ draft }) => draft.state === 'failed');
	}

	/** The form of the draft goes; `address` is where it was. */
	leave<Field extends string>(desk: DeskId, draft: FormDraft<Field>, address: string) {
		const left = { desk, draft: draft as unknown as FormDraft, address };
		this.#all = [...this.#all, left];
		attempt(this.again(left));
	}

	/** A form of the same place is opened again. */
	take<Field extends string>(desk: DeskId, place: string): FormDraft<Field> | null {
		const found = this.#all.find((left) => left.desk === desk && left.draft.place === place);
		this.#all = this.#all.filter((left) => left !== found);
		return (found?.draft as unknown as FormDraft<Field>) ?? null;
	}

	/** Tries to save it. */
	async again(left: Left) {
		if (await left.draft.flush()) this.#drop(left);
	}

	/** It is given up; what was saved of it earlier goes as well, if that is possible. */
	discard(left: Left) {
		const cleared = left.draft.clear();
		this.#all = this.#all.filter((other) => other !== left);
		attempt(cleared.finally(() => left.draft.close()));
	}

	#drop(left: Left) {
		if (!this.#all.includes(left)) return;
		this.#all = this.#all.filter((other) => other !== left);
		left.draft.close();
	}
}
export const leftBehind = new LeftBehind();
